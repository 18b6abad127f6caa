"""The real command in a process of its own."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import FAILED, MISUSED, Weaver, process

STOPPED = 130

INTERRUPTED = """
import signal, sys
from weaver_desktop.cli import main
signal.signal(signal.SIGALRM, signal.default_int_handler)
signal.setitimer(signal.ITIMER_REAL, 1)
main(["--book", sys.argv[1], "sample", "--people", "20000"])
"""


def test_exit_codes_and_streams(planted: Weaver) -> None:
    book = str(planted.book)
    found = process("--book", book, "find", "Łuczak")
    assert (found.returncode, found.stderr) == (0, b"")
    assert found.stdout.decode() == "Ewa Łuczak  presenter, night desk\n"
    refused = process("--book", book, "add", "")
    assert (refused.returncode, refused.stdout) == (FAILED, b"")
    assert refused.stderr.decode().startswith("The line is empty.")
    misused = process("--book", book, "fly")
    assert misused.returncode == MISUSED
    assert b"No such command" in misused.stderr


def test_the_program_calls_itself_by_its_name() -> None:
    assert process("--help").stdout.startswith(b"Usage: weaver ")


def test_a_terminal_without_the_letters(planted: Weaver) -> None:
    poor = {"PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"}
    found = process("--book", str(planted.book), "find", "Ewa", env=poor)
    assert found.returncode == 0
    assert found.stdout == b"Ewa ?uczak  presenter, night desk\n"
    answer = process("--book", str(planted.book), "find", "Ewa", "--json", env=poor)
    assert json.loads(answer.stdout)[0]["name"] == "Ewa Łuczak"


def test_bytes_that_are_no_text(planted: Weaver) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "weaver_desktop.cli", "--book", planted.book, "find", b"\xff\xfe"],
        capture_output=True,
        check=False,
    )
    assert b"Traceback" not in done.stderr
    assert done.returncode in {0, FAILED}


def test_a_reader_who_has_heard_enough(planted: Weaver) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "weaver_desktop.cli", "--book", str(planted.book), "suggest"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.close()
        assert child.stderr.read() == b""
        child.wait(60)
    assert child.returncode == FAILED


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such timer")
def test_stopped_with_ctrl_c_nothing_is_kept(tmp_path: Path) -> None:
    book = tmp_path / "book.weave"
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, str(book)],
        capture_output=True,
        timeout=120,
        check=False,
        text=True,
    )
    assert (done.returncode, done.stdout) == (STOPPED, "")
    assert done.stderr == "Stopped. What was under way has not been kept.\n"
    # A sample goes into an empty book only.
    Weaver(book).says("sample", "--people", "3")
