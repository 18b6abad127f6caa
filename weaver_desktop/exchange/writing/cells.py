"""What people, ties and guests say in the cells of a table, by the headings that Weaver reads."""

from collections import Counter
from collections.abc import Iterator, Sequence

from weaver_desktop.book.outgoing.everything import Bond, Entry, Everything
from weaver_desktop.domain.batch import Attendance, Spell
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.ties import DEPTH_WORDS
from weaver_desktop.exchange.cells import name_key
from weaver_desktop.exchange.own_headings import GUESTS, PEOPLE, TIES

Cells = dict[str, str]

_FACTS = {"Needs": FactKind.NEED, "Offers": FactKind.GIFT, "Loves": FactKind.PASSION}
_WAYS = {"Email": "email", "Phone": "phone", "Website": "web"}
_SEPARATOR = "; "


class Handles:
    """What a party is called where another row means it: its name, or its id among namesakes."""

    def __init__(self, everything: Everything) -> None:
        """Count the names."""
        self._everything = everything
        self._counts = Counter(name_key(entry.party.name) for entry in everything.entries)

    def of(self, party: PartyId) -> str:
        """Return the handle of a party."""
        name = self._everything.name(party)
        return name if self._counts[name_key(name)] == 1 else party


def person(entry: Entry, everything: Everything, separator: str = _SEPARATOR) -> Cells:
    """Return what a party says, by heading; several values of one kind stand in one cell."""
    party = entry.party
    groups = [
        everything.name(one.group_id)
        for one in entry.memberships
        if one.until is None and one.group_id in everything.by_id
    ]
    return {
        "Id": party.id,
        "Name": party.name,
        "Type": (party.group_kind.value if party.group_kind else party.kind.value),
        "Headline": party.headline,
        "Place": party.place,
        "Pronouns": party.pronouns,
        "Tags": separator.join(entry.tags),
        "Group": separator.join(groups),
        **{heading: separator.join(entry.reached(kind)) for heading, kind in _WAYS.items()},
        **{heading: separator.join(entry.told(kind)) for heading, kind in _FACTS.items()},
        "Notes": party.notes,
        "How met": party.how_met,
        "Birthday": str(party.birthday or ""),
        "Heard": "\n".join(entry.told(FactKind.NOTE)),
    }


def tie(bond: Bond, ends: Sequence[str]) -> Cells:
    """Return what a tie between two handles says, by heading."""
    one = bond.tie
    spells = bond.spells or ((Spell(one.since, one.ended),) if one.since or one.ended else ())
    first = spells[0] if spells else Spell()
    return {
        "From": ends[0],
        "To": ends[1],
        "Depth": DEPTH_WORDS[one.depth],
        "Since": str(first.start or "") if len(spells) == 1 else "",
        "Until": str(first.end or "") if len(spells) == 1 else "",
        "Timeset": timeset(spells) if len(spells) > 1 else "",
        "Note": one.note,
        "Last contact": str(one.last_contact or ""),
        "Known": one.provenance.value,
    }


def timeset(spells: Sequence[Spell]) -> str:
    """Return spells as Gephi writes them: ``<[2020-01-01, 2021-06-30]; [2023, Infinity]>``."""
    written = (f"[{spell.start or '-Infinity'}, {spell.end or 'Infinity'}]" for spell in spells)
    return f"<{'; '.join(written)}>"


def people_rows(everything: Everything) -> Iterator[list[str]]:
    """Yield the headings and a row for each party."""
    yield list(PEOPLE)
    for entry in everything.entries:
        cells = person(entry, everything)
        yield [cells[heading] for heading in PEOPLE]


def tie_rows(everything: Everything) -> Iterator[list[str]]:
    """Yield the headings and a row for each tie."""
    yield list(TIES)
    handles = Handles(everything)
    for bond in everything.bonds:
        cells = tie(bond, (handles.of(bond.tie.a), handles.of(bond.tie.b)))
        yield [cells[heading] for heading in TIES]


def guest_rows(everything: Everything) -> Iterator[list[str]]:
    """Yield the headings and a row for everyone who came to a gathering."""
    yield list(GUESTS)
    handles = Handles(everything)
    for occasion in everything.occasions:
        gathering = occasion.gathering
        for guest in occasion.guests:
            # A list of guests says who came; whoever was only asked would be read as having come.
            if guest.answer is Attendance.CAME:
                yield [handles.of(guest.party), gathering.name, str(gathering.on or "")]
