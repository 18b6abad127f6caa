"""Anything that may leave a book, made up."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

from hypothesis import strategies as st

from weaver_desktop.book.outgoing.everything import Bond, Entry, Everything, Guest, Occasion
from weaver_desktop.domain.batch import Attendance, IncomingExtra, Spell
from weaver_desktop.domain.birthdays import DayOfYear
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.encounters import Gathering
from weaver_desktop.domain.facts import Fact, FactKind
from weaver_desktop.domain.ids import FactId, GatheringId, MembershipId, PartyId, TieId, WayId, pair
from weaver_desktop.domain.parties import ContactWay, GroupKind, Membership, Party, PartyKind, Photo
from weaver_desktop.domain.ties import Depth, Provenance, Tie
from weaver_desktop.exchange.cells import name_key

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
TODAY = NOW.date()
JPEG = b"\xff\xd8\xff\xe0" + bytes(range(200))

_LETTERS = "abcdefgzäßéŁñ李佳Жش😀"
_SIGNS = " .'’\"\\/<>&:()-=+@#!?%"


def lines(signs: str = _SIGNS, most: int = 20) -> st.SearchStrategy[str]:
    """Return one line, trimmed, beginning with a letter."""
    rest = st.text(_LETTERS + signs, max_size=most)
    return st.builds(lambda a, b: " ".join((a + b).split()), st.sampled_from("abcXYZäÉŁ李"), rest)


names = lines(" .'’-")
texts = st.lists(lines(_SIGNS + ",;|"), max_size=3).map("\n".join)
# What a spreadsheet would run, or Weaver could take for a guard of its own.
risky = st.builds("{}{}".format, st.sampled_from(["=", "@", "'=", "''+", "-", "'"]), lines())
days = st.dates(date(1950, 1, 1), date(2024, 12, 31)).map(PartialDate.of)
partial_days = days.flatmap(
    lambda day: st.sampled_from([day, PartialDate(day.year, day.month), PartialDate(day.year)])
)
birthdays = partial_days | days.flatmap(
    lambda day: st.sampled_from([DayOfYear(day.month or 1, day.day), DayOfYear(day.month or 1)])
)


# After all times at which ties held, as nobody is in touch before they know each other.
contacts = st.dates(date(2020, 1, 1), date(2026, 1, 1)).flatmap(
    lambda day: st.sampled_from([PartialDate.of(day), PartialDate(day.year, day.month)])
)


@st.composite
def spells(draw: st.DrawFn) -> tuple[Spell, ...]:
    """Return times in order that do not touch, some known to the month or year only."""
    ordinals = draw(
        st.lists(st.integers(0, 25).map(lambda n: 712000 + n * 1000), max_size=4, unique=True)
    )
    # A thousand days apart, so that less exact ones do not touch either.
    exact = [date.fromordinal(n) for n in sorted(ordinals)]
    parts = draw(st.lists(st.integers(1, 3), min_size=len(exact), max_size=len(exact)))
    found = [
        PartialDate(*(day.year, day.month, day.day)[:count])
        for day, count in zip(exact, parts, strict=True)
    ]
    made = [
        Spell(start, found[at + 1] if at + 1 < len(found) else None)
        for at, start in enumerate(found)
        if at % 2 == 0
    ]
    return tuple(made)


def ids(number: int) -> str:
    """Return an id as books have them."""
    return str(UUID(int=number + 1))


@st.composite
def everything(draw: st.DrawFn, *, most: int = 6) -> Everything:
    """Return parties with distinct names, ties among them, and gatherings."""
    called = draw(st.lists(names, min_size=1, max_size=most, unique_by=name_key))
    parties = [draw(_party(number, name)) for number, name in enumerate(called)]
    groups = [one for one in parties if one.is_group]
    entries = [draw(_entry(one, groups)) for one in parties]
    pairs = [(a, b) for a in range(len(parties)) for b in range(a)]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=6)) if pairs else []
    bonds = [draw(_bond(*pair(parties[a].id, parties[b].id), n)) for n, (a, b) in enumerate(chosen)]
    occasions = draw(_occasions([one.id for one in parties]))
    return Everything(NOW, None, tuple(entries), tuple(bonds), tuple(occasions))


@st.composite
def _party(draw: st.DrawFn, number: int, name: str) -> Party:
    is_group = draw(st.booleans())
    return Party(
        PartyId(ids(number)),
        PartyKind.GROUP if is_group else PartyKind.PERSON,
        name,
        headline=draw(st.just("") | lines() | risky),
        place=draw(st.just("") | lines()),
        notes=draw(texts),
        pronouns=draw(st.just("") | lines()),
        how_met=draw(st.just("") | lines() | risky),
        birthday=draw(st.none() | birthdays),
        group_kind=draw(st.sampled_from([None, *GroupKind])) if is_group else None,
    )


@st.composite
def _entry(draw: st.DrawFn, party: Party, groups: list[Party]) -> Entry:
    others = [] if party.is_group else groups
    joined = draw(st.lists(st.sampled_from(others), unique=True, max_size=2)) if others else []
    wanted = draw(st.lists(_ways(), max_size=3, unique_by=lambda way: (way[0], way[1])))
    told = draw(
        st.lists(
            st.tuples(st.sampled_from(list(FactKind)), lines()),
            max_size=3,
            unique_by=lambda fact: (fact[0], fact[1]),
        )
    )
    extras = draw(st.lists(_extras(), max_size=2, unique=True))
    return Entry(
        party,
        tuple(ContactWay(WayId(""), party.id, *way) for way in wanted),
        tuple(draw(st.lists(lines(" -'"), max_size=3, unique_by=str.casefold))),
        tuple(Membership(party.id, group.id, id=MembershipId("")) for group in joined),
        tuple(Fact(FactId(str(n)), party.id, *fact) for n, fact in enumerate(told)),
        photo=draw(st.sampled_from([None, Photo("image/jpeg", JPEG)])),
        extras=tuple(extras),
        at=draw(st.none() | st.tuples(*[st.integers(-500, 500).map(float)] * 2)),
    )


def _ways() -> st.SearchStrategy[tuple[str, str, str]]:
    word = st.text("abcdefg", min_size=1, max_size=8)
    number = st.text("0123456789", min_size=3, max_size=9)
    label = st.sampled_from(["", "home", "work", "mobile", "Studio", "the; other, one"])
    mail = st.builds("{}@{}.org".format, word, word)
    return st.one_of(
        st.tuples(st.just("email"), mail, label),
        st.tuples(st.just("phone"), number.map("+44 {}".format), label),
        st.tuples(st.just("web"), word.map("https://{}.org/a,b".format), label),
        st.tuples(st.just("messenger"), word, st.sampled_from(["Signal", "Matrix"])),
        st.tuples(st.just("address"), lines(" 0123,"), label).map(
            lambda way: (way[0], way[1].strip(", "), way[2])
        ),
    )


def _extras() -> st.SearchStrategy[IncomingExtra]:
    name = st.sampled_from(["X-LIBRARY-CARD", "GEO", "TZ", "X-ODD"])
    value = lines(most=90)
    return st.builds(lambda n, v: IncomingExtra("vcard", n, f"{n}:{v}"), name, value)


@st.composite
def _bond(draw: st.DrawFn, a: PartyId, b: PartyId, number: int) -> Bond:
    held = draw(spells())
    tie = Tie(
        TieId(ids(1000 + number)),
        a,
        b,
        draw(st.sampled_from(Depth)),
        draw(st.sampled_from([Provenance.STATED, Provenance.OBSERVED, Provenance.INTRODUCED])),
        held[0].start if held else None,
        ended=held[-1].end if held else None,
        last_contact=draw(st.none() | contacts),
        note=draw(st.just("") | lines() | risky),
    )
    return Bond(tie, held)


@st.composite
def _occasions(draw: st.DrawFn, parties: list[PartyId]) -> list[Occasion]:
    called = draw(st.lists(names, max_size=2, unique_by=name_key))
    return [
        Occasion(
            Gathering(GatheringId(ids(2000 + number)), name, draw(st.none() | days)),
            tuple(
                Guest(party, draw(st.sampled_from(list(Attendance))))
                for party in draw(st.lists(st.sampled_from(parties), unique=True))
            ),
        )
        for number, name in enumerate(called)
    ]


def without_signs(everything: Everything, signs: str) -> Everything:
    """Return the same without some signs in texts that stand together in one cell."""
    table = str.maketrans(dict.fromkeys(signs, " "))

    def plain(text: str) -> str:
        return " ".join(text.translate(table).split())

    entries = tuple(
        replace(
            entry,
            facts=tuple(replace(fact, text=plain(fact.text)) for fact in entry.facts),
            ways=tuple(replace(way, value=plain(way.value)) for way in entry.ways),
        )
        for entry in everything.entries
    )
    return replace(everything, entries=entries)
