"""Needs that nobody answered, and newcomers whom nobody welcomed."""

from collections.abc import Iterator
from datetime import date, timedelta

from weaver_desktop.book.capture.date_phrases import when_in_words
from weaver_desktop.book.today.items import DueItem, DueKind
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.store.queries.due import Newcomer, OpenNeed

NEED_AFTER, NEED_UNTIL = timedelta(days=7), timedelta(days=180)
"""A need is given a week before it counts as unanswered, and after half a year it is no matter for
a day but for the monthly look at all needs (this project's choice)."""

WELCOME_UNTIL = timedelta(days=60)
"""How long a newcomer is listed; the follow-up is best within two days (field, section 3)."""

_QUOTED = 80


def unanswered(needs: list[OpenNeed], today: date) -> Iterator[DueItem]:
    """Say which needs were heard and not answered, the newest first."""
    for need in needs:
        heard = need.heard_on
        if not today - NEED_UNTIL <= heard.first_day() <= today - NEED_AFTER:
            continue
        text = " ".join(need.text.split())
        quoted = text if len(text) <= _QUOTED else f"{text[:_QUOTED].rstrip()}…"
        yield DueItem(
            f"need:{need.id}",
            DueKind.NEED,
            phrase("Think of somebody for {name}: “{text}”.", name=need.name, text=quoted),
            phrase("Heard {when}, and not answered yet.", when=when_in_words(heard, today)),
            (need.party,),
            heard.first_day() + NEED_AFTER,
            is_private=need.is_private,
            fact_id=need.id,
        )


def newcomers(every: list[Newcomer], today: date) -> Iterator[DueItem]:
    """Say who came for the first time and was not welcomed by anybody, those alone first."""
    # Stable: who came at the same time stays in the order of names.
    for one in sorted(every, key=lambda each: (each.came_alone, each.on), reverse=True):
        on = one.on.first_day()
        if today - WELCOME_UNTIL <= on <= today:
            came = (
                "Came to {gathering} {when}, for the first time and alone."
                if one.came_alone
                else "Came to {gathering} {when}, for the first time."
            )
            yield DueItem(
                f"welcome:{one.guest}",
                DueKind.WELCOME,
                phrase("Welcome {name}.", name=one.name),
                phrase(
                    came,
                    gathering=one.gathering_name,
                    when=when_in_words(one.on, today),
                ),
                (one.party,),
                on,
                gathering_id=one.gathering,
            )
