"""Suggestions and measures: what the graph floor makes of this book."""

from dataclasses import dataclass
from datetime import date

from weaver_desktop.book.desk import Desk
from weaver_desktop.book.picture import Picture
from weaver_desktop.domain.facts import Fact, FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.introductions import Suggestion
from weaver_desktop.graph.measures import Health, health
from weaver_desktop.graph.network import Network
from weaver_desktop.graph.suggestions import Evidence, Heard, suggest
from weaver_desktop.store.folding import words
from weaver_desktop.store.queries import introductions, story


@dataclass(frozen=True, slots=True)
class Question:
    """All that is needed to suggest introductions elsewhere, in a worker process for instance."""

    network: Network
    evidence: Evidence
    today: date
    limit: int
    for_party: PartyId | None = None

    def answer(self) -> tuple[Suggestion, ...]:
        """Work out the suggestions, best first."""
        return suggest(
            self.network,
            self.evidence,
            today=self.today,
            limit=self.limit,
            for_party=self.for_party,
        )


class Advice:
    """Asks the graph floor about the book as it stands."""

    def __init__(self, desk: Desk, picture: Picture) -> None:
        """Look at the book through its picture."""
        self._desk = desk
        self._picture = picture

    def question(self, *, limit: int = 20, for_party: PartyId | None = None) -> Question:
        """Put together a question for suggestions; cheap, the work is in its answer."""
        today = self._desk.today()
        network = self._picture.network(today)
        return Question(network, self._evidence(network, today), today, limit, for_party)

    def suggestions(
        self, *, limit: int = 20, for_party: PartyId | None = None
    ) -> tuple[Suggestion, ...]:
        """Suggest introductions, best first: for the whole book, or for one party."""
        return self.question(limit=limit, for_party=for_party).answer()

    def health(self) -> Health:
        """Measure the network with and without the weaver."""
        return health(self._picture.network(self._desk.today()))

    def _evidence(self, network: Network, today: date) -> Evidence:
        heard = story.needs_and_gifts(self._desk.file)
        return Evidence(
            needs=tuple(_heard(fact, network) for fact in heard if fact.kind is FactKind.NEED),
            gifts=tuple(_heard(fact, network) for fact in heard if fact.kind is FactKind.GIFT),
            apart=introductions.pairs_kept_apart(self._desk.file, today),
            unwilling=introductions.unwilling(self._desk.file),
        )


def _heard(fact: Fact, network: Network) -> Heard:
    return Heard(
        party=network.position[fact.party_id],
        text=fact.text,
        terms=frozenset(words(fact.text)),
        on=fact.heard_on,
        fact_id=fact.id,
    )
