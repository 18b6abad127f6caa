"""Acts on introductions, and the suggestions they begin with."""

import json
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from weaver_desktop.book.desk import Desk
from weaver_desktop.book.ledger.labels import ANSWERED, CAME_OF_IT, CONSENT, MOVED
from weaver_desktop.book.ties import Ties
from weaver_desktop.domain.changes import Value
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.domain.ids import IntroductionId, PartyId, TieId, pair
from weaver_desktop.domain.introductions import Answer, Consent, Introduction, Outcome, Stage
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.domain.text import clean_text
from weaver_desktop.domain.ties import Depth, Provenance
from weaver_desktop.store.queries import checks, due, parties, settings
from weaver_desktop.store.queries import introductions as queries
from weaver_desktop.store.queries import network as map_queries
from weaver_desktop.store.queries.due import OpenNeed

if TYPE_CHECKING:
    from weaver_desktop.book.ledger.checks import Check
    from weaver_desktop.graph.suggestions import Aims

SNOOZE = timedelta(days=30)
"""How long “not now” lasts where no day is named."""

AIMS = "aims"
"""The setting that says what the weaver wants more of, or less."""

_ASKS = frozenset({Stage.ASKED, Stage.BOTH_YES, Stage.MADE})
_ASKS_AGAIN = frozenset({Stage.IDEA, Stage.ASKED})
_BEFORE_MADE = frozenset({Stage.IDEA, Stage.ASKED, Stage.BOTH_YES})


