"""Suggestions and measures: what the graph floor makes of this book."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from weaver_desktop.book import hearsay
from weaver_desktop.book.desk import Desk
from weaver_desktop.book.picture import Picture
from weaver_desktop.domain.ids import Pair, PartyId
from weaver_desktop.domain.introductions import Introduction, Suggestion
from weaver_desktop.graph.measures import Health, health
from weaver_desktop.graph.network import Network
from weaver_desktop.graph.suggestions import (
    USUAL,
    Aims,
    Evidence,
    Prepared,
    prepare,
    refreshed,
    suggest,
)
from weaver_desktop.store.queries import advice as columns
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
    gatherings: list[columns.GatheringColumns]
    traits: list[columns.TraitColumns]
    introductions: tuple[Introduction, ...]
    apart: frozenset[Pair]
    unwilling: frozenset[PartyId]
    today: date
    limit: int
    for_party: PartyId | None = None
    aims: Aims = USUAL

    def answer(self) -> tuple[Suggestion, ...]:
        """Work out the suggestions, best first.

        Raises:
            BookRefusedError: if a fact in the book makes no sense.
        """
        return self.answer_from(self.prepared())

    def prepared(self) -> Prepared:
        """Work out all that does not depend on who is asked about.

        Raises:
            BookRefusedError: if a fact in the book makes no sense.
        """
        return prepare(self.network, self.evidence(), self.today)

    def answer_from(self, prepared: Prepared) -> tuple[Suggestion, ...]:
        """Work out the suggestions from what was prepared for the same book, best first."""
        return suggest(
            self.network,
            prepared.ground.evidence,
            today=self.today,
            limit=self.limit,
            for_party=self.for_party,
            aims=self.aims,
            prepared=prepared,
        )

    def evidence(self) -> Evidence:
        """Fold the facts and say whose they are by position in the network.

        Raises:
            BookRefusedError: if a fact in the book makes no sense.
        """
        place = self.network.position
        with making_sense(self.path):
            needs, gifts = hearsay.heard(self.heard, place)
            return Evidence(
                needs,
                gifts,
                self.apart,
                self.unwilling,
                gatherings=hearsay.gathered(self.gatherings, place),
                traits=hearsay.traits(self.traits, place),
                told=hearsay.told(self.introductions),
                asked=hearsay.asked(self.introductions),
                resting=hearsay.resting(self.introductions, self.today),
            )

    def is_about_what(self, other: "Question") -> bool:
        """Tell whether another question is about the very same book, evidence and day."""
        return self.network is other.network and self.said() == other.said()

    def said(self) -> tuple[object, ...]:
        """Return what evidence is made of, to tell whether it still holds."""
        return (
            self.network.ids,
            self.heard,
            self.gatherings,
            self.traits,
            self.introductions,
            self.apart,
            self.unwilling,
            self.today,
        )


class Advice:
    """Asks the graph floor about the book as it stands."""

    def __init__(self, desk: Desk, picture: Picture) -> None:
        """Look at the book through its picture."""
        self._desk = desk
        self._picture = picture
        self._kept: tuple[Question, Prepared] | None = None

    def question(
        self, *, limit: int = 20, for_party: PartyId | None = None, aims: Aims | None = None
    ) -> Question:
        """Put together a question for suggestions; cheap, the work is in its answer."""
        today = self._desk.today()
        file = self._desk.file
        return Question(
            path=file.path,
            network=self._picture.network(today),
            heard=story.needs_and_gifts(file),
            gatherings=columns.gatherings_attended(file),
            traits=columns.traits(file),
            introductions=introductions.introductions(file),
            apart=introductions.pairs_kept_apart(file, today),
            unwilling=introductions.unwilling(file),
            today=today,
            limit=limit,
            for_party=for_party,
            aims=aims or USUAL,
        )

    def suggestions(
        self, *, limit: int = 20, for_party: PartyId | None = None, aims: Aims | None = None
    ) -> tuple[Suggestion, ...]:
        """Suggest introductions, best first: for the whole book, or for one party.

        What was worked out is kept until the book changes; after a logged tie only what it
        touches is worked out anew.
        """
        question = self.question(limit=limit, for_party=for_party, aims=aims)
        return question.answer_from(self._prepared(question))

    def _prepared(self, question: Question) -> Prepared:
        if self._kept is not None:
            known, prepared = self._kept
            if known.is_about_what(question):
                return prepared
            if known.said() == question.said():
                evidence = prepared.ground.evidence
                self._kept = question, refreshed(prepared, question.network, evidence)
                return self._kept[1]
        self._kept = question, question.prepared()
        return self._kept[1]

    def health(self) -> Health:
        """Measure the network with and without the weaver."""
        return health(self._picture.network(self._desk.today()))
