"""The project keeps house: locks, documents and files say only what they should."""

from __future__ import annotations

import importlib
import re
import subprocess
import tomllib
from pathlib import Path

import click
import pytest

import weaver_desktop

ROOT = Path(__file__).parent.parent
LOCKS = ("run.lock", "dev.lock")

# Spelled in two halves, so that this file does not find itself.
REGISTRIES = tuple(".".join(halves) for halves in (("pypi", "org"), ("registry", "npmjs")))
REGISTRIES += ("python" + "hosted",)

PIN = re.compile(r"^([a-z0-9][a-z0-9.-]*)==(\S+)(?: ; (.*?))? \\$", re.MULTILINE)
KINDS_OF_CHANGE = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


def _read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def _files() -> list[Path]:
    """Return the project's own files: those that git knows, or would add."""
    listed = subprocess.run(
        # The folder may belong to another account than the one that runs the tests.
        [
            *("git", "-c", "safe.directory=*", "ls-files", "-z"),
            *("--cached", "--others", "--exclude-standard"),
        ],
        cwd=ROOT,
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stdout
    return [path for name in listed.split("\0") if name and (path := ROOT / name).is_file()]


# --- locks


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_address_and_no_path(name: str) -> None:
    text = _read(f"requirements/{name}")
    for stranger in ("http", "index-url", "find-links", "/root", "/home", "file:", str(ROOT)):
        assert stranger not in text


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_holds_a_hash_for_every_version(name: str) -> None:
    entries = re.split(r"^(?=[a-z0-9])", _read(f"requirements/{name}"), flags=re.MULTILINE)[1:]
    assert entries
    assert [
        entry for entry in entries if not PIN.match(entry) or "--hash=sha256:" not in entry
    ] == []


def test_the_checks_see_the_versions_that_people_run() -> None:
    # Not for which Python: what the checks need on top may need a library on more of them.
    run, dev = (
        {(name, version) for name, version, _ in PIN.findall(_read(f"requirements/{lock}"))}
        for lock in LOCKS
    )
    assert run - dev == set()


def test_the_metadata_asks_for_what_the_lock_was_made_from() -> None:
    lines = (line.split("#")[0].strip() for line in _read("requirements/run.in").splitlines())
    asked = {line for line in lines if line}
    metadata = tomllib.loads(_read("pyproject.toml"))
    assert asked == {*metadata["project"]["dependencies"], *metadata["build-system"]["requires"]}


# --- files


def test_no_file_names_this_checkout_or_a_registry() -> None:
    strangers = [str(ROOT).encode(), *(name.encode() for name in REGISTRIES)]
    found = [
        f"{path.relative_to(ROOT)}: {stranger.decode()}"
        for path in _files()
        for stranger in strangers
        if stranger in path.read_bytes()
    ]
    assert found == []


# --- documents


def test_the_readme_explains_every_make_target() -> None:
    targets = re.findall(r"^([a-z-]+):[^#\n]*## ", _read("Makefile"), re.MULTILINE)
    assert {"help", "run", "test", "lint", "bench", "screenshots", "lock", "clean"} <= set(targets)
    readme = _read("README.md")
    assert [name for name in targets if f"make {name}" not in readme] == []


def test_the_readme_explains_every_command() -> None:
    main = importlib.import_module("weaver_desktop.cli").main
    assert isinstance(main, click.Group)
    names = main.list_commands(click.Context(main, info_name="weaver"))
    assert names
    readme = _read("README.md")
    assert [name for name in names if not re.search(rf"\bweaver {re.escape(name)}\b", readme)] == []


def test_the_changelog_keeps_its_form() -> None:
    text = _read("CHANGELOG.md")
    assert text.startswith("# Changelog\n")
    releases = re.findall(r"^## (.*)$", text, re.MULTILINE)
    assert releases
    assert releases[0] == "[Unreleased]"
    dated = [re.fullmatch(r"\[(\d+\.\d+\.\d+)\] - \d{4}-\d\d-\d\d", each) for each in releases[1:]]
    assert all(dated)
    versions = [each[1] for each in dated if each]
    assert versions == sorted(versions, key=_as_numbers, reverse=True)
    assert all(_as_numbers(each) <= _as_numbers(weaver_desktop.__version__) for each in versions)
    assert set(re.findall(r"^### (.*)$", text, re.MULTILINE)) <= KINDS_OF_CHANGE


def test_the_licence_is_whole() -> None:
    licence = _read("LICENSE")
    assert "Version 3, 29 June 2007" in licence
    assert "END OF TERMS AND CONDITIONS" in licence


def _as_numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))
