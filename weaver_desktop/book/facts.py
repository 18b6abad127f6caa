"""Acts on facts: what is heard about a party."""

from typing import TypedDict, Unpack

from weaver_desktop.book.desk import Desk
from weaver_desktop.book.labels import shortened
from weaver_desktop.domain.changes import Value
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import InvalidEditError, NotFoundError
from weaver_desktop.domain.facts import Fact, FactKind
from weaver_desktop.domain.ids import FactId, IntroductionId, PartyId
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.domain.text import clean_text
from weaver_desktop.store.queries import introductions, story

_SAID = {
    FactKind.GIFT: "{name} offers {text}",
    FactKind.NEED: "{name} needs {text}",
    FactKind.PASSION: "{name} loves {text}",
    FactKind.NOTE: "{name} – {text}",
}


class FactValues(TypedDict, total=False):
    """What can be changed about a fact; None takes the day, or who said it, back."""

    kind: FactKind
    text: str
    heard_on: PartialDate | None
    said_by: PartyId | None
    is_private: bool


class Facts:
    """Gifts, needs, passions and notes."""

    def __init__(self, desk: Desk) -> None:
        """Work at a desk."""
        self._desk = desk

    def of(self, party_id: PartyId) -> tuple[Fact, ...]:
        """Return the facts of a party, newest first."""
        return story.facts_of(self._desk.file, party_id)

    def get(self, fact_id: FactId) -> Fact:
        """Return one fact.

        Raises:
            NotFoundError: if it is not in the book.
        """
        found = story.fact(self._desk.file, fact_id)
        if found is None:
            raise NotFoundError(
                "That fact is not in the book any more. Perhaps it was deleted; undo brings it "
                "back."
            )
        return found

    def add(
        self,
        *,
        party_id: PartyId,
        kind: FactKind,
        text: str,
        heard_on: PartialDate | None = None,
        said_by: PartyId | None = None,
        is_private: bool = False,
    ) -> FactId:
        """Keep a fact and return its id; ``heard_on`` is today unless it says otherwise.

        Raises:
            InvalidEditError: if the text is empty, or the day is still to come.
            NotFoundError: if the party, or who said it, is not in the book.
        """
        if said_by is not None:
            self._desk.name(said_by)
        words = _worded(text)
        fact_id = FactId(self._desk.new_id())
        day = heard_on or PartialDate.of(self._desk.today())
        self._check_past(day)
        name = self._desk.name(party_id)
        with self._desk.act(phrase(_SAID[kind], name=name, text=shortened(words))) as edit:
            edit.insert(
                "fact",
                fact_id,
                party_id=party_id,
                kind=kind.value,
                text=words,
                heard_on=str(day),
                said_by=said_by,
                is_private=int(is_private),
            )
        return fact_id

    def change(self, *, fact_id: FactId, **values: Unpack[FactValues]) -> None:
        """Change a fact; what is not named stays.

        Raises:
            InvalidEditError: if the text is empty, or the day is still to come.
            NotFoundError: if the fact, or who said it, is not in the book.
        """
        known = self.get(fact_id)
        kept: dict[str, Value] = {}
        if "kind" in values:
            kept["kind"] = values["kind"].value
        if "text" in values:
            kept["text"] = _worded(values["text"])
        if "heard_on" in values:
            day = values["heard_on"]
            if day is not None:
                self._check_past(day)
            kept["heard_on"] = str(day) if day else None
        if "said_by" in values:
            if values["said_by"] is not None:
                self._desk.name(values["said_by"])
            kept["said_by"] = values["said_by"]
        if "is_private" in values:
            kept["is_private"] = int(values["is_private"])
        with self._desk.act(phrase("Changed: {said}", said=self._said(known))) as edit:
            edit.update("fact", fact_id, **kept)

    def answer(self, *, fact_id: FactId, met_by: IntroductionId | None = None) -> None:
        """Say that a need is met, and by which introduction if by one.

        Should that introduction be deleted, the need stays met.

        Raises:
            InvalidEditError: if the fact is no need.
            NotFoundError: if the fact or the introduction is not in the book.
        """
        need = self._need(fact_id)
        if met_by is not None and introductions.introduction(self._desk.file, met_by) is None:
            raise NotFoundError(
                "That introduction is not in the book any more. Say that the need is met without "
                "it, or undo."
            )
        with self._desk.act(phrase("Met: {said}", said=self._said(need))) as edit:
            edit.update("fact", fact_id, is_open=0, met_by=met_by)

    def reopen(self, *, fact_id: FactId) -> None:
        """Say that a need is open after all.

        Raises:
            InvalidEditError: if the fact is no need.
            NotFoundError: if it is not in the book.
        """
        need = self._need(fact_id)
        with self._desk.act(phrase("Open again: {said}", said=self._said(need))) as edit:
            edit.update("fact", fact_id, is_open=1, met_by=None)

    def met_by(self, introduction_id: IntroductionId) -> tuple[Fact, ...]:
        """Return the needs that an introduction met."""
        return story.needs_met_by(self._desk.file, introduction_id)

    def delete(self, *, fact_id: FactId) -> None:
        """Delete a fact.

        Raises:
            NotFoundError: if it is not in the book.
        """
        known = self.get(fact_id)
        with self._desk.act(phrase("Deleted: {said}", said=self._said(known))) as edit:
            edit.delete("fact", fact_id)

    def _check_past(self, heard_on: PartialDate) -> None:
        if heard_on.first_day() > self._desk.today():
            raise InvalidEditError(
                "{day} is still to come, and a fact has the day on which you heard it. Check the "
                "date, or write it into the text.",
                day=str(heard_on),
            )

    def _need(self, fact_id: FactId) -> Fact:
        known = self.get(fact_id)
        if known.kind is not FactKind.NEED:
            raise InvalidEditError(
                "Only a need can be met, and “{text}” is none. Make it a need first.",
                text=shortened(known.text),
            )
        return known

    def _said(self, fact: Fact) -> Phrase:
        name = self._desk.name(fact.party_id)
        return phrase(_SAID[fact.kind], name=name, text=shortened(fact.text))


def _worded(text: str) -> str:
    words = clean_text(text)
    if not words:
        raise InvalidEditError("A fact needs some words. Type what you heard.")
    return words
