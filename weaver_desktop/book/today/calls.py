"""People to get in touch with: by their rhythm, because a tie cools, for their birthday."""

from collections.abc import Iterator
from datetime import date, timedelta

from weaver_desktop.book.capture.date_phrases import date_in_words, when_in_words
from weaver_desktop.book.today.items import DueItem, DueKind
from weaver_desktop.domain.birthdays import Birthday as Born
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.store.queries.due import Birthday, OwnTie, Rhythm

COOL_AFTER = timedelta(days=180)
"""Without contact for so long, a tie that was in touch or closer cools (as on the map)."""

BIRTHDAYS_AHEAD = timedelta(days=3)
_FEBRUARY, _LEAP_DAY = 2, 29


def by_rhythm(rhythms: list[Rhythm], today: date) -> Iterator[DueItem]:
    """Say whom the weaver wants to be in touch with again by now."""
    for one in rhythms:
        last = None if one.last_contact is None else min(one.last_contact.last_day(), today)
        due = (last or one.known_since) + timedelta(days=one.days)
        if due <= today:
            every = phrase("every {count} days", count=one.days)
            why = (
                phrase("You want to be in touch {every}; there was no contact yet.", every=every)
                if one.last_contact is None
                else phrase(
                    "You want to be in touch {every}; the last time was {when}.",
                    every=every,
                    when=when_in_words(one.last_contact, today),
                )
            )
            yield DueItem(
                f"call:{one.party}", DueKind.CALL, _call(one.name), why, (one.party,), due
            )


def cooling(ties: list[OwnTie], today: date) -> Iterator[DueItem]:
    """Say which of the weaver's own ties cool, deepest first; who has a rhythm is left to it."""
    cold = [
        (tie, tie.last_contact.last_day() + COOL_AFTER)
        for tie in ties
        if tie.last_contact is not None and not tie.has_rhythm
    ]
    for tie, due in sorted(cold, key=lambda each: (-each[0].depth, each[1], each[0].name)):
        if due <= today and tie.last_contact is not None:
            why = phrase(
                "Your tie is cooling: the last contact was {when}.",
                when=when_in_words(tie.last_contact, today),
            )
            yield DueItem(
                f"cool:{tie.id}",
                DueKind.CALL,
                _call(tie.name),
                why,
                (tie.other,),
                due,
                tie_id=tie.id,
            )


def birthdays(every: list[Birthday], today: date) -> Iterator[DueItem]:
    """Say whose birthday it is, today or within three days; only where its day is known."""
    for one in every:
        on = _next(one.on, today)
        if on is not None and on - today <= BIRTHDAYS_AHEAD:
            yield DueItem(
                f"birthday:{one.party}:{on.year}",
                DueKind.BIRTHDAY,
                phrase("Wish {name} a happy birthday.", name=one.name),
                _when(on, today),
                (one.party,),
                on,
            )


def _next(born: Born, today: date) -> date | None:
    if born.month is None or born.day is None:
        return None
    days = (_in_year(born.month, born.day, year) for year in (today.year, today.year + 1))
    return next((day for day in days if day >= today), None)


def _in_year(month: int, day: int, year: int) -> date:
    if (month, day) == (_FEBRUARY, _LEAP_DAY):
        # Whoever was born on a leap day is wished well on the last day of February.
        return date(year, 3, 1) - timedelta(days=1)
    return date(year, month, day)


def _when(on: date, today: date) -> Phrase:
    if on == today:
        return phrase("It is today.")
    if on - today == timedelta(days=1):
        return phrase("It is tomorrow.")
    return phrase("It is on {day}.", day=date_in_words(PartialDate.of(on), on))


def _call(name: str) -> Phrase:
    return phrase("Get in touch with {name}.", name=name)
