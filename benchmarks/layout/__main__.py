"""Prints how every engine lays out every network: ``python -m benchmarks.layout``."""

from argparse import ArgumentParser
from pathlib import Path

from benchmarks.layout import quality
from benchmarks.layout.peers import Peers


def main() -> None:
    """Lay out and print."""
    parser = ArgumentParser(prog="python -m benchmarks.layout", description=__doc__)
    parser.add_argument("--networks", type=Path, help="a folder of */train.csv with columns u, v")
    parser.add_argument("--packages", type=Path, help="where the other engines are or shall be")
    asked = parser.parse_args()
    for sample, by_engine in quality.standings(asked.networks, Peers(asked.packages)):
        print(quality.table(sample, by_engine), flush=True)


if __name__ == "__main__":
    main()
