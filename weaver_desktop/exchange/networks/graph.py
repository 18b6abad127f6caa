"""What a graph file holds, whatever it is written in: nodes, edges, places, and what is left."""

from dataclasses import dataclass, field

from weaver_desktop.domain.errors import UnreadableFileError
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.exchange.columns import Field, Shape, fields
from weaver_desktop.exchange.details import PLAIN
from weaver_desktop.exchange.edge_list import gather_ties
from weaver_desktop.exchange.ends import Ends
from weaver_desktop.exchange.harvest import Harvest
from weaver_desktop.exchange.networks.entries import table_of
from weaver_desktop.exchange.networks.placing import Spot, number, place
from weaver_desktop.exchange.people_list import gather_people

_NAMES = frozenset({Field.NAME, Field.FIRST_NAME, Field.LAST_NAME})
_LOOKS = frozenset({"x", "y", "z", "r", "g", "b", "a", "size", "color", "colour", "shape"})
LABEL = "Label"


@dataclass(slots=True)
class Graph:
    """Nodes and edges as rows of a table to be.

    Attributes:
        nodes: of each node what it says, with its ``ID``.
        edges: of each edge what it says, with ``From`` and ``To``.
        spots: where nodes stand.
        has_direction: whether any edge has one.
        left_out: what was not taken over, and why.
        is_ours: whether Weaver wrote it, so that its places need no scaling.
    """

    nodes: list[dict[str, str]] = field(default_factory=list)
    edges: list[dict[str, str]] = field(default_factory=list)
    spots: list[Spot] = field(default_factory=list)
    has_direction: bool = False
    left_out: list[Phrase] = field(default_factory=list)
    is_ours: bool = False

    def put_places_aside(self) -> None:
        """Take places and looks out of what nodes say, if they give both an x and a y."""
        for node in self.nodes:
            by_key = {key.casefold(): key for key in node}
            at = [number(node[by_key[axis]]) for axis in ("x", "y") if axis in by_key]
            if len(at) < len("xy"):
                continue
            for key in _LOOKS & by_key.keys():
                del node[by_key[key]]
            x, y = at
            if x is not None and y is not None:
                self.spots.append(Spot(node["ID"], x, y))

    def gather(self, harvest: Harvest) -> None:
        """Add the graph to a harvest. Rows are counted within nodes and within edges.

        A node without a name is called by its id. Every edge must join nodes of the file.

        Raises:
            UnreadableFileError: if there are no nodes.
        """
        if not self.nodes:
            raise UnreadableFileError(
                "{file} is a network without any nodes. Export it again.",
                file=harvest.reading.source,
            )
        headings = list(dict.fromkeys(key for node in self.nodes for key in node))
        meant = dict(zip(headings, fields(headings, Shape.PEOPLE), strict=True))
        naming = [heading for heading in headings if meant[heading] in _NAMES]
        for node in self.nodes:
            if not any(node.get(heading, "").strip() for heading in naming):
                node[LABEL] = node["ID"]
        source = harvest.reading.source
        gather_people(table_of(self.nodes, ("ID",), phrase("Nodes"), source), harvest, PLAIN)
        edges = table_of(self.edges, ("From", "To"), phrase("Edges"), source)
        gather_ties(edges, harvest, Ends(harvest, only_known=True))
        place(harvest, self.spots, keep_scale=self.is_ours)
        if self.has_direction:
            self.left_out.append(
                phrase("Ties have no direction in Weaver, so the direction was left out.")
            )
        for reason in dict.fromkeys(self.left_out):
            harvest.skip(0, reason)
