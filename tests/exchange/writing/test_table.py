"""The table in ``docs/formats.md`` says of every cell what is so."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.exchange.writing import outlines
from tests.exchange.writing.small import AMA, BO, CY, EVERYTHING, NEST
from weaver_desktop.book.outgoing.everything import Bond, Everything, Guest, Occasion
from weaver_desktop.domain.batch import Attendance, Batch, Spell
from weaver_desktop.domain.birthdays import parse_birthday
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.encounters import Gathering
from weaver_desktop.domain.facts import Fact, FactKind
from weaver_desktop.domain.ids import FactId, GatheringId, TieId, WayId
from weaver_desktop.domain.parties import ContactWay, GroupKind, Membership, PartyKind
from weaver_desktop.domain.ties import Depth, Provenance, Tie
from weaver_desktop.exchange.writing.calendar import calendar
from weaver_desktop.exchange.writing.cards.file import cards
from weaver_desktop.exchange.writing.csv_text import lists
from weaver_desktop.exchange.writing.gephi import gephi_tables
from weaver_desktop.exchange.writing.gexf import gexf
from weaver_desktop.exchange.writing.graphml import graphml
from weaver_desktop.exchange.writing.kumu import blueprint, kumu_workbook
from weaver_desktop.exchange.writing.obsidian import vault
from weaver_desktop.exchange.writing.saving import Files
from weaver_desktop.exchange.writing.workbook import workbook

_DOCS = Path(__file__).parents[3] / "docs" / "formats.md"
_FORMATS: Mapping[str, tuple[tuple[str, Callable[[Everything], bytes | Files]], ...]] = {
    "vcard": (("all.vcf", lambda everything: cards(everything, version=3)),),
    "vcard4": (("all.vcf", lambda everything: cards(everything, version=4)),),
    "csv": (("", lists),),
    "xlsx": (("book.xlsx", workbook),),
    "kumu": (("kumu.json", blueprint), ("kumu.xlsx", kumu_workbook)),
    "graphml": (("net.graphml", graphml),),
    "gexf": (("net.gexf", gexf),),
    "gephi": (("", gephi_tables),),
    "icalendar": (("all.ics", calendar),),
}
_ON = PartialDate.parse
_PLAIN = replace(EVERYTHING, bonds=(), occasions=(), encounters=(), follow_ups=())
_AMA, _BO = EVERYTHING.entries[0], EVERYTHING.entries[1]


@dataclass(frozen=True)
class _Probe:
    """A network that holds one thing, what is read of it, and the texts that show it is written."""

    everything: Everything
    seen: Callable[[Batch], object]
    wanted: object
    texts: tuple[str, ...]


def _people(**about: object) -> Everything:
    """Return Ama, who is nothing but what is said, Bo, and the Nest."""
    party = replace(_AMA.party, headline="", place="", notes="", birthday=None)
    beside = {name: about.pop(name) for name in list(about) if hasattr(_AMA, name)}
    plain = {
        **dict.fromkeys(("ways", "tags", "memberships", "facts", "extras"), ()),
        "photo": None,
        "at": None,
        "is_pinned": False,
    }
    ama = replace(_AMA, party=replace(party, **about), **(plain | beside))  # type: ignore[arg-type]
    bo = replace(_BO, memberships=())
    return replace(_PLAIN, entries=(ama, bo, EVERYTHING.entries[3]))


def _tied(*bonds: Bond) -> Everything:
    return replace(_people(), bonds=bonds)


def _bond(*spells: Spell, depth: Depth = Depth.HELP, note: str = "") -> Bond:
    since = spells[0].start if spells else None
    tie = Tie(TieId("t1"), AMA, BO, depth, Provenance.STATED, since, note=note)
    if spells:
        tie = replace(tie, ended=spells[-1].end, last_contact=_ON("2024-03-03"))
    return Bond(tie, spells)


def _of_ama(*fields: str) -> Callable[[Batch], object]:
    def seen(batch: Batch) -> object:
        ama = outlines.people_in(batch, *fields).get("Ama Boateng", {})
        return {field: ama.get(field) for field in fields}

    return seen


def _of_tie(field: str) -> Callable[[Batch], object]:
    return lambda batch: [tie[field] for tie in outlines.ties_in(batch).values()]


def _met(everything: Everything, *guests: Guest) -> Everything:
    gathering = Gathering(GatheringId("g1"), "Kiln opening", _ON("2024-05-12"))
    return replace(everything, occasions=(Occasion(gathering, guests),))


def _two_depths() -> Everything:
    other = _bond(depth=Depth.MET)
    return _tied(
        _bond(depth=Depth.MAKE), replace(other, tie=replace(other.tie, id=TieId("t2"), b=NEST))
    )


_WAYS = (
    ContactWay(WayId("1"), AMA, "email", "ama@nest.org", "work"),
    ContactWay(WayId("2"), AMA, "phone", "+44 20", "Studio"),
    ContactWay(WayId("3"), AMA, "web", "https://ama.example", ""),
    ContactWay(WayId("4"), AMA, "messenger", "ama.1", "Signal"),
    ContactWay(WayId("5"), AMA, "address", "Kiln Lane 7", "home"),
)
_TOLD = {FactKind.NEED: "a kiln", FactKind.GIFT: "good clay", FactKind.PASSION: "choirs"}
_FACTS = tuple(Fact(FactId(text), AMA, kind, text) for kind, text in _TOLD.items())
_ROLE = Membership(AMA, NEST, role="treasurer", since=_ON("2019"))
_SPELLS = (Spell(_ON("2020-01"), _ON("2021")), Spell(_ON("2023-04-05")))

_PROBES: Mapping[str, _Probe] = {
    "people and groups": _Probe(
        _met(_people(), Guest(AMA, Attendance.CAME)),
        lambda batch: {each.name: each.kind for each in batch.parties},
        {
            "Ama Boateng": PartyKind.PERSON,
            "Bo O’Brien": PartyKind.PERSON,
            "Nest: the/Collective": PartyKind.GROUP,
        },
        ("Ama Boateng", "Bo O’Brien"),
    ),
    "kind of group": _Probe(
        replace(
            _PLAIN,
            entries=tuple(
                replace(_BO, party=replace(_BO.party, id=at, name=f"G{at}", kind=PartyKind.GROUP,
                                           group_kind=kind), memberships=())
                for at, kind in zip((AMA, BO, CY, NEST), GroupKind, strict=True)
            ),
        ),
        lambda batch: {each.group_kind for each in batch.parties},
        set(GroupKind),
        ("venue",),
    ),
    "headline, pronouns, notes": _Probe(
        _people(headline="potter", pronouns="she/her", notes="Likes mud.\nAnd rain."),
        _of_ama("headline", "pronouns", "notes"),
        {"headline": "potter", "pronouns": "she/her", "notes": "Likes mud.\nAnd rain."},
        ("potter", "she/her", "Likes mud."),
    ),
    "place": _Probe(
        _people(place="Totnes", ways=_WAYS[4:]),
        _of_ama("place"),
        {"place": "Totnes"},
        ("Totnes",),
    ),
    "how met": _Probe(
        _people(how_met="at the barn"), _of_ama("how_met"), {"how_met": "at the barn"},
        ("at the barn",),
    ),
    "tags": _Probe(
        _people(tags=("potters", "two words")), _of_ama("tags"), {"tags": {"potters", "two words"}},
        ("potters",),
    ),
    "ways to reach them": _Probe(
        _met(_people(ways=_WAYS), Guest(AMA, Attendance.CAME)),
        _of_ama("ways", "labels"),
        {
            "ways": {(way.kind, way.value) for way in _WAYS},
            "labels": {(way.kind, way.value): way.label for way in _WAYS if way.label},
        },
        ("ama@nest.org", "ama.1"),
    ),
    "current groups": _Probe(
        _people(memberships=(Membership(AMA, NEST),)),
        _of_ama("groups"),
        {"groups": {"Nest: the/Collective"}},
        ("Nest: the",),
    ),
    "roles and times in groups": _Probe(
        _people(memberships=(_ROLE,)),
        lambda batch: {
            (each.role, str(each.since)) for party in batch.parties for each in party.memberships
        },
        {("treasurer", "2019")},
        ("treasurer", "2019"),
    ),
    "open needs, gifts, passions": _Probe(
        _people(facts=_FACTS),
        _of_ama("facts"),
        {"facts": set(_TOLD.items())},
        tuple(_TOLD.values()),
    ),
    "what else was heard, said by whom, when": _Probe(
        _people(facts=(Fact(FactId("n"), AMA, FactKind.NOTE, "moved house", _ON("2024-02-03")),)),
        lambda batch: {
            (fact.text, str(fact.heard_on)) for each in batch.parties for fact in each.facts
        },
        {("moved house", "2024-02-03")},
        ("moved house", "2024-02-03"),
    ),
    "photos": _Probe(
        _people(photo=_AMA.photo),
        lambda batch: {each.name for each in batch.parties if each.photo is not None},
        {"Ama Boateng"},
        ("Ama Boateng.jpg",),
    ),
    "lines of other programs": _Probe(
        _people(extras=_AMA.extras),
        _of_ama("extras"),
        {"extras": {(each.name, each.value) for each in _AMA.extras}},
        ("X-LIBRARY-CARD",),
    ),
    "ties": _Probe(
        _tied(_bond(), replace(_bond(), tie=replace(_bond().tie, id=TieId("t2"), a=AMA, b=NEST,
                                                    ended=_ON("2024")))),
        lambda batch: {frozenset(pair) for pair in outlines.ties_in(batch)},
        {
            frozenset({"Ama Boateng", "Bo O’Brien"}),
            frozenset({"Ama Boateng", "Nest: the/Collective"}),
        },
        ("help each other",),
    ),
    "depth of ties": _Probe(
        _two_depths(),
        lambda batch: {tie["depth"] for tie in outlines.ties_in(batch).values()},
        {Depth.MAKE, Depth.MET},
        ("make things together", "have met"),
    ),
    "times at which ties held": _Probe(
        _tied(_bond(*_SPELLS)), _of_tie("spells"), [_SPELLS], ("2020-01", "2021", "2023-04-05"),
    ),
    "notes on ties": _Probe(
        _tied(_bond(note="share a van")), _of_tie("note"), ["share a van"], ("share a van",),
    ),
    "last contact, how you know": _Probe(
        _tied(_bond(Spell(_ON("2020")))),
        lambda batch: {(str(tie.last_contact), tie.provenance.value) for tie in batch.ties},
        {("2024-03-03", "stated")},
        ("stated",),
    ),
    "who came to gatherings": _Probe(
        _met(_people(), Guest(AMA, Attendance.CAME), Guest(BO, Attendance.SAID_YES)),
        outlines.guests_in,
        {("Ama Boateng", "Kiln opening", "2024-05-12")}, ("Kiln opening",),
    ),
    "encounters": _Probe(
        replace(_people(), encounters=EVERYTHING.encounters), lambda _: None, ("met",),
        ("the barn",),
    ),
    "follow-ups": _Probe(
        replace(_people(), follow_ups=EVERYTHING.follow_ups), lambda _: None, ("due",),
        ("get on",),
    ),
    "places on the map": _Probe(
        _people(at=(1.5, -2.25)),
        lambda batch: {each.place_on_map for each in batch.parties if each.place_on_map},
        {(1.5, -2.25)},
        ("-2.25",),
    ),
    "colours": _Probe(_people(), lambda _: None, ("colour",), ("viz:color",)),
}  # fmt: skip


def _table() -> dict[str, dict[str, str]]:
    """Return what the documentation says, by row and format."""
    text = _DOCS.read_text(encoding="utf-8").partition("## What each format can hold")[2]
    lines = [line for line in text.partition("\n1. ")[0].splitlines() if line[:1] == "|"]
    header, _, *rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    formats = [name.rstrip("¹²³⁴⁵⁶⁷⁸⁹⁰") for name in header]
    return {row[0]: dict(zip(formats[1:], row[1:], strict=True)) for row in rows}


def _class(cell: str) -> str:
    if cell.startswith(("●", "–")):
        return cell[0]
    return "written" if cell == "written" else "◐"


def _outcome(folder: Path, probe: _Probe, name: str, what: bytes | Files) -> str:
    batches = outlines.written_and_read(folder, what, name) if _has_anything(what) else ()
    found = [probe.seen(batch) for batch in batches]
    if found == [probe.wanted]:
        return "●"
    if any(_is_part(probe.wanted, each) for each in found):
        return "◐"
    written = _plain(what)
    return "written" if all(text in written for text in probe.texts) else "–"


def _has_anything(what: bytes | Files) -> bool:
    return not isinstance(what, bytes) or b"BEGIN:VCALENDAR" not in what or b"ATTENDEE" in what


def _is_part(wanted: object, found: object) -> bool:
    """Tell whether some of what is wanted was found."""
    if isinstance(wanted, Mapping) and isinstance(found, Mapping):
        return any(_is_part(each, found.get(key)) for key, each in wanted.items())
    if isinstance(wanted, set | list) and isinstance(found, set | list):
        return any(_is_part(one, other) for one in wanted for other in found)
    if isinstance(wanted, tuple) and isinstance(found, tuple):
        return wanted[0] in found
    return bool(wanted) and wanted == found


def _plain(what: bytes | Files) -> str:
    parts: Sequence[bytes] = [what] if isinstance(what, bytes) else list(what.values())
    if isinstance(what, bytes) and what.startswith(b"PK"):
        with ZipFile(BytesIO(what)) as archive:
            parts = [archive.read(each) for each in archive.namelist()]
    return b"\n".join(parts).decode("utf-8", "replace").replace("\r\n ", "")


@pytest.mark.parametrize("row", _PROBES)
def test_each_cell_says_what_comes_back(tmp_path: Path, row: str) -> None:
    said = _table()[row]
    probe = _PROBES[row]
    found = {}
    for name, writers in _FORMATS.items():
        outcomes = {
            _outcome(tmp_path, probe, file, write(probe.everything)) for file, write in writers
        }
        found[name] = " and ".join(sorted(outcomes))
    assert found == {name: _class(said[name]) for name in _FORMATS}


@pytest.mark.parametrize(
    "born", ["1985-04-12", "--04-12", "1985-04", "1985", "--04"], ids=lambda born: f"born {born}"
)
def test_a_birthday_comes_back_as_exact_as_it_is_known(tmp_path: Path, born: str) -> None:
    said = _table()["birthday"]
    everything = _people(birthday=parse_birthday(born))
    for name, writers in _FORMATS.items():
        for file, write in writers:
            what = write(everything)
            batches = outlines.written_and_read(tmp_path, what, file) if _has_anything(what) else ()
            found = [str(each.birthday) for batch in batches for each in batch.parties[:1]]
            comes_back = _class(said[name]) == "●"
            assert found == ([born] if comes_back else ["None"] if batches else []), name


@pytest.mark.parametrize("row", _PROBES)
def test_a_vault_is_for_reading(row: str) -> None:
    cell = _class(_table()[row]["obsidian"])
    files = vault(_PROBES[row].everything)
    text = "\n".join([*files, _plain(files)])
    held = [each in text for each in _PROBES[row].texts]
    assert (cell == "●") <= all(held)
    assert (cell == "–") <= (not any(held))
    assert (cell == "◐") <= any(held)


def test_every_row_and_format_is_tried() -> None:
    table = _table()
    whole_books = "introductions, propositions, networks, collaborations, pins, views, settings"
    assert set(table) == {*_PROBES, "birthday", whole_books}
    for row, cells in table.items():
        assert set(cells) == {*_FORMATS, "weaver", "obsidian"}
        assert cells["weaver"] == ("–" if row == "colours" else "●")
    assert {table[whole_books][name] for name in (*_FORMATS, "obsidian")} == {"–"}
