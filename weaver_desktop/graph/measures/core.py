"""Is there a core that holds, with a periphery around it?"""

from dataclasses import dataclass

import numpy as np

from weaver_desktop.graph.adjacency import Adjacency, Positions
from weaver_desktop.graph.measures.components import component_sizes, connectedness
from weaver_desktop.graph.network import Floats

_SMALLEST = 3


@dataclass(frozen=True, slots=True)
class Core:
    """The best-fitting core, taken from the parties with most ties, and how well it is.

    Attributes:
        members: positions, most ties first; empty if the network is too small to have a core.
        fit: r, the correlation of the ties with an ideal core and periphery, -1 to 1.
        attached: att, the share of the periphery with at least one tie to the core.
        bypass: pp, the share of all ties that join periphery with periphery.
        resilience: kappa, K of the core after its best-connected member leaves.
    """

    members: tuple[int, ...]
    fit: float
    attached: float
    bypass: float
    resilience: float


_NO_CORE = Core((), 0.0, 0.0, 0.0, 0.0)


def core_of(graph: Adjacency, order: Positions) -> Core:
    """Find the core: the top k parties by number of ties, 3 ≤ k ≤ n/2, that fit best.

    The fit is that of Borgatti & Everett (2000), *Models of core/periphery structures*: ideally
    every two in the core are tied and no two in the periphery; ties between the two are left out.
    A star scores .81, so that a good fit alone proves no core. Of parties with equally many ties
    the one whose neighbours have more comes first, then ``order`` (n ranks); of equal fits the
    smallest core is taken.
    """
    n = graph.party_count
    if n < 2 * _SMALLEST or not graph.tie_count:
        return _NO_CORE
    ranked = np.lexsort((order, -_neighbours_degrees(graph), -graph.degree))
    place = np.empty(n, dtype=np.int64)
    place[ranked] = np.arange(n)
    sizes = np.arange(_SMALLEST, n // 2 + 1)
    ends = place[graph.ends]
    inside = np.searchsorted(np.sort(ends.max(axis=1)), sizes)
    outside = graph.tie_count - np.searchsorted(np.sort(ends.min(axis=1)), sizes)
    fits = _fit(n, sizes, inside, outside)
    best = int(fits.round(12).argmax())
    k = int(sizes[best])
    to_core = (ends.min(axis=1) < k) & (ends.max(axis=1) >= k)
    attached = len(np.unique(ends[to_core].max(axis=1)))
    return Core(
        members=tuple(ranked[:k].tolist()),
        fit=float(fits[best]),
        attached=attached / (n - k),
        bypass=float(outside[best]) / graph.tie_count,
        resilience=_resilience(k, ends[ends.max(axis=1) < k]),
    )


def _neighbours_degrees(graph: Adjacency) -> Positions:
    totals = np.zeros(graph.party_count, dtype=np.int64)
    np.add.at(totals, graph.ends[:, 0], graph.degree[graph.ends[:, 1]])
    np.add.at(totals, graph.ends[:, 1], graph.degree[graph.ends[:, 0]])
    return totals


def _fit(n: int, sizes: Positions, inside: Positions, outside: Positions) -> Floats:
    """Return, per core size, the correlation of two yes-or-no variables (phi) over pairs."""
    core = sizes * (sizes - 1) / 2
    periphery = (n - sizes) * (n - sizes - 1) / 2
    ties = inside + outside
    spread = core * periphery * ties * (core + periphery - ties)
    difference = inside * (periphery - outside) - (core - inside) * outside
    fits: Floats = np.zeros(len(sizes))
    np.divide(difference, np.sqrt(np.maximum(spread, 0.0)), out=fits, where=spread > 0)
    return fits


def _resilience(k: int, ends: Positions) -> float:
    """Return K of a core of k members after the one with most ties inside it has left."""
    core = Adjacency.of(k, ends)
    return connectedness(component_sizes(core.without(int(core.degree.argmax()))))
