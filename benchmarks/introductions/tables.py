"""The table of all problems, against resource allocation and the stored baselines."""

import json
from collections.abc import Iterator
from pathlib import Path
from statistics import fmean, geometric_mean
from typing import Any

from benchmarks.introductions.judged import judge
from benchmarks.introductions.problems import read
from benchmarks.introductions.runs import run

_STATIC = "static"


def lines(folder: Path) -> Iterator[str]:
    """Yield the table's lines: AP2000 as a multiple of resource allocation's, and hit@10."""
    yield (
        f"{'problem':20s} {'RA':>8s} {'prior':>7s} {'tuned':>7s} {'WEAVER':>7s}"
        f" | hit@10 {'RA':>6s} {'tuned':>6s} {'WEAVER':>7s} | {'seconds':>7s}  weighed by"
    )
    timed: list[tuple[float, float]] = []
    static: list[float] = []
    for name, known in sorted(baselines(folder).items(), key=lambda item: _kind(item[1])):
        problem = read(folder / name)
        found = run(problem)
        verdict = judge(problem, found)
        base = known["base"]
        allocation = base["ra"]["AP2000"]
        ratio = verdict.precision / allocation
        if _kind(known) == _STATIC:
            static.append(ratio)
        else:
            timed.append((ratio, verdict.hit10))
        yield (
            f"{name:20s} {allocation:8.4f} {base['pre']['AP2000'] / allocation:7.2f}"
            f" {base['map']['AP2000'] / allocation:7.2f} {ratio:7.2f}"
            f" |        {base['ra']['hit10']:6.3f} {base['map']['hit10']:6.3f}"
            f" {verdict.hit10:7.3f} | {found.seconds:7.2f}  {found.tuning.choice}"
            f" ({found.tuning.learnt_from})"
        )
    if timed:
        yield (
            f"timed: geometric mean {geometric_mean(r for r, _ in timed):.2f} × RA, least"
            f" {min(r for r, _ in timed):.2f}, hit@10 {fmean(h for _, h in timed):.3f}"
        )
    if static:
        yield f"static: mean {fmean(static):.3f} × RA, least {min(static):.2f}"


def baselines(folder: Path) -> dict[str, Any]:
    """Return the stored results of other ways, by problem."""
    known: dict[str, Any] = json.loads((folder / "baselines.json").read_text("utf-8"))
    return known


def _kind(known: dict[str, Any]) -> str:
    kind: str = known["meta"]["kind"]
    return kind if kind == _STATIC else "dated"
