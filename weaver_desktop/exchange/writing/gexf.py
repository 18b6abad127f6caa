"""GEXF 1.3 with time: Gephi plays how the network grew."""

from weaver_desktop.book.outgoing.everything import Bond, Everything
from weaver_desktop.domain.batch import Spell
from weaver_desktop.domain.ties import DEPTH_WORDS
from weaver_desktop.exchange.own_headings import PEOPLE
from weaver_desktop.exchange.writing.cells import person, timeset
from weaver_desktop.exchange.writing.colours import colours
from weaver_desktop.exchange.writing.markup import Markup

_NAMESPACE = "http://gexf.net/1.3"
_SIZES = (4.0, 24.0)
_NODES = tuple(heading for heading in PEOPLE if heading not in {"Id", "Name"})
_EDGES = (
    *(("depth", "integer"), ("words", "string"), ("note", "string"), ("known", "string")),
    *(("last contact", "string"), ("times", "string")),
)


def gexf(everything: Everything) -> bytes:
    """Return a dynamic graph: the times at which ties held are spells of whole days.

    A date that is known to the month or year counts there from its first day, or to its last; how
    exactly it is known stands in ``times``. Stars stand and are coloured as on a map; their size
    tells how many ties they have.
    """
    markup = Markup()
    markup.open("gexf", **{"xmlns": _NAMESPACE, "xmlns:viz": f"{_NAMESPACE}/viz", "version": "1.3"})
    markup.open("meta", lastmodifieddate=everything.now.date().isoformat())
    markup.text("creator", "Weaver")
    markup.close()
    markup.open(
        "graph",
        mode="dynamic",
        defaultedgetype="undirected",
        timeformat="date",
        timerepresentation="interval",
    )
    _declare(markup)
    _write_nodes(markup, everything)
    markup.open("edges")
    for bond in everything.bonds:
        _write_edge(markup, bond)
    markup.close()
    markup.close()
    markup.close()
    return markup.finished()


def _declare(markup: Markup) -> None:
    markup.open("attributes", **{"class": "node", "mode": "static"})
    for heading in _NODES:
        markup.empty("attribute", id=_key(heading), title=heading, type="string")
    markup.close()
    markup.open("attributes", **{"class": "edge", "mode": "static"})
    for name, kind in _EDGES:
        markup.empty("attribute", id=_key(name), title=name, type=kind)
    markup.close()


def _write_nodes(markup: Markup, everything: Everything) -> None:
    shades = colours(everything)
    counts = {
        entry.party.id: len(list(everything.bonds_of(entry.party.id)))
        for entry in everything.entries
    }
    most = max(counts.values(), default=0) or 1
    markup.open("nodes")
    for entry in everything.entries:
        party = entry.party
        cells = person(entry, everything)
        markup.open("node", id=party.id, label=party.name)
        markup.open("attvalues")
        for heading in _NODES:
            if cells[heading]:
                markup.empty("attvalue", for_=_key(heading), value=cells[heading])
        markup.close()
        red, green, blue = shades[party.id]
        markup.empty("viz:color", r=red, g=green, b=blue)
        if entry.at is not None:
            x, y = map(float, entry.at)
            markup.empty("viz:position", x=repr(x), y=repr(y), z="0.0")
        low, high = _SIZES
        markup.empty("viz:size", value=round(low + (high - low) * counts[party.id] / most, 2))
        markup.close()
    markup.close()


def _write_edge(markup: Markup, bond: Bond) -> None:
    tie = bond.tie
    spells = [spell for spell in bond.spells if spell != Spell()]
    span = _days(spells[0]) if len(spells) == 1 else {}
    markup.open("edge", id=tie.id, source=tie.a, target=tie.b, weight=float(tie.depth), **span)
    markup.open("attvalues")
    times = timeset(spells) if not all(map(_is_exact, spells)) else ""
    told = (
        *(int(tie.depth), DEPTH_WORDS[tie.depth], tie.note, tie.provenance.value),
        *(str(tie.last_contact or ""), times),
    )
    for (name, _), value in zip(_EDGES, told, strict=True):
        if value:
            markup.empty("attvalue", for_=_key(name), value=value)
    markup.close()
    if len(spells) > 1:
        markup.open("spells")
        for spell in spells:
            markup.empty("spell", **_days(spell))
        markup.close()
    markup.close()


def _is_exact(spell: Spell) -> bool:
    return all(on is None or on.day is not None for on in (spell.start, spell.end))


def _days(spell: Spell) -> dict[str, str]:
    days = {}
    if spell.start is not None:
        days["start"] = spell.start.first_day().isoformat()
    if spell.end is not None:
        days["end"] = spell.end.last_day().isoformat()
    return days


def _key(heading: str) -> str:
    return heading.lower().replace(" ", "-")
