"""Introductions that wait for the weaver: to be asked, made, or looked after."""

from collections.abc import Iterator
from datetime import date, timedelta

from weaver_desktop.book.capture.date_phrases import date_in_words, when_in_words
from weaver_desktop.book.ledger.checks import CHECKS
from weaver_desktop.book.today.items import DueItem, DueKind
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.introductions import Stage
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.store.queries.due import OpenIntroduction

PATIENCE = timedelta(days=7)
"""How long an answer is waited for before it is due to ask again (this project's choice)."""


_BEFORE = frozenset({Stage.IDEA, Stage.ASKED, Stage.BOTH_YES})


def due_introductions(every: list[OpenIntroduction], today: date) -> Iterator[DueItem]:
    """Say what each open introduction waits for, where that is due."""
    for one in every:
        if one.stage in _BEFORE and not one.is_welcome:
            continue  # it stops here: they have met, or one of the two does not want it
        match one.stage:
            case Stage.IDEA:
                what, why, since = _to_ask(one), _idea(one, today), one.moved_on
            case Stage.ASKED:
                what, why = _to_hear(one), phrase("Asked {when}.", when=_on(one.moved_on, today))
                since = one.moved_on + PATIENCE
            case Stage.BOTH_YES:
                what = phrase("Introduce {one} and {other}.", one=one.name_a, other=one.name_b)
                why = phrase("Both said yes {when}.", when=_on(one.moved_on, today))
                since = one.moved_on
            case _:
                yield from _checks(one, today)
                continue
        if since <= today:
            key = f"ask:{one.id}:{one.stage.value}"
            yield DueItem(
                key, DueKind.ASK, what, why, (one.a, one.b), since, introduction_id=one.id
            )


def next_check(one: OpenIntroduction) -> date | None:
    """Return when a made introduction is to be looked after next, or None if that is done."""
    if one.pending_check is not None:
        return one.pending_check
    if one.made_on is None or one.checks_done >= len(CHECKS):
        return None
    return one.made_on + CHECKS[one.checks_done]


def _checks(one: OpenIntroduction, today: date) -> Iterator[DueItem]:
    due = next_check(one)
    if due is None or due > today:
        return
    why = (
        phrase("You introduced them {when}.", when=_on(one.made_on, today))
        if one.made_on
        else phrase("You wanted to look after them {when}.", when=_on(due, today))
    )
    yield DueItem(
        f"check:{one.id}:{one.checks_done}",
        DueKind.CHECK,
        phrase("See how {one} and {other} get on.", one=one.name_a, other=one.name_b),
        why,
        (one.a, one.b),
        due,
        introduction_id=one.id,
    )


def _to_ask(one: OpenIntroduction) -> Phrase:
    if one.consent_a == "yes":
        return _ask_one(one.name_b, one.name_a)
    if one.consent_b == "yes":
        return _ask_one(one.name_a, one.name_b)
    return phrase(
        "Ask {one} and {other} whether they want to meet.", one=one.name_a, other=one.name_b
    )


def _to_hear(one: OpenIntroduction) -> Phrase:
    if one.consent_a == "yes" or one.consent_b == "yes":
        return _to_ask(one)
    return phrase(
        "Hear from {one} and {other} whether they want to meet.", one=one.name_a, other=one.name_b
    )


def _ask_one(asked: str, willing: str) -> Phrase:
    return phrase("Ask {one} about meeting {other}, who said yes.", one=asked, other=willing)


def _idea(one: OpenIntroduction, today: date) -> Phrase:
    since = phrase("Your idea of {day}.", day=_day(one.moved_on, today))
    if not one.reasons:
        return since
    return phrase("{since} {reason}", since=since, reason=one.reasons[0])


def _on(on: date, today: date) -> Phrase:
    return when_in_words(PartialDate.of(on), today)


def _day(on: date, today: date) -> Phrase:
    return date_in_words(PartialDate.of(on), today)
