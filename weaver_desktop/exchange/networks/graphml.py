"""GraphML: of networkx, igraph, Gephi, and yEd with its own labels and shapes."""

from dataclasses import dataclass

from weaver_desktop.domain.phrases import phrase
from weaver_desktop.exchange.harvest import Harvest
from weaver_desktop.exchange.networks.entries import MOST_CELLS, too_large
from weaver_desktop.exchange.networks.graph import LABEL, Graph
from weaver_desktop.exchange.networks.placing import Spot, number
from weaver_desktop.exchange.networks.xml import read_xml

_LONGEST = 1_000_000


def gather_graphml(data: bytes, harvest: Harvest) -> None:
    """Add the network of a GraphML file to the harvest.

    What stands in ``start`` and ``end`` of an edge is read as dates, for which GraphML has no type.
    Graphs within nodes are read as if they stood beside them.

    Raises:
        UnreadableFileError: if it is broken, dangerous or empty.
    """
    target = _Target(harvest.reading.source)
    read_xml(data, harvest.reading.source, target)
    graph = target.graph
    graph.put_places_aside()
    graph.gather(harvest)


@dataclass(frozen=True, slots=True)
class _Key:
    name: str
    of: str
    default: str = ""


class _Target:
    """Collects nodes and edges; whatever else there is comes and goes."""

    def __init__(self, source: str) -> None:
        self._source = source
        self.graph = Graph()
        self._keys: dict[str, _Key] = {}
        self._key = ""
        self._open: list[tuple[str, dict[str, str]]] = []
        self._field = ""
        self._text: list[str] = []
        self._length = 0
        self._reads = False
        self._defaults: list[_Key] = []
        self._given = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        match tag:
            case "key":
                self._key = attributes.get("id", "")
                name = attributes.get("attr.name", "") or self._key
                self._keys[self._key] = _Key(name, attributes.get("for", "all"))
            case "graph" if attributes.get("edgedefault") == "directed":
                self.graph.has_direction = True
            case "node":
                self._begin("node", {"ID": attributes.get("id", "")})
            case "edge":
                ends = {"From": attributes.get("source", ""), "To": attributes.get("target", "")}
                self.graph.has_direction |= attributes.get("directed") == "true"
                self._begin("edge", ends)
            case "data" if self._open:
                key = attributes.get("key", "")
                self._listen(self._keys[key].name if key in self._keys else key)
            case "default":
                self._listen("")
            case "NodeLabel" | "EdgeLabel" if self._open:
                self._listen(LABEL)
            case "Geometry" if self._open:
                self._put_place(attributes)
            case "hyperedge":
                self.graph.left_out.append(
                    phrase("Edges between more than two nodes were left out.")
                )
            case _:
                pass

    def end(self, tag: str) -> None:
        text = "".join(self._text).strip()
        match tag:
            case "data" | "NodeLabel" | "EdgeLabel" if self._open and self._reads:
                if text:
                    self._open[-1][1].setdefault(self._field, text)
                self._reads = False
            case "default" if self._key in self._keys:
                key = self._keys[self._key]
                self._defaults.append(_Key(key.name, key.of, text))
                self._reads = False
            case "node" | "edge" if self._open:
                self._finish(*self._open.pop())
            case _:
                pass

    def data(self, text: str) -> None:
        if self._reads and self._length < _LONGEST:
            self._text.append(text)
            self._length += len(text)

    def _begin(self, kind: str, entry: dict[str, str]) -> None:
        self._open.append((kind, entry))
        self._reads = False

    def _listen(self, field: str) -> None:
        self._field, self._text, self._length, self._reads = field, [], 0, True

    def _finish(self, kind: str, entry: dict[str, str]) -> None:
        self._given += len(self._defaults)
        if self._given > MOST_CELLS:
            raise too_large(self._source)
        for key in self._defaults:
            if key.of in {kind, "all"}:
                entry.setdefault(key.name, key.default)
        (self.graph.nodes if kind == "node" else self.graph.edges).append(entry)

    def _put_place(self, attributes: dict[str, str]) -> None:
        kind, entry = self._open[-1]
        x, y = number(attributes.get("x", "")), number(attributes.get("y", ""))
        if kind == "node" and x is not None and y is not None:
            # yEd measures from the top of the page.
            self.graph.spots.append(Spot(entry["ID"], x, -y))
