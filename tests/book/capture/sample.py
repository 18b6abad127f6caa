"""A small book of names that the grammar is tried on, seen on a Sunday in November."""

from collections.abc import Mapping
from datetime import date

from weaver_desktop.book.capture.intents import Capture, Describe, Introduce, Know, Meet, Mention
from weaver_desktop.book.capture.parser import CaptureParser
from weaver_desktop.book.names import NameIndex
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import PartyKind

TODAY = date(2026, 11, 22)
ME = PartyId("rosa")
PEOPLE = {
    "ama": "Ama Boateng",
    "mensah": "Ama Mensah",
    "april": "April May",
    "bo": "Bo",
    "june": "June Okafor",
    "rosa": "Rosa Lind",
    "tilly": "Tilly Stone",
}
GROUPS = {
    "bales": "Hay Bales",
    "bees": "Rosa and the Bees",
    "met": "The Met",
    "nest": "Nest Collective",
}
HEADLINES = {"ama": "ceramicist"}


def parser(
    *, me: str | None = ME, day_first: bool = True, more: Mapping[str, str] | None = None
) -> CaptureParser:
    """Return a parser over the sample names and these."""
    names = {**PEOPLE, **GROUPS, **(more or {})}
    return CaptureParser(
        NameIndex((PartyId(party), name) for party, name in names.items()),
        me=lambda: None if me is None else PartyId(me),
        kind_of=lambda party: PartyKind.GROUP if party in GROUPS else PartyKind.PERSON,
        today=lambda: TODAY,
        day_first=day_first,
        headline_of=lambda party: HEADLINES.get(party, ""),
        tags=lambda: ["clay", "folk", "Füße", "woodland concerts"],
    )


def parse(line: str, **chosen: str) -> Capture:
    """Read a line against the sample book; answers to questions as keywords."""
    return parser().parse(line, chosen={name: PartyId(party) for name, party in chosen.items()})


def meet(line: str) -> Meet:
    """Read a line that has to be a meeting."""
    intent = parse(line).intent
    assert isinstance(intent, Meet), intent
    return intent


def know(line: str) -> Know:
    """Read a line that has to be a tie."""
    intent = parse(line).intent
    assert isinstance(intent, Know), intent
    return intent


def introduce(line: str) -> Introduce:
    """Read a line that has to be an introduction."""
    intent = parse(line).intent
    assert isinstance(intent, Introduce), intent
    return intent


def describe(line: str) -> Describe:
    """Read a line that has to be about someone."""
    intent = parse(line).intent
    assert isinstance(intent, Describe), intent
    return intent


def who(*found: Mention) -> str:
    """Return the parties, commas between: an id, ``I``, or the name after ``?`` or ``+`` (new)."""
    return ", ".join(
        "I"
        if mention.is_me
        else mention.party or ("?" if mention.is_ambiguous else "+") + mention.text
        for mention in found
    )


def problem(line: str) -> str:
    """Return the problem of a line, which has to have one."""
    capture = parse(line)
    assert capture.problem is not None
    assert not capture.is_ready
    return str(capture.problem)
