"""How well the layout shows networks, next to its peers run to convergence."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import numpy as np

from benchmarks.layout.measures import Floats, Judge, Quality
from benchmarks.layout.networks import Sample, folder_samples, known_samples, made_samples
from benchmarks.layout.peers import NodePeers, layouts
from weaver_desktop.graph.layout.engine import Layout

OURS = "weaver"
ALIKE = 1.005
"""Ratios up to this count as equal: the engines stop a little before their best."""


@dataclass(frozen=True)
class Standing:
    """How one network came out with every engine."""

    sample: Sample
    by_engine: dict[str, Quality]

    @property
    def ours(self) -> Quality:
        """Our own quality."""
        return self.by_engine[OURS]

    @property
    def peers(self) -> dict[str, Quality]:
        """The others' quality."""
        return {name: found for name, found in self.by_engine.items() if name != OURS}

    @property
    def stress_ratio(self) -> float:
        """Our stress over the least of the others: below 1 is better."""
        return self.ours.stress / min(peer.stress for peer in self.peers.values())

    @property
    def stress_ratio_to_forces(self) -> float:
        """The same without Kamada-Kawai, which seeks nothing but the least stress."""
        others = {name: found for name, found in self.peers.items() if "Kamada" not in name}
        return self.ours.stress / min(peer.stress for peer in others.values())

    @property
    def neighbours_ratio(self) -> float:
        """Our neighbours kept over the most of the others: above 1 is better."""
        return self.ours.neighbours / max(peer.neighbours for peer in self.peers.values())

    @property
    def overall_ratio(self) -> float:
        """Our stress per neighbours kept over the least of any one other engine: below 1 is better.

        An engine is as good as what it does for both at once: the least stress alone crowds stars
        together, the most neighbours alone tear the whole.
        """
        return _overall(self.ours) / min(map(_overall, self.peers.values()))


def rows(folder: Path | None = None, node: NodePeers | None = None) -> Iterator[Standing]:
    """Lay out each network with each engine that is there; a folder gives more networks."""
    node = node or NodePeers()
    more = folder_samples(folder) if folder is not None else iter(())
    for sample in chain(known_samples(), made_samples(), more):
        judge = Judge(sample)
        found = {OURS: judge.quality(our_layout(sample))}
        found |= {name: judge.quality(places) for name, places in layouts(sample, node)}
        yield Standing(sample, found)


def our_layout(sample: Sample) -> Floats:
    """Return where the map puts each star."""
    layout = Layout()
    layout.set_network(sample.ids, sample.ends, np.full(len(sample.ends), 0.5))
    layout.settle()
    return layout.positions.copy()


def summary(standings: list[Standing]) -> dict[str, tuple[float, float]]:
    """Return for each measure the share of networks where ours is at least as good as the best.

    And the worst ratio, turned so that more than 1 is worse than the best of the others.
    """
    ratios = {
        "stress": [standing.stress_ratio for standing in standings],
        "stress, of the live engines": [found.stress_ratio_to_forces for found in standings],
        "neighbours kept": [1.0 / standing.neighbours_ratio for standing in standings],
        "both together": [standing.overall_ratio for standing in standings],
    }
    return {
        name: (float(np.mean(np.array(found) <= ALIKE)), float(np.max(found)))
        for name, found in ratios.items()
    }


def table(standing: Standing) -> str:
    """Return one network's figures as lines of text, best engines for all-round quality first."""
    head = (
        f"{standing.sample.name}: {standing.sample.size} parties, {len(standing.sample.ends)} ties"
    )
    lines = [
        f"  {name:28s} stress {found.stress:7.4f}  neighbours {found.neighbours:6.3f}"
        f"  overlap {found.overlap:6.2f}  crossings {found.crossings:8.2f}"
        for name, found in sorted(standing.by_engine.items(), key=lambda item: _overall(item[1]))
    ]
    return "\n".join([head, *lines])


def _overall(found: Quality) -> float:
    return found.stress / max(found.neighbours, 1e-9)
