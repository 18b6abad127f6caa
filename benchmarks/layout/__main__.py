"""Prints the measurements: ``python -m benchmarks.layout [--networks FOLDER]``."""

from argparse import ArgumentParser
from pathlib import Path

from benchmarks.layout import quality, speed
from benchmarks.layout.peers import NodePeers


def main() -> None:
    """Measure and print."""
    parser = ArgumentParser(prog="python -m benchmarks.layout", description=__doc__)
    parser.add_argument("--networks", type=Path, help="a folder of */train.csv with columns u, v")
    parser.add_argument("--packages", type=Path, help="where npm packages are or shall be")
    parser.add_argument("--speed-only", action="store_true")
    asked = parser.parse_args()
    node = NodePeers(asked.packages)
    for row in speed.rows(node):
        print(row, flush=True)
    if asked.speed_only:
        return
    standings = []
    for standing in quality.rows(asked.networks, node):
        standings.append(standing)
        print(quality.table(standing), flush=True)
    for name, (share, worst) in quality.summary(standings).items():
        print(f"{name}: as good as the best in {share:.0%}, at worst {worst:.2f} times as bad")


if __name__ == "__main__":
    main()
