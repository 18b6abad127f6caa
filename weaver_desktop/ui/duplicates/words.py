"""What is told of an entry that may be there twice."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from weaver_desktop.book.book import Book
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.people.wording import ties_words
from weaver_desktop.ui.widgets.days import ago
from weaver_desktop.ui.widgets.rows import RowWords
from weaver_desktop.ui.widgets.wording import joined, spoken


def entry_words(book: Book, party: PartyId) -> RowWords:
    """Return an entry as a row: what is known at a glance, and how many ties."""
    line = book.parties.line(party)
    if line is None:
        return RowWords(party, "…")
    contact = spoken(ago(line.last_contact, book.today)) if line.last_contact else ""
    said = joined(line.headline, line.groups, line.place, contact)
    return RowWords(party, line.name, said, ties_words(line))


def counts_words(counts: Mapping[str, int]) -> str:
    """Return what an entry brings: ``Facts 3 · Ties 2``; empty if it brings nothing."""
    known = {
        "fact": _tr("Facts {count}"),
        "tie": _tr("Ties {count}"),
        "encounter_party": _tr("Encounters {count}"),
        "contact_way": _tr("Ways to reach {count}"),
        "membership": _tr("Groups {count}"),
        "tagging": _tr("Tags {count}"),
        "proposition": _tr("Seeks or brings {count}"),
        "introduction": _tr("Introductions {count}"),
        "guest": _tr("Gatherings {count}"),
    }
    return joined(
        *(
            words.replace("{count}", f"{counts[kind]:,}")
            for kind, words in known.items()
            if counts.get(kind)
        )
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Duplicates", text)
