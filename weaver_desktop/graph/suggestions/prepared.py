"""All that is worked out once for a book and holds for every question about it."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

import numpy as np

from weaver_desktop.graph.adjacency import Adjacency, Positions
from weaver_desktop.graph.network import Floats, Network
from weaver_desktop.graph.suggestions.evidence import Evidence
from weaver_desktop.graph.suggestions.families import OF_FEATURE, Family
from weaver_desktop.graph.suggestions.features.scale import Scale
from weaver_desktop.graph.suggestions.features.scene import Scene
from weaver_desktop.graph.suggestions.features.table import Feature, Measure, Table, Values
from weaver_desktop.graph.suggestions.ground import Ground
from weaver_desktop.graph.suggestions.learning.answers import Usual, multipliers
from weaver_desktop.graph.suggestions.learning.past import NEWEST
from weaver_desktop.graph.suggestions.learning.tuning import tuned
from weaver_desktop.graph.suggestions.pairs import distinct, key_of
from weaver_desktop.graph.suggestions.ranking.gain import Gains
from weaver_desktop.graph.suggestions.spoken import Spoken
from weaver_desktop.graph.suggestions.staging import staged
from weaver_desktop.graph.suggestions.standard import Standard, weighed

_BEST = 200
_BINS = 512
_MOST_LIKELY = 0.05
_HALVINGS = 40


@dataclass(frozen=True, eq=False)
class Prepared:
    """A book made ready for questions.

    Attributes:
        ground: the network, the evidence, and who may be introduced.
        scene: what the features look at; its positions are ranks of names.
        measure: the features of the scene.
        spoken: needs and gifts, and open triangles.
        table: what was measured of all candidates; keys are those of the scene.
        standard: what the values mean and how much they count.
        drift: positions in the scene of the parties whose ties changed since all was worked out.
    """

    ground: Ground
    scene: Scene
    measure: Measure
    spoken: Spoken
    table: Table
    standard: Standard
    drift: Positions = field(default_factory=lambda: np.zeros(0, dtype=np.int64))

    @cached_property
    def surprise(self) -> Values:
        """The (F, k) surprises of the table."""
        return self.standard.scale.surprise(self.table.values)

    def taking_over(self, before: "Prepared", places: Positions) -> "Prepared":
        """Return this with what was worked out before and still holds, or holds well enough.

        Args:
            before: what was prepared before a tie was logged.
            places: for each column of the table its place in the one before, -1 if it is new.
        """
        known = before.surprise
        surprise = np.take(known, places, axis=1)
        new = np.flatnonzero(places < 0)
        surprise[:, new] = self.standard.scale.surprise(self.table.values[:, new])
        gains = before.gains.with_ties(Adjacency.of(self.scene.party_count, self.scene.ends))
        self.__dict__.update(surprise=surprise, gains=gains, place=before.place)
        self.__dict__.update(experience=before.experience, base=before.base)
        return self

    @cached_property
    def place(self) -> Positions:
        """The position in the network of each position of the scene."""
        return np.argsort(self.ground.network.rank)

    @cached_property
    def last_contact(self) -> Floats:
        """The day of the last known contact of each of the scene with another, 0 if unknown."""
        last: Floats = np.zeros(self.scene.party_count)
        for side in (0, 1):
            np.maximum.at(last, self.scene.ends[:, side], np.nan_to_num(self.scene.last))
        return last

    @cached_property
    def gains(self) -> Gains:
        """What ties would do for the network."""
        return Gains(Adjacency.of(self.scene.party_count, self.scene.ends))

    @cached_property
    def experience(self) -> Floats:
        """How much each kind of reasons counts by what came of earlier introductions."""
        told = self.ground.evidence.told
        if not told:
            return np.ones(len(Family))
        keys = self.in_network(self.table.keys)
        best = np.argsort(-self.standard.scores(self.surprise), kind="stable")[:_BEST]
        parts = np.zeros((len(Family), len(best)))
        for feature in Feature:
            weight = self.standard.tuning.weights[feature]
            parts[OF_FEATURE[feature]] += weight * self.surprise[feature, best]
        parts[Family.NEED_AND_GIFT] = self.spoken.need_part(keys[best])
        parts[Family.CLOSENESS] = self.spoken.triangle_part(keys[best])
        return multipliers(told, Usual.of(parts))

    @cached_property
    def base(self) -> float:
        """The log-odds of a pair that scores 0, if as many ties come as a fifth of those there are.

        It only says how near certain the best pairs are, which matters where other aims come in.
        """
        wanted = max(NEWEST * len(self.scene.ends), 1.0)
        wanted = min(wanted, _MOST_LIKELY * float(self.table.stands_for.sum()))
        scores = self.prediction()
        if not len(scores):
            return 0.0
        most = float(scores.max()) + 1e-9
        stands, edges = np.histogram(scores, _BINS, (0.0, most), weights=self.table.stands_for)
        middle = (edges[1:] + edges[:-1]) / 2
        low, high = -40.0, 20.0
        for _ in range(_HALVINGS):
            base = (low + high) / 2
            expected = float((stands / (1 + np.exp(-middle - base))).sum())
            low, high = (base, high) if expected < wanted else (low, base)
        return round((low + high) / 2, 6)

    def ends(self, keys: Positions) -> tuple[Positions, Positions]:
        """Return the two positions in the network of each pair, by its key of the scene."""
        low, high = np.divmod(keys, max(self.ground.n, 1))
        return self.place[low], self.place[high]

    def in_network(self, keys: Positions) -> Positions:
        """Return keys of the scene as keys of the network."""
        return _translated(keys, self.place)

    def in_scene(self, keys: Positions) -> Positions:
        """Return keys of the network as keys of the scene, in the same order."""
        return _translated(keys, self.ground.network.rank)

    def prediction(self) -> Floats:
        """Return the bare scores of the table, of which ties come next."""
        return weighed(self.surprise, self.standard.tuning.weights)


def prepare(network: Network, evidence: Evidence, today: date) -> Prepared:
    """Work out all that holds for every question about a book."""
    ground = Ground(network, evidence, today)
    scene = staged(network, evidence, today)
    measure = Measure(scene)
    spoken = Spoken.on(ground)
    also = distinct(_translated(spoken.keys, network.rank))
    table = measure.table(also)
    return Prepared(ground, scene, measure, spoken, table, Standard(Scale.of(table), tuned(scene)))


def _translated(keys: Positions, place: Positions) -> Positions:
    low, high = np.divmod(keys, max(len(place), 1))
    return key_of(len(place), place[low], place[high])
