"""A network in the few numbers that introductions are meant to change, before and after."""

from dataclasses import dataclass

from weaver_desktop.domain.ids import Pair
from weaver_desktop.graph.adjacency import Adjacency
from weaver_desktop.graph.measures.closeness import efficiency, reach_two
from weaver_desktop.graph.measures.components import component_sizes, connectedness
from weaver_desktop.graph.measures.hubs import hub_dependence


@dataclass(frozen=True, slots=True)
class Prospect:
    """One graph in numbers; the formulas stand with the measures.

    Attributes:
        parties: how many there are, isolates included.
        components: separate parts, each isolate one.
        isolates: parties without a tie that counts.
        connectedness: K, the share of pairs who can reach each other, 0-1.
        reach_two: the mean share of the others within two steps, 0-1.
        efficiency: the mean of 1 / distance, 0-1.
        hub_dependence: D for the hub of before, 0-1, or None if the hub is not known yet.
        hub: the name of that hub; “” if nobody stands between others, or it is not known yet.
        is_hub_you: whether the weaver is the hub.
    """

    parties: int
    components: int
    isolates: int
    connectedness: float
    reach_two: float
    efficiency: float
    hub_dependence: float | None = None
    hub: str = ""
    is_hub_you: bool = False

    @classmethod
    def of(
        cls, graph: Adjacency, hub: int | None = None, name: str = "", *, is_you: bool = False
    ) -> "Prospect":
        """Measure a graph, as dependent on a hub if there is one. Half a second for thousands."""
        sizes = component_sizes(graph)
        return cls(
            parties=graph.party_count,
            components=len(sizes),
            isolates=int((graph.degree == 0).sum()),
            connectedness=connectedness(sizes),
            reach_two=reach_two(graph),
            efficiency=efficiency(graph),
            hub_dependence=None if hub is None else hub_dependence(graph, hub),
            hub=name,
            is_hub_you=is_you,
        )


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is and what would be, with the weaver and without her.

    Attributes:
        pairs: who would have met.
        before: with the weaver, as it is.
        after: with the weaver, as it would be.
        before_without_you: without her; None if the book does not say who she is.
        after_without_you: likewise.
        knows_hubs: whether the dependence on hubs is among the numbers.
    """

    pairs: tuple[Pair, ...]
    before: Prospect
    after: Prospect
    before_without_you: Prospect | None
    after_without_you: Prospect | None
    knows_hubs: bool
