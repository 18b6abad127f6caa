"""Suggestions and measures: what the graph floor makes of this book."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from weaver_desktop.book.desk import Desk
from weaver_desktop.book.picture import Picture
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import FactId, Pair, PartyId
from weaver_desktop.domain.introductions import Suggestion
from weaver_desktop.graph.measures import Health, health
from weaver_desktop.graph.network import Network
from weaver_desktop.graph.suggestions import Evidence, Heard, suggest
from weaver_desktop.store.folding import words
from weaver_desktop.store.queries import introductions, story
from weaver_desktop.store.refusals import making_sense


@dataclass(frozen=True, slots=True)
class Question:
    """All that is needed to suggest introductions elsewhere, in a worker process for instance.

    Facts travel as they stand in the book; folding and sorting them is part of the work.
    """

    path: Path
    network: Network
    heard: list[story.HeardColumns]
    apart: frozenset[Pair]
    unwilling: frozenset[PartyId]
    today: date
    limit: int
    for_party: PartyId | None = None

    def answer(self) -> tuple[Suggestion, ...]:
        """Work out the suggestions, best first.

        Raises:
            BookRefusedError: if a fact in the book makes no sense.
        """
        return suggest(
            self.network,
            self._evidence(),
            today=self.today,
            limit=self.limit,
            for_party=self.for_party,
        )

    def _evidence(self) -> Evidence:
        needs: list[Heard] = []
        gifts: list[Heard] = []
        with making_sense(self.path):
            for fact, party, kind, text, on in self.heard:
                said = needs if FactKind(kind) is FactKind.NEED else gifts
                said.append(
                    Heard(
                        party=self.network.position[PartyId(party)],
                        text=text,
                        terms=frozenset(words(text)),
                        on=PartialDate.parse(on) if on else None,
                        fact_id=FactId(fact),
                    )
                )
        return Evidence(tuple(needs), tuple(gifts), self.apart, self.unwilling)


class Advice:
    """Asks the graph floor about the book as it stands."""

    def __init__(self, desk: Desk, picture: Picture) -> None:
        """Look at the book through its picture."""
        self._desk = desk
        self._picture = picture

    def question(self, *, limit: int = 20, for_party: PartyId | None = None) -> Question:
        """Put together a question for suggestions; cheap, the work is in its answer."""
        today = self._desk.today()
        file = self._desk.file
        return Question(
            path=file.path,
            network=self._picture.network(today),
            heard=story.needs_and_gifts(file),
            apart=introductions.pairs_kept_apart(file, today),
            unwilling=introductions.unwilling(file),
            today=today,
            limit=limit,
            for_party=for_party,
        )

    def suggestions(
        self, *, limit: int = 20, for_party: PartyId | None = None
    ) -> tuple[Suggestion, ...]:
        """Suggest introductions, best first: for the whole book, or for one party."""
        return self.question(limit=limit, for_party=for_party).answer()

    def health(self) -> Health:
        """Measure the network with and without the weaver."""
        return health(self._picture.network(self._desk.today()))
