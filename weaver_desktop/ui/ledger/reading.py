"""What stands on the slips of the board, read from the book."""

from PySide6.QtCore import QCoreApplication

from weaver_desktop.book.book import Book
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.introductions import Consent, Introduction, Stage
from weaver_desktop.domain.parties import Party
from weaver_desktop.ui.ledger.slip import SlipWords
from weaver_desktop.ui.ledger.words import day_words, first_name
from weaver_desktop.ui.widgets.wording import filled, sentence_case, spoken

_LOOKED_AFTER = frozenset({Stage.MADE, Stage.MET})


class SlipReader:
    """Reads slips from the book, each party once."""

    def __init__(self, book: Book) -> None:
        """Read from a book as it stands."""
        self._book = book
        self._parties: dict[PartyId, Party] = {}

    def read(self, one: Introduction) -> SlipWords:
        """Return what stands on the slip of an introduction."""
        a, b = self._party(one.a), self._party(one.b)
        return SlipWords(
            key=one.id,
            parties=(one.a, one.b),
            names=(a.name, b.name),
            stage=one.stage,
            since=day_words(one.moved_on, self._book.today),
            call=who_stops(one, self._book) or _call(one, a, b, self._book),
            reason=one.reasons[0] if one.reasons else "",
        )

    def _party(self, party: PartyId) -> Party:
        if party not in self._parties:
            self._parties[party] = self._book.parties.get(party)
        return self._parties[party]


def who_stops(one: Introduction, book: Book) -> str:
    """Say what stands against an introduction that is not made yet; "" if nothing does."""
    stops = book.introductions.what_stops(one)
    return "" if stops is None else sentence_case(spoken(stops))


def _call(one: Introduction, a: Party, b: Party, book: Book) -> str:
    """Say what an introduction waits for; "" if it does not wait for the weaver."""
    if one.stage in _LOOKED_AFTER:
        due = any(check.is_due(book.today) for check in book.introductions.checks(one.id))
        return _tr("Time to check") if due else ""
    if one.stage is Stage.BOTH_YES:
        return _tr("Introduce them")
    if one.stage is Stage.ASKED:
        said = [party for party in (a, b) if one.consent_of(party.id) is Consent.YES]
        if len(said) == 1:
            return filled(_tr("{name} said yes"), name=first_name(said[0].name))
    return ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Ledger", text)
