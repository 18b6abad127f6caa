"""GraphML, which Gephi, yEd, Cytoscape, igraph and networkx read."""

from weaver_desktop.book.outgoing.everything import Bond, Entry, Everything
from weaver_desktop.domain.batch import Spell
from weaver_desktop.exchange.own_headings import PEOPLE
from weaver_desktop.exchange.writing.cells import person, timeset
from weaver_desktop.exchange.writing.markup import Markup

_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_NODES = {heading: heading.lower() for heading in PEOPLE if heading != "Id"} | {"Name": "label"}
_EDGES = (
    ("depth", "int"),
    ("start", "string"),
    ("end", "string"),
    ("timeset", "string"),
    ("note", "string"),
    ("last contact", "string"),
    ("known", "string"),
)


def graphml(everything: Everything) -> bytes:
    """Return people and groups as nodes, ties as edges.

    GraphML has no time: the days on which a tie began and ended stand as text in ``start`` and
    ``end``, or in ``timeset`` if it held more than once. ``depth`` goes from 1 to 5.
    """
    markup = Markup()
    markup.open("graphml", xmlns=_NAMESPACE)
    for heading, name in _NODES.items():
        markup.empty("key", id=_key(heading), for_="node", attr__name=name, attr__type="string")
    for axis in ("x", "y"):
        markup.empty("key", id=f"n_{axis}", for_="node", attr__name=axis, attr__type="double")
    for name, kind in _EDGES:
        markup.empty("key", id=_edge_key(name), for_="edge", attr__name=name, attr__type=kind)
    markup.open("graph", id="weaver", edgedefault="undirected")
    for entry in everything.entries:
        _write_node(markup, entry, everything)
    for bond in everything.bonds:
        _write_edge(markup, bond)
    markup.close()
    markup.close()
    return markup.finished()


def _write_node(markup: Markup, entry: Entry, everything: Everything) -> None:
    cells = person(entry, everything)
    markup.open("node", id=entry.party.id)
    for heading in _NODES:
        if cells[heading]:
            markup.text("data", cells[heading], key=_key(heading))
    if entry.at is not None:
        for axis, value in zip("xy", entry.at, strict=True):
            markup.text("data", repr(float(value)), key=f"n_{axis}")
    markup.close()


def _write_edge(markup: Markup, bond: Bond) -> None:
    tie = bond.tie
    spells = bond.spells or (Spell(tie.since, tie.ended),)
    is_once = len(spells) == 1
    told = {
        "depth": str(int(tie.depth)),
        "start": str(spells[0].start or "") if is_once else "",
        "end": str(spells[0].end or "") if is_once else "",
        "timeset": "" if is_once else timeset(spells),
        "note": tie.note,
        "last contact": str(tie.last_contact or ""),
        "known": tie.provenance.value,
    }
    markup.open("edge", id=tie.id, source=tie.a, target=tie.b)
    for name, text in told.items():
        if text:
            markup.text("data", text, key=_edge_key(name))
    markup.close()


def _key(heading: str) -> str:
    return f"n_{heading.replace(' ', '_').lower()}"


def _edge_key(name: str) -> str:
    return f"e_{name.replace(' ', '_')}"
