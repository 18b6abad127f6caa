"""What a row of the People panel says."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from weaver_desktop.book.parties import PartyLine
from weaver_desktop.domain.parties import PartyKind
from weaver_desktop.ui.widgets.days import ago
from weaver_desktop.ui.widgets.rows import RowWords
from weaver_desktop.ui.widgets.wording import joined, spoken

_BEFORE_MATCH = 24


def row_words(line: PartyLine, today: date, match: str = "") -> RowWords:
    """Return what stands in a row; a ``match`` stands in for the headline."""
    return RowWords(
        party=line.id,
        name=line.name,
        line=match or joined(line.headline, line.groups) or _without_headline(line),
        right=spoken(ago(line.last_contact, today)) if line.last_contact else "",
    )


def aloud(line: PartyLine, today: date, match: str = "") -> str:
    """Return a row as it is read out: name, headline, groups, ties and last contact."""
    many = _tr("{count} ties").format(count=line.tie_count)
    ties = _tr("1 tie") if line.tie_count == 1 else many
    contact = ""
    if line.last_contact:
        contact = _tr("last contact {when}").format(when=spoken(ago(line.last_contact, today)))
    kind = _tr("group") if line.kind is PartyKind.GROUP else ""
    parts = (line.name, kind, match, line.headline, line.groups, ties, contact)
    return ", ".join(part for part in parts if part)


def excerpt(text: str, typed: str) -> str:
    """Return text in one line, from shortly before the first typed word that stands in it."""
    line = " ".join(text[:20_000].split())
    folded = line.casefold()
    found = [at for word in typed.casefold().split() if (at := folded.find(word)) >= 0]
    if not found or min(found) <= _BEFORE_MATCH:
        return line
    start = line.rfind(" ", 0, min(found) - _BEFORE_MATCH // 2) + 1
    return f"…{line[start:]}"


def _without_headline(line: PartyLine) -> str:
    return _tr("group") if line.kind is PartyKind.GROUP else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("People", text)