class Introductions:
    """What was taken up, how far it came, and what was left alone."""

    def __init__(self, desk: Desk, ties: Ties) -> None:
        """Work at a desk; who meets through an introduction is tied."""
        self._desk = desk
        self._ties = ties

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
        signals: Sequence[str] = (),
        stage: Stage = Stage.IDEA,
        on: date | None = None,
    ) -> IntroductionId:
        """Take up the idea to introduce two parties, with the reasons as they stand now.

        Raises:
            InvalidEditError: if both are the same, one is the weaver or wants no introductions, or
                theirs is open already.
        """
        one, other = self._two(a, b)
        first, second = pair(a, b)
        me = parties.setting(self._desk.file, "me")
        if me in {a, b}:
            raise InvalidEditError(
                "You are one of the two, so there is nobody to introduce. Note that you met: "
                "“met {name}”.",
                name=other if me == a else one,
            )
        self._check_willing(a, b)
        if any((i.a, i.b) == (first, second) and i.stage.is_open for i in self.all()):
            raise InvalidEditError(
                "An introduction of {one} and {other} is under way already. Look for it under "
                "Introductions.",
                one=one,
                other=other,
            )
        kept = json.dumps([clean_text(text) for text in reasons], ensure_ascii=False)
        introduction_id = IntroductionId(self._desk.new_id())
        with self._desk.act(
            phrase("Took up introducing {one} and {other}", one=one, other=other)
        ) as edit:
            edit.insert(
                "introduction",
                introduction_id,
                a_id=first,
                b_id=second,
                stage=stage.value,
                reasons=kept,
                signals=json.dumps([str(signal) for signal in signals]),
            )
            self._step(introduction_id, stage, on)
        return introduction_id

    def move(
        self, *, introduction_id: IntroductionId, stage: Stage, on: date | None = None
    ) -> None:
        """Move an introduction to another stage, dated today unless it says otherwise.

        Both yes is what both consented to; who has met is tied, through this introduction. Going
        back to ask again forgets a no.

        Raises:
            InvalidEditError: if it is not in the book any more, or is to go on although one of the
                two does not want to be introduced, or said no to this introduction.
        """
        known = self._known(introduction_id)
        if stage in _ASKS:
            self._check_willing(known.a, known.b)
        kept: dict[str, Value] = {"stage": stage.value}
        if stage in _ASKS_AGAIN:
            said = {"consent_a": known.consent_a, "consent_b": known.consent_b}
            kept |= {key: Consent.UNASKED.value for key, was in said.items() if was is Consent.NO}
        if stage in {Stage.BOTH_YES, Stage.MADE}:
            self._check_consent(known)
            kept |= {"consent_a": Consent.YES.value, "consent_b": Consent.YES.value}
        with self._desk.act(self._told(MOVED[stage], known)) as edit:
            edit.update("introduction", introduction_id, **kept)
            self._step(introduction_id, stage, on)
            if stage in {Stage.MET, Stage.TOOK_HOLD}:
                self._tie(known, on or self._desk.today())

    def consent(self, *, introduction_id: IntroductionId, party: PartyId, consent: Consent) -> None:
        """Keep what one of the two says. Both yes moves it on, a no ends it until it is taken back.

        Raises:
            InvalidEditError: if it is not in the book any more, or not about this party.
        """
        known = self._known(introduction_id)
        if party not in {known.a, known.b}:
            raise InvalidEditError(
                "{name} is not one of the two. Open the introduction of {names} again.",
                name=self._desk.name(party),
                names=self._names(known),
            )
        other = known.b if party == known.a else known.a
        column = "consent_a" if party == known.a else "consent_b"
        with self._desk.act(phrase(CONSENT[consent], name=self._desk.name(party))) as edit:
            edit.update("introduction", introduction_id, **{column: consent.value})
            onward = _after(known.stage, {consent, known.consent_of(other)})
            if onward is not None:
                self.move(introduction_id=introduction_id, stage=onward)

    def judge(
        self, *, introduction_id: IntroductionId, outcome: Outcome, on: date | None = None
    ) -> None:
        """Keep what came of it, and move it as far as that says.

        Raises:
            InvalidEditError: if it is not in the book any more, or was never made.
        """
        known = self._known(introduction_id)
        if known.stage in _BEFORE_MADE | {Stage.DECLINED}:
            raise InvalidEditError(
                "{names} have not been introduced yet, so nothing can have come of it. Move it on "
                "to “made” first.",
                names=self._names(known),
            )
        with self._desk.act(self._told(CAME_OF_IT[outcome], known)) as edit:
            edit.update("introduction", introduction_id, outcome=int(outcome))
            reached = Stage.TOOK_HOLD if outcome.lives_on else Stage.MET
            if outcome >= Outcome.MET and known.stage is not reached:
                self.move(introduction_id=introduction_id, stage=reached, on=on)

    def note(self, *, introduction_id: IntroductionId, text: str) -> None:
        """Keep the weaver's own words about an introduction.

        Raises:
            InvalidEditError: if it is not in the book any more.
        """
        known = self._known(introduction_id)
        with self._desk.act(self._told("Noted about {one} and {other}", known)) as edit:
            edit.update("introduction", introduction_id, note=clean_text(text))

    def steps(self, introduction_id: IntroductionId) -> tuple[tuple[Stage, date], ...]:
        """Return the stages that an introduction went through, each with its day, in order."""
        return queries.steps_of(self._desk.file, introduction_id)

    def all_steps(self) -> dict[IntroductionId, tuple[tuple[Stage, date], ...]]:
        """Return for every introduction the stages it went through."""
        return queries.steps(self._desk.file)

    def checks(self, introduction_id: IntroductionId) -> "tuple[Check, ...]":
        """Return when an introduction was looked after, and when it is to be, in order.

        Raises:
            InvalidEditError: if it is not in the book any more.
        """
        from weaver_desktop.book.ledger.checks import checks_of

        known = self._known(introduction_id)
        made = [day for stage, day in self.steps(introduction_id) if stage is Stage.MADE]
        kept = checks.check_ins(self._desk.file, introduction_id)
        return checks_of(known.stage, min(made, default=None), kept)

    def what_stops(self, introduction: Introduction) -> Phrase | None:
        """Say why an introduction that is not made yet is not to go on; None if nothing is.

        Raises:
            NotFoundError: if one of the two is not in the book any more.
        """
        from weaver_desktop.book.ledger.stopping import what_stops

        return what_stops(self._desk, introduction)

    def ties_made(self) -> frozenset[TieId]:
        """Return the ties that came about through introductions."""
        through = Provenance.INTRODUCED.value
        columns = map_queries.tie_columns(self._desk.file)
        return frozenset(TieId(tie) for tie, _, _, _, how, *_ in columns if how == through)

    def open_needs(self) -> tuple[OpenNeed, ...]:
        """Return the needs that somebody could be introduced for, the newest first."""
        found = due.open_needs(self._desk.file, date.min)
        return tuple(need for need in found if not need.is_private)

    def aims(self) -> "Aims":
        """Return what the weaver wants more of, or less; as usual unless she said so."""
        from weaver_desktop.book.ledger.aims import read_aims

        return read_aims(dict(settings.settings_under(self._desk.file, AIMS)).get(AIMS, ""))

    def set_aims(self, aims: "Aims") -> None:
        """Keep what the weaver wants more of, or less."""
        from weaver_desktop.book.ledger.aims import written_aims

        with self._desk.act(phrase("Changed what suggestions are for")) as edit:
            if edit.row("setting", AIMS) is None:
                edit.insert("setting", AIMS, value=written_aims(aims))
            else:
                edit.update("setting", AIMS, value=written_aims(aims))

    def answer(
        self,
        *,
        a: PartyId,
        b: PartyId,
        answer: Answer,
        until: date | None = None,
        reason: str = "",
    ) -> None:
        """Leave a suggestion alone: until a day (30 days on), or for good. Never stays never.

        Raises:
            InvalidEditError: if both are the same.
        """
        one, other = self._two(a, b)
        first, second = pair(a, b)
        kept: dict[str, Value] = {
            "answer": answer.value,
            "until": None if answer is Answer.NEVER else str(until or self._desk.today() + SNOOZE),
            "reason": clean_text(reason),
        }
        with self._desk.act(phrase(ANSWERED[answer], one=one, other=other)) as edit:
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
                    **kept,
                )
            else:
                edit.update("suggestion_answer", known, **kept)

    def _two(self, a: PartyId, b: PartyId) -> tuple[str, str]:
        if a == b:
            raise InvalidEditError(
                "{name} cannot be introduced to themselves. Name the other person.",
                name=self._desk.name(a),
            )
        return self._desk.name(a), self._desk.name(b)

    def _known(self, introduction_id: IntroductionId) -> Introduction:
        known = self.get(introduction_id)
        if known is None:
            raise InvalidEditError("That introduction is not in the book any more.")
        return known

    def _told(self, template: str, known: Introduction) -> Phrase:
        return phrase(template, one=self._desk.name(known.a), other=self._desk.name(known.b))

    def _names(self, known: Introduction) -> str:
        return f"{self._desk.name(known.a)} and {self._desk.name(known.b)}"

    def _check_willing(self, a: PartyId, b: PartyId) -> None:
        for party in queries.unwilling(self._desk.file) & {a, b}:
            raise InvalidEditError(
                "{name} does not want to be introduced. Ask again, and change it in the entry if "
                "that is no longer so.",
                name=self._desk.name(party),
            )

    def _check_consent(self, known: Introduction) -> None:
        for party in (known.a, known.b):
            if known.consent_of(party) is Consent.NO:
                raise InvalidEditError(
                    "{name} said no to this introduction, so it stops. If that is no longer so, "
                    "keep a yes first.",
                    name=self._desk.name(party),
                )

    def _tie(self, known: Introduction, on: date) -> None:
        """Tie two who have met, unless they were tied before they were introduced."""
        made = [day for stage, day in self.steps(known.id) if stage is Stage.MADE]
        tie = self._ties.between(known.a, known.b)
        knew_before = (
            tie is not None
            and tie.depth >= Depth.MET
            and (tie.since is None or not made or tie.since.last_day() < made[0])
        )
        tie_id = self._ties.meet(a=known.a, b=known.b, on=PartialDate.of(on))
        if not knew_before:
            with self._desk.act(phrase("Met through an introduction")) as edit:
                through = Provenance.INTRODUCED.value
                edit.update("tie", tie_id, provenance=through, introduction_id=known.id)

    def _step(self, introduction_id: IntroductionId, stage: Stage, on: date | None) -> None:
        with self._desk.act(phrase("Moved an introduction")) as edit:
            edit.insert(
                "introduction_step",
                self._desk.new_id(),
                introduction_id=introduction_id,
                stage=stage.value,
                on_date=str(on or self._desk.today()),
            )


def _after(stage: Stage, said: set[Consent]) -> Stage | None:
    """Return where what the two say moves an introduction that is not made yet; None is nowhere."""
    is_idle = stage is Stage.IDEA and said == {Consent.UNASKED}
    if stage not in _BEFORE_MADE | {Stage.DECLINED} or is_idle:
        return None
    if Consent.NO in said:
        return None if stage is Stage.DECLINED else Stage.DECLINED
    reached = Stage.BOTH_YES if said == {Consent.YES} else Stage.ASKED
    return None if reached is stage else reached
