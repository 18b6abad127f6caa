"""What the book itself can teach: its newest ties, seen from the day before they began."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from weaver_desktop.graph.adjacency import Positions
from weaver_desktop.graph.network import Flags, Floats
from weaver_desktop.graph.suggestions.features.scale import Scale
from weaver_desktop.graph.suggestions.features.scene import Scene
from weaver_desktop.graph.suggestions.features.table import Feature, Measure, Table, Values
from weaver_desktop.graph.suggestions.pairs import among, distinct, key_of

NEWEST = 0.2
"""The share of dated ties that is learnt from."""

FEWEST = 12
"""With fewer new ties between parties known before, there is nothing to learn."""

_PAIRS = 120_000
"""Of a large book a part is enough to learn from."""

_HIDDEN = 0.15
_HEIGHTS = 2**16
_TRIES = 2
_SEED = 11


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """A scene with some ties not yet there: what was measured, and which came about.

    Attributes:
        table: the pairs as they stood, untied.
        surprise: (F, k) surprises of what was measured.
        came_true: k flags, the pairs that were tied afterwards.
        blind: F flags, features that cannot be judged by what is known of the past.
    """

    table: Table
    surprise: Values
    came_true: Flags
    blind: Flags


def lessons(scene: Scene) -> Iterator[Lesson]:
    """Yield what can be learnt from: one lesson of the newest ties, or two of hidden ones.

    Where ties are dated, the newest fifth is what came true after the day before it. Where they
    are not, ties are hidden by lot; that flatters closed circles, but it is all there is.
    """
    cut = _day_before_newest(scene)
    if cut is not None:
        yield from _lesson(scene, scene.as_of(cut), scene.ends[scene.first > cut])
        return
    for turn in range(_TRIES):
        lot = np.random.default_rng(_SEED + turn)
        hidden = lot.random(len(scene.ends)) < _HIDDEN
        yield from _lesson(scene, scene.keeping(~hidden), scene.ends[hidden])


def _day_before_newest(scene: Scene) -> float | None:
    """Return the day that parts the newest fifth of the dated ties best from the others."""
    dated = np.sort(scene.first[~np.isnan(scene.first)])
    if len(dated) * NEWEST < FEWEST or dated[0] == dated[-1]:
        return None
    day = distinct(dated.astype(np.int64)).astype(np.float64)[:-1]
    newer = 1 - np.searchsorted(dated, day, side="right") / len(dated)
    return float(day[np.argmin(np.abs(newer - NEWEST))])


def _lesson(now: Scene, before: Scene, ends: Positions) -> Iterator[Lesson]:
    """Yield the lesson of some ties that were not there before, if there are enough.

    Only among those who were tied to somebody before: the others may not have come yet, and that
    they did not meet teaches nothing.
    """
    known = before.is_tied
    ends = ends[known[ends].all(axis=1)]
    if len(ends) < FEWEST:
        return
    n = now.party_count
    keys = distinct(key_of(n, ends[:, 0], ends[:, 1]))
    table = Measure(before).table(keys, _PAIRS)
    table = table.keeping(known[table.keys // n] & known[table.keys % n])
    blind = np.zeros(len(Feature), dtype=np.bool_)
    # Company without a date may well be recorded only for those who never came to be tied.
    blind[Feature.COMPANY] = len(now.company.pairs) > 0
    surprise = Scale.of(table).surprise(table.values)
    surprise[blind] = 0.0
    yield Lesson(table, surprise, among(table.keys, keys), blind)


def ranks(score: "np.ndarray[tuple[int], np.dtype[np.float32]]", of: Flags) -> Floats:
    """Return the ranks (1 is best) of some pairs among all by score; equals share their mean."""
    # Only those about as high as one that is asked for are compared; the others are counted.
    least, most = float(score.min(initial=0.0)), float(score.max(initial=1.0))
    height = ((score - least) * (_HEIGHTS / (most - least))).astype(np.int64)
    is_asked = np.zeros(_HEIGHTS + 2, dtype=np.bool_)
    is_asked[height[of]] = True
    near = np.sort(score[is_asked[height]])
    others = np.where(is_asked, 0, np.bincount(height, minlength=len(is_asked)))
    higher = others.sum() - np.cumsum(others)[height[of]]
    upto = np.searchsorted(near, score[of], side="right")
    above = higher + len(near) - upto
    equal = upto - np.searchsorted(near, score[of])
    placed: Floats = above + (equal + 1) / 2
    return placed
