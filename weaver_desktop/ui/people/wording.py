"""What a row of the People panel says."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from weaver_desktop.book.parties import PartyLine
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.parties import PartyKind
from weaver_desktop.ui.people.found import Excerpt, Match, marks, told
from weaver_desktop.ui.people.order import Order
from weaver_desktop.ui.widgets.days import ago
from weaver_desktop.ui.widgets.rows import RowWords
from weaver_desktop.ui.widgets.wording import joined, spoken


def row_words(
    line: PartyLine, today: date, match: Match | None = None, order: Order = Order.NAME
) -> RowWords:
    """Return what stands in a row; what was found stands in for the headline.

    The right side tells what the rows are ordered by.
    """
    found = told(match) if match else Excerpt("")
    usual = joined(line.headline, line.groups) or _without_headline(line)
    return RowWords(
        party=line.id,
        name=line.name,
        line=found.text or usual,
        right=_right(line, today, order),
        name_marks=marks(line.name, match.typed) if match else (),
        line_marks=found.marks,
    )


def aloud(line: PartyLine, today: date, match: Match | None = None) -> str:
    """Return a row as it is read out: name, what was found, headline, groups, ties and contact."""
    contact = ""
    if line.last_contact:
        contact = _tr("last contact {when}").format(when=spoken(ago(line.last_contact, today)))
    kind = _tr("group") if line.kind is PartyKind.GROUP else ""
    found = told(match).text if match else ""
    parts = (line.name, kind, found, line.headline, line.groups, ties_words(line), contact)
    return ", ".join(dict.fromkeys(part for part in parts if part))


def ties_words(line: PartyLine) -> str:
    """Say how many ties somebody has."""
    many = _tr("{count} ties").format(count=f"{line.tie_count:,}")
    return _tr("1 tie") if line.tie_count == 1 else many


def _right(line: PartyLine, today: date, order: Order) -> str:
    on = line.last_contact
    if order is Order.MOST_TIES:
        return ties_words(line)
    if order is Order.NEWEST:
        on = _day(line.created_at)
    elif order is Order.COOLING:
        on = line.cooling_since
    return spoken(ago(on, today)) if on else ""


def _day(moment: str) -> PartialDate | None:
    """Return the local day of a moment as it is kept, if it is one."""
    try:
        return PartialDate.of(datetime.fromisoformat(moment).date())
    except ValueError:
        return None


def _without_headline(line: PartyLine) -> str:
    return _tr("group") if line.kind is PartyKind.GROUP else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("People", text)
