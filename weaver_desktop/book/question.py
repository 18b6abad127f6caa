"""All that is needed to suggest introductions, so that it can be answered elsewhere."""

from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path

import numpy as np

from weaver_desktop.book import hearsay
from weaver_desktop.book.memory import Memory
from weaver_desktop.domain.ids import Pair, PartyId
from weaver_desktop.domain.introductions import Introduction, Suggestion
from weaver_desktop.graph.network import Network
from weaver_desktop.graph.suggestions import (
    EVERYBODY,
    USUAL,
    Aims,
    Evidence,
    Prepared,
    Scope,
    prepare,
    refreshed,
    suggest,
)
from weaver_desktop.store.queries import advice as columns
from weaver_desktop.store.queries import story
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
    needy_in_private: frozenset[PartyId]
    today: date
    limit: int
    scope: Scope = EVERYBODY
    aims: Aims = USUAL

    def answer(self) -> tuple[Suggestion, ...]:
        """Work out the suggestions, best first.

        Raises:
            BookRefusedError: if a fact in the book makes no sense.
        """
        return self.answer_with(Memory())

    def answer_with(self, memory: Memory) -> tuple[Suggestion, ...]:
        """Work out the suggestions with what the last question left, as far as that still holds.

        What holds is told by comparing all that it was made of. If only ties have changed, what
        they touch is worked out anew; if anything else has, everything is.

        Raises:
            BookRefusedError: if a fact in the book makes no sense.
        """
        known, memory.kept = memory.kept, None  # never two at once, and none after a failure
        ready = self._still_holds(known) if isinstance(known, _Known) else None
        del known
        memory.kept = _Known(self, ready or self.prepared())
        return self.answer_from(memory.kept.prepared)

    def _still_holds(self, known: "_Known") -> Prepared | None:
        before = known.question
        if before._said() != self._said():  # noqa: SLF001 - another of this class
            return None
        if _is_same(before.network, self.network):
            return known.prepared
        return refreshed(known.prepared, self.network)

    def prepared(self) -> Prepared:
        """Work out all that does not depend on who is asked about.

        Raises:
            BookRefusedError: if a fact in the book makes no sense.
        """
        return prepare(self.network, self.evidence(), self.today)

    def answer_from(self, prepared: Prepared) -> tuple[Suggestion, ...]:
        """Work out the suggestions from what was prepared for the same book, best first."""
        return suggest(
            prepared.ground.network,
            prepared.ground.evidence,
            today=self.today,
            limit=self.limit,
            scope=self.scope,
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
                needy_in_private=frozenset(place[party] for party in self.needy_in_private),
            )

    def _said(self) -> tuple[object, ...]:
        """Return what evidence is made of, to tell whether it still holds."""
        return (
            self.network.ids,
            self.heard,
            self.gatherings,
            self.traits,
            self.introductions,
            self.apart,
            self.unwilling,
            self.needy_in_private,
            self.today,
        )


@dataclass(frozen=True, slots=True)
class _Known:
    """What was prepared, and for which question."""

    question: Question
    prepared: Prepared


def _is_same(one: Network, other: Network) -> bool:
    """Tell whether two networks are equal in all that they hold, array by array."""
    if one is other:
        return True
    for field in fields(Network):
        mine, theirs = getattr(one, field.name), getattr(other, field.name)
        if isinstance(mine, np.ndarray):
            if not np.array_equal(mine, theirs):
                return False
        elif mine != theirs:
            return False
    return True
