import json
import subprocess
import sys

import click
import pytest

from tests.cli.running import MISUSED, run
from weaver_desktop import __version__
from weaver_desktop.cli import main

COMMANDS = main.list_commands(click.Context(main))
SLOW = ("PySide6", "networkx", "numpy", "scipy", "sqlcipher3", "sqlite_utils", "openpyxl")


def test_every_command_is_there() -> None:
    assert (
        sorted(
            [
                *("add", "check", "export", "find", "health", "import", "map"),
                *("me", "redo", "sample", "suggest", "tour", "undo"),
                *("erase", "history", "introduce", "introductions", "merge", "show", "today"),
            ]
        )
        == COMMANDS
    )


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_takes_a_book_and_answers_in_json(name: str) -> None:
    told = run(name, "--help").stdout
    assert "--book PATH" in told
    assert "--json" in told


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_explained(name: str) -> None:
    done = run(name, "--help")
    assert done.exit_code == 0
    assert done.stdout.startswith(f"Usage: main {name}")
    assert main.commands[name].get_short_help_str()


def test_help_and_version() -> None:
    assert all(name in run("--help").stdout for name in COMMANDS)
    assert run("--version").stdout == f"Weaver, version {__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [("fly",), ("find",), ("add",), ("me",), ("import",), ("find", "x", "--limit", "0"), ("--x",)],
)
def test_wrong_usage_is_told_apart(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert done.exit_code == MISUSED
    assert "Usage" in done.stderr


def test_help_loads_nothing_slow() -> None:
    script = (
        "import json, sys; from weaver_desktop.cli import main; "
        "main(['suggest', '--help'], standalone_mode=False); "
        "json.dump(sorted(sys.modules), sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    loaded = set(json.loads(done.stderr))
    assert "click" in loaded
    assert loaded.intersection(SLOW) == set()
