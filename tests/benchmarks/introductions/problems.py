"""Small problem folders with a planted answer: two circles, and new ties within them."""

import csv
import json
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from random import Random

_MEMBERS = 12
_MISSING = 5


def planted(folder: Path, *, is_dated: bool = True, seed: int = 1) -> Path:
    """Write a problem: two circles in which nearly all are tied, and the ties still to come.

    Args:
        folder: where to write it.
        is_dated: with days and gatherings, or without either.
        seed: another one, other ties.
    """
    lot = Random(seed)  # noqa: S311 - for a made-up problem only
    circles = [[f"{letter}{at:02d}" for at in range(_MEMBERS)] for letter in "ab"]
    inside = [pair for circle in circles for pair in combinations(circle, 2)]
    lot.shuffle(inside)
    coming, there = inside[:_MISSING], [*inside[_MISSING:], (circles[0][0], circles[1][0])]
    folder.mkdir(parents=True)
    ties = [
        (one, other, 1.0, day, day + 3) if is_dated else (one, other, 1.0)
        for day, (one, other) in enumerate(there, 100)
    ]
    head = ("u", "v", "w", "t_first", "t_last") if is_dated else ("u", "v", "w")
    _write(folder / "train.csv", head, ties)
    _write(folder / "test.csv", ("u", "v"), coming)
    if is_dated:
        rows = [(each, "fair", 120, "guest") for each in circles[0]]
        _write(folder / "affil_train.csv", ("person", "event", "t", "role"), rows)
    people = [(each, circle[0][0], each) for circle in circles for each in circle]
    _write(folder / "nodes.csv", ("id", "street", "label"), people)
    kind = "ties" if is_dated else "static"
    (folder / "meta.json").write_text(json.dumps({"kind": kind}), "utf-8")
    return folder


def read_rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a list that was written."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _write(path: Path, head: tuple[str, ...], rows: Sequence[tuple[object, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(head)
        writer.writerows(rows)
