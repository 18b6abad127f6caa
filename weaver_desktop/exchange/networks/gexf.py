"""GEXF 1.1 to 1.3, static and dynamic, as Gephi, networkx and others write it."""

from weaver_desktop.domain.phrases import phrase
from weaver_desktop.exchange.harvest import Harvest
from weaver_desktop.exchange.networks.entries import MOST_CELLS, too_large
from weaver_desktop.exchange.networks.graph import LABEL, Graph
from weaver_desktop.exchange.networks.placing import Spot, number
from weaver_desktop.exchange.networks.xml import read_xml

_OUR_NAME = "weaver"
_TIMES = "Timeset"
_OUR_TIMES = "times"
_MOST_SPELLS = 1_000


def gather_gexf(data: bytes, harvest: Harvest) -> None:
    """Add the network of a GEXF file to the harvest.

    ``start``, ``end``, ``spells`` and ``timestamps`` of edges become the times at which a tie held;
    of an attribute that changes with time the last value counts.

    Raises:
        UnreadableFileError: if it is broken, dangerous or empty.
    """
    target = _Target(harvest.reading.source)
    read_xml(data, harvest.reading.source, target)
    target.graph.gather(harvest)


class _Target:
    """Collects nodes and edges; whatever else there is comes and goes."""

    def __init__(self, source: str) -> None:
        self._source = source
        self.graph = Graph()
        self._class = ""
        self._attribute: tuple[str, str] = ("", "")
        self._names: dict[tuple[str, str], str] = {}
        self._defaults: dict[tuple[str, str], str] = {}
        self._open: list[tuple[str, dict[str, str], list[str]]] = []
        self._directed = "undirected"
        self._text: list[str] | None = None
        self._has_lifetimes = False
        self._given = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        match tag:
            case "graph":
                self._directed = attributes.get("defaultedgetype", "undirected")
            case "attributes":
                self._class = attributes.get("class", "node")
            case "attribute":
                self._attribute = (self._class, attributes.get("id", ""))
                self._names[self._attribute] = attributes.get("title", "") or self._attribute[1]
            case "default" | "creator":
                self._text = []
            case "node":
                self._begin_node(attributes)
            case "edge":
                self._begin_edge(attributes)
            case "attvalue" if self._open:
                self._put_value(attributes)
            case "spell" | "slice" if self._open:
                self._put_spell(attributes)
            case "position" if self._open:
                self._put_place(attributes)
            case _:
                pass

    def end(self, tag: str) -> None:
        if tag == "default" and self._text is not None:
            self._defaults[self._attribute] = "".join(self._text).strip()
            self._text = None
        elif tag == "creator" and self._text is not None:
            self.graph.is_ours = "".join(self._text).strip().casefold().startswith(_OUR_NAME)
            self._text = None
        elif tag in {"node", "edge"} and self._open:
            self._finish(*self._open.pop())

    def data(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def _begin_node(self, attributes: dict[str, str]) -> None:
        entry = {"ID": attributes.get("id", ""), LABEL: attributes.get("label", "")}
        if attributes.keys() & {"start", "end", "timestamp", "timestamps"}:
            self._tell_lifetimes()
        self._open.append(("node", entry, []))

    def _begin_edge(self, attributes: dict[str, str]) -> None:
        entry = {"From": attributes.get("source", ""), "To": attributes.get("target", "")}
        told = ("weight", "label", "kind")
        entry |= {key: attributes[key] for key in told if attributes.get(key)}
        kind = attributes.get("type", "") or self._directed
        self.graph.has_direction |= kind in {"directed", "mutual"}
        self._open.append(("edge", entry, []))
        self._put_spell(attributes)
        moments = attributes.get("timestamps", "")
        if moments:
            for moment in moments.strip("<>[] ").split(","):
                self._put_spell({"start": moment})

    def _put_value(self, attributes: dict[str, str]) -> None:
        kind, entry, _ = self._open[-1]
        wanted = attributes.get("for", attributes.get("id", ""))
        name = self._names.get((kind, wanted), wanted)
        value = attributes.get("value", "")
        if name and value:
            entry[name] = value

    def _put_spell(self, attributes: dict[str, str]) -> None:
        kind, _, spells = self._open[-1]
        start = attributes.get("start", attributes.get("startopen", ""))
        end = attributes.get("end", attributes.get("endopen", ""))
        start = start or attributes.get("timestamp", "")
        if not start and not end:
            return
        if kind == "node":
            self._tell_lifetimes()
        elif len(spells) < _MOST_SPELLS:
            spells.append(f"[{start.strip()}, {end.strip()}]")

    def _put_place(self, attributes: dict[str, str]) -> None:
        kind, entry, _ = self._open[-1]
        x, y = number(attributes.get("x", "")), number(attributes.get("y", ""))
        if kind == "node" and x is not None and y is not None:
            self.graph.spots.append(Spot(entry["ID"], x, y))

    def _finish(self, kind: str, entry: dict[str, str], spells: list[str]) -> None:
        self._given += len(self._defaults)
        if self._given > MOST_CELLS:
            raise too_large(self._source)
        for (of, wanted), default in self._defaults.items():
            if of == kind and default:
                entry.setdefault(self._names.get((of, wanted), wanted), default)
        if kind == "node":
            self.graph.nodes.append(entry)
            return
        if spells:
            entry[_TIMES] = f"<{'; '.join(dict.fromkeys(spells))}>"
        if self.graph.is_ours and _OUR_TIMES in entry:
            # The spells are in whole days; this is how exactly they are known.
            entry[_TIMES] = entry.pop(_OUR_TIMES)
        self.graph.edges.append(entry)

    def _tell_lifetimes(self) -> None:
        if not self._has_lifetimes:
            self._has_lifetimes = True
            self.graph.left_out.append(
                phrase("From when until when people and groups are in the network was left out.")
            )
