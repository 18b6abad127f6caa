"""Predicts ties: ``python -m benchmarks.introductions PROBLEM_DIR OUT_DIR`` or ``--all DIR``."""

from argparse import ArgumentParser
from pathlib import Path

from benchmarks.introductions import gaining, tables
from benchmarks.introductions.problems import read
from benchmarks.introductions.runs import run, write


def main() -> None:
    """Write the lists for one problem, or print the table of all."""
    parser = ArgumentParser(prog="python -m benchmarks.introductions", description=__doc__)
    parser.add_argument("problem", nargs="?", type=Path, help="a problem folder")
    parser.add_argument("out", nargs="?", type=Path, help="where to write the two lists")
    parser.add_argument("--all", type=Path, metavar="DIR", help="print a table of all problems")
    parser.add_argument("--gain", type=Path, metavar="DIR", help="compare p with p and gain")
    asked = parser.parse_args()
    if asked.all or asked.gain:
        lines = tables.lines(asked.all) if asked.all else gaining.lines(asked.gain)
        for line in lines:
            print(line, flush=True)
    elif asked.problem and asked.out:
        write(run(read(asked.problem)), asked.out)
    else:
        parser.error("name a problem folder and where to write, or --all DIR")


if __name__ == "__main__":
    main()
