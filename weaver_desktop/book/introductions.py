"""Acts on introductions, and the suggestions they begin with."""

import json
from collections.abc import Sequence
from datetime import date, timedelta

from weaver_desktop.book.desk import Desk
from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.domain.ids import IntroductionId, PartyId, pair
from weaver_desktop.domain.introductions import Answer, Introduction, Stage
from weaver_desktop.domain.text import clean_text
from weaver_desktop.store.queries import introductions as queries

SNOOZE = timedelta(days=30)
"""How long “not now” lasts."""


class Introductions:
    """What was taken up, how far it came, and what was left alone."""

    def __init__(self, desk: Desk) -> None:
        """Work at a desk."""
        self._desk = desk

    def all(self) -> tuple[Introduction, ...]:
        """Return every introduction, last moved first."""
        return queries.introductions(self._desk.file)

    def get(self, introduction_id: IntroductionId) -> Introduction | None:
        """Return one introduction, or None."""
        return queries.introduction(self._desk.file, introduction_id)

    def take_up(
        self,
        *,
        a: PartyId,
        b: PartyId,
        reasons: Sequence[str] = (),
        stage: Stage = Stage.IDEA,
        on: date | None = None,
    ) -> IntroductionId:
        """Take up the idea to introduce two parties, with the reasons as they stand now.

        Raises:
            InvalidEditError: if both are the same, or their introduction is open already.
        """
        one, other = self._two(a, b)
        first, second = pair(a, b)
        if any((i.a, i.b) == (first, second) and i.stage.is_open for i in self.all()):
            raise InvalidEditError(
                "An introduction of {one} and {other} is under way already. Look for it under "
                "Introductions.",
                one=one,
                other=other,
            )
        kept = json.dumps([clean_text(text) for text in reasons], ensure_ascii=False)
        introduction_id = IntroductionId(self._desk.new_id())
        with self._desk.act(f"Took up introducing {one} and {other}") as edit:
            edit.insert(
                "introduction",
                introduction_id,
                a_id=first,
                b_id=second,
                stage=stage.value,
                reasons=kept,
            )
            self._step(introduction_id, stage, on)
        return introduction_id

    def move(
        self, *, introduction_id: IntroductionId, stage: Stage, on: date | None = None
    ) -> None:
        """Move an introduction to another stage, dated today unless it says otherwise.

        Raises:
            InvalidEditError: if it is not in the book any more.
        """
        known = self.get(introduction_id)
        if known is None:
            raise InvalidEditError("That introduction is not in the book any more.")
        names = f"{self._desk.name(known.a)} and {self._desk.name(known.b)}"
        with self._desk.act(f"{names}: {stage.value}") as edit:
            edit.update("introduction", introduction_id, stage=stage.value)
            self._step(introduction_id, stage, on)

    def answer(self, *, a: PartyId, b: PartyId, answer: Answer) -> None:
        """Leave a suggestion alone: for a while, or for good. Never stays never.

        Raises:
            InvalidEditError: if both are the same.
        """
        one, other = self._two(a, b)
        first, second = pair(a, b)
        names = f"{one} and {other}"
        until = None if answer is Answer.NEVER else str(self._desk.today() + SNOOZE)
        with self._desk.act(f"{names}: {answer.value}") as edit:
            known = queries.answer_row(self._desk.file, (first, second))
            was = None if known is None else edit.row("suggestion_answer", known)
            if was is not None and was["answer"] == Answer.NEVER.value:
                return
            if known is None:
                edit.insert(
                    "suggestion_answer",
                    self._desk.new_id(),
                    a_id=first,
                    b_id=second,
                    answer=answer.value,
                    until=until,
                )
            else:
                edit.update("suggestion_answer", known, answer=answer.value, until=until)

    def _two(self, a: PartyId, b: PartyId) -> tuple[str, str]:
        if a == b:
            raise InvalidEditError(
                "{name} cannot be introduced to themselves. Name the other person.",
                name=self._desk.name(a),
            )
        return self._desk.name(a), self._desk.name(b)

    def _step(self, introduction_id: IntroductionId, stage: Stage, on: date | None) -> None:
        with self._desk.act(stage.value) as edit:
            edit.insert(
                "introduction_step",
                self._desk.new_id(),
                introduction_id=introduction_id,
                stage=stage.value,
                on_date=str(on or self._desk.today()),
            )
