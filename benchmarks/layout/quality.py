"""How well the layout shows networks, next to its peers run to convergence.

By four measures: stress, neighbours kept, overlaps and crossings (``measures``). For each, what
counts is the best of the peers on that network, whichever it is.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import numpy as np

from benchmarks.layout.measures import Floats, Judge, Quality, area_of
from benchmarks.layout.networks import Sample, folder_samples, known_samples, made_samples
from benchmarks.layout.peers import KAMADA_KAWAI, Peers, layouts
from benchmarks.layout.stars import radii
from benchmarks.rows import Row
from weaver_desktop.graph.layout.engine import Layout

OURS = "weaver"
ALIKE = 1.005
"""Ratios up to this count as equal: the engines stop a little before their best."""
WORST = 1.10
"""On no network may ours be further behind the best."""
FEW = 0.25
"""On at most this share of the networks may ours be behind the best at all."""


@dataclass(frozen=True)
class Measure:
    """One of the measures: its name, where it stands in a quality, and which way is good."""

    name: str
    of: Callable[[Quality], float]
    more_is_better: bool = False

    def row(self, sample: Sample, by_engine: dict[str, Quality]) -> Row:
        """Return how ours stands on a network next to the best peer."""
        figures = {name: self.of(found) for name, found in by_engine.items()}
        peers = [name for name in figures if name not in {OURS, KAMADA_KAWAI}]
        best = (max if self.more_is_better else min)(peers, key=figures.__getitem__)
        return Row(
            f"{sample.name} ({sample.size}, {len(sample.ends)}): {self.name} against {best}",
            figures[OURS],
            figures[best],
            WORST if sample.is_real else None,
            unit="",
            note="" if sample.is_real else "generated",
            more_is_better=self.more_is_better,
        )


MEASURES = (
    Measure("stress", lambda found: found.stress),
    Measure("neighbours kept", lambda found: found.neighbours, more_is_better=True),
    Measure("overlaps per party", lambda found: found.overlap),
    Measure("crossings per tie", lambda found: found.crossings),
)


def rows(folder: Path | None = None, peers: Peers | None = None) -> Iterator[Row]:
    """Measure each network, then tell on how many ours is behind; a folder gives more networks."""
    peers = peers or Peers()
    for engine, why in peers.missing().items():
        yield Row(f"layout quality without {engine}", 0.0, unit="", note=why)
    found: dict[str, list[float]] = {measure.name: [] for measure in MEASURES}
    for sample, by_engine in standings(folder, peers):
        for measure in MEASURES:
            row = measure.row(sample, by_engine)
            if sample.is_real and row.ratio is not None:
                found[measure.name].append(row.ratio)
            yield row
    for name, ratios in found.items():
        behind = float(np.mean(np.array(ratios) > ALIKE))
        what = f"layout quality, {len(ratios)} real networks: {name},"
        yield Row(f"{what} share where a peer is better", behind, ceiling=FEW, unit="")
        yield Row(f"{what} worst ratio", max(ratios), ceiling=WORST, unit="")


def standings(folder: Path | None, peers: Peers) -> Iterator[tuple[Sample, dict[str, Quality]]]:
    """Lay out each network with each engine that is there."""
    more = folder_samples(folder) if folder is not None else iter(())
    for sample in chain(known_samples(), more, made_samples()):
        stars = radii(sample)
        judge = Judge(sample, stars)
        ours = our_layout(sample, stars)
        area = area_of(ours)
        by_engine = {OURS: judge.quality(ours, area)}
        for name, places in layouts(sample, peers):
            by_engine[name] = judge.quality(places, area)
        yield sample, by_engine


def our_layout(sample: Sample, stars: Floats) -> Floats:
    """Return where the map puts each star."""
    layout = Layout()
    layout.set_network(sample.ids, sample.ends, np.full(len(sample.ends), 0.5), radii=stars)
    layout.settle()
    return layout.positions.copy()


def table(sample: Sample, by_engine: dict[str, Quality]) -> str:
    """Return one network's figures with every engine as lines of text, least stress first."""
    head = f"{sample.name}: {sample.size} parties, {len(sample.ends)} ties"
    lines = [
        f"  {name:28s} stress {found.stress:7.4f}  neighbours {found.neighbours:6.3f}"
        f"  overlap {found.overlap:6.3f}  crossings {found.crossings:8.3f}"
        for name, found in sorted(by_engine.items(), key=lambda item: item[1].stress)
    ]
    return "\n".join([head, *lines])
