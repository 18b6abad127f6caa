"""The introduction of two as a part of their page."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtWidgets import QWidget

from weaver_desktop.book.ledger.checks import Check
from weaver_desktop.book.ledger.drafts import Drafts
from weaver_desktop.domain.ids import Pair
from weaver_desktop.domain.introductions import Introduction, Stage
from weaver_desktop.domain.parties import Party
from weaver_desktop.domain.phrases import Phrase
from weaver_desktop.ui.detail.context import Context
from weaver_desktop.ui.detail.introduction.evidence import Evidence, evidence_of
from weaver_desktop.ui.detail.introduction.mail import address_of
from weaver_desktop.ui.detail.introduction.page import introduction_sections


@dataclass(frozen=True, slots=True)
class UnderWay:
    """An introduction with all that its part of the page tells; of the two themselves, the names.

    What else is known of them it tells only through the drafts.
    """

    introduction: Introduction
    parties: tuple[Party, Party] = field(compare=False)
    names: tuple[str, str]
    steps: tuple[tuple[Stage, date], ...]
    checks: tuple[Check, ...]
    stops: Phrase | None
    drafts: Drafts
    addresses: tuple[str, ...]
    evidence: tuple[list[Evidence], ...]
    today: date


def read_introduction(two: Pair, context: Context) -> UnderWay | None:
    """Return the introduction of two as the book has it, None if there is none."""
    reader = context.reader
    book, all_known = reader.book, reader.book.introductions.all()
    known = next((each for each in all_known if (each.a, each.b) == two), None)
    one, other = (reader.party(each) for each in two)
    if known is None or one is None or other is None:
        return None
    return UnderWay(
        known,
        (one, other),
        (one.name, other.name),
        book.introductions.steps(known.id),
        book.introductions.checks(known.id),
        book.introductions.what_stops(known),
        book.letters.of(known),
        tuple(address_of(book, party) for party in two),
        tuple(evidence_of(each, (one, other), context) for each in known.reasons),
        reader.today,
    )


def introduction_parts(
    now: UnderWay | None, parent: QWidget, context: Context
) -> Iterable[QWidget]:
    """Yield what tells of an introduction, if there is one."""
    if now is None:
        return ()
    return introduction_sections(now.introduction, now.parties, context, parent)
