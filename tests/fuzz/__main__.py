"""``make fuzz``: a hundred thousand damaged files; nothing may fall over, nothing may hang."""

import argparse
import faulthandler
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.fuzz.runner import PATIENCE, try_files

_SHARE = 500
"""Files that one process tries, so that a hang can be told from work."""


def main() -> None:
    """Try files in as many processes as there are cores; say what came of them."""
    parser = argparse.ArgumentParser(prog="make fuzz", description=__doc__)
    parser.add_argument("--files", type=int, default=100_000, help="how many (100000)")
    parser.add_argument("--seed", type=int, default=1, help="where to begin (1)")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        _try_one(asked.files, asked.seed)
    else:
        sys.exit(_try_all(asked.files, asked.seed))


def _try_all(files: int, first: int) -> int:
    shares = [min(_SHARE, files - done) for done in range(0, files, _SHARE)]
    running: list[tuple[int, subprocess.Popen[str]]] = []
    failed = done = 0
    for number, share in enumerate(shares):
        if len(running) >= (os.cpu_count() or 1):
            failed += _ended(*running.pop(0))
        arguments = ["--one", "--files", str(share), "--seed", str(first + number)]
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.fuzz", *arguments], stdout=subprocess.PIPE, text=True
        )
        running.append((first + number, process))
        done += share
        if number % 20 == 0:
            _say(f"{done:,} of {files:,} files …")
    failed += sum(_ended(*each) for each in running)
    _say(f"{files:,} damaged files, {failed} shares of {_SHARE} failed.")
    return 1 if failed else 0


def _ended(seed: int, process: "subprocess.Popen[str]") -> bool:
    told, _ = process.communicate()
    if process.returncode:
        _say(f"seed {seed} failed: {told}")
    return process.returncode != 0


def _try_one(files: int, seed: int) -> None:
    folder = Path(tempfile.mkdtemp(prefix="weaver-fuzz-"))
    # A pattern that never ends cannot be interrupted, only told of from outside.
    faulthandler.dump_traceback_later(60 * PATIENCE, exit=True)
    try:
        tally = try_files(files, folder, seed=seed)
    except BaseException:
        _say(f"The file is in {folder}.")
        raise
    faulthandler.cancel_dump_traceback_later()
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()
    seconds, which = tally.slowest
    _say(
        f"{tally.read} read, {tally.refused} refused, {tally.skipped} remarks, {tally.taken_in} "
        f"taken in; the slowest took {seconds:.2f} s ({which})"
    )


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
