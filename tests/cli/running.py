"""Running ``weaver``, in this process and in one of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from weaver_desktop.cli import main

FAILED, MISUSED = 1, 2
"""Exit codes: a stated error, and wrong usage."""


@dataclass(frozen=True)
class Weaver:
    """The command, with a book of its own."""

    book: Path

    def run(self, *arguments: str) -> Result:
        """Run a command on the book."""
        return run("--book", str(self.book), *arguments)

    def says(self, *arguments: str) -> str:
        """Run a command that must end well; return what it printed."""
        done = self.run(*arguments)
        assert done.exit_code == 0, done.output
        assert done.stderr == ""
        return done.stdout

    def answers(self, command: str, *arguments: str) -> Any:  # noqa: ANN401 - JSON is anything
        """Run a command that must end well, and return what it answered in JSON."""
        return json.loads(self.says(command, "--json", *arguments))

    def refuses(self, *arguments: str) -> str:
        """Run a command that must be refused in a sentence; return the sentence."""
        done = self.run(*arguments)
        assert done.exit_code == FAILED, done.output
        assert isinstance(done.exception, SystemExit)
        assert done.stdout == ""
        return done.stderr.strip()


def run(*arguments: str, env: Mapping[str, str | None] | None = None) -> Result:
    """Run a command in this process."""
    return CliRunner().invoke(main, arguments, env=env)


def process(
    *arguments: str, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run a command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "weaver_desktop.cli", *arguments],
        env={**os.environ, **(env or {})},
        capture_output=True,
        timeout=120,
        check=False,
    )
