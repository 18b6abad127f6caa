"""What is known of parties and of the past: read once, and kept in line with every edit."""

from collections.abc import Iterator
from datetime import date

from weaver_desktop.book.party_facts import FactsKept
from weaver_desktop.book.past import PastKept
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.graph.network import Network
from weaver_desktop.graph.views import History, PartyFacts
from weaver_desktop.store.bookfile import BookFile


class Known:
    """Keeps nothing of what it reads while an act is under way: it may yet be taken back."""

    def __init__(self, file: BookFile) -> None:
        """Read nothing yet."""
        self._file = file
        self._facts = FactsKept(file)
        self._past = PastKept(file)

    def facts(self, today: date) -> PartyFacts:
        """Return what filters ask about parties, the same object until something changes.

        Raises:
            BookRefusedError: if a date in the book makes no sense.
        """
        kept = FactsKept(self._file) if self._file.is_writing else self._facts
        return kept.facts(today)

    def past(self, network: Network, today: date) -> History:
        """Return the story of the network as the book has it now.

        Raises:
            BookRefusedError: if a date in the book makes no sense.
        """
        kept = PastKept(self._file) if self._file.is_writing else self._past
        return kept.history(network, self.facts(today))

    def read(self) -> Iterator[None]:
        """Read both, and yield after each portion of some milliseconds.

        Whoever goes through it waits while an act is under way; an edit makes it begin again.

        Raises:
            BookRefusedError: if a date in the book makes no sense.
        """
        yield from self._facts.read()
        yield from self._past.read()

    def take_in(self, change_set: ChangeSet) -> None:
        """Bring what is known in line with an edit."""
        self._facts.take_in(change_set)
        self._past.take_in(change_set)
