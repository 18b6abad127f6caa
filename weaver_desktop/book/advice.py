"""Suggestions and measures: what the graph floor makes of this book."""

from dataclasses import dataclass, replace
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
        return self.answer_from(self.evidence())

    def answer_from(self, evidence: Evidence) -> tuple[Suggestion, ...]:
        """Work out the suggestions from evidence at hand, best first."""
        return suggest(
            self.network,
            evidence,
            today=self.today,
            limit=self.limit,
            for_party=self.for_party,
        )

    def evidence(self) -> Evidence:
        """Fold the facts and say whose they are by position in the network.

        Raises:
            BookRefusedError: if a fact in the book makes no sense.
        """
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


@dataclass(frozen=True, slots=True)
class _Kept:
    """Evidence with the rows and positions that it was made of, to tell whether it still holds."""

    heard: list[story.HeardColumns]
    ids: tuple[PartyId, ...]
    evidence: Evidence

    def fits(self, question: Question) -> bool:
        return self.heard == question.heard and self.ids == question.network.ids


class Advice:
    """Asks the graph floor about the book as it stands."""

    def __init__(self, desk: Desk, picture: Picture) -> None:
        """Look at the book through its picture."""
        self._desk = desk
        self._picture = picture
        self._kept: _Kept | None = None

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
        question = self.question(limit=limit, for_party=for_party)
        return question.answer_from(self._evidence(question))

    def _evidence(self, question: Question) -> Evidence:
        # Folding takes as long as all the rest, and looking from party to party changes no fact.
        if self._kept is None or not self._kept.fits(question):
            self._kept = _Kept(question.heard, question.network.ids, question.evidence())
        evidence = self._kept.evidence
        if (evidence.apart, evidence.unwilling) != (question.apart, question.unwilling):
            evidence = replace(evidence, apart=question.apart, unwilling=question.unwilling)
            self._kept = replace(self._kept, evidence=evidence)
        return evidence

    def health(self) -> Health:
        """Measure the network with and without the weaver."""
        return health(self._picture.network(self._desk.today()))
