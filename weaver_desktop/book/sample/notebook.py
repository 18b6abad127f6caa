"""What the weaver wrote about each person, with the day when she heard it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from weaver_desktop.book.sample.tables import Portrait
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import FactKind

_NEWS_DAYS = 240
_VAGUE = 0.15


@dataclass(frozen=True, slots=True)
class Entry:
    """Something heard about a person."""

    kind: FactKind
    text: str
    heard_on: PartialDate
    is_private: bool = False


def entries(
    portrait: Portrait, seen: Sequence[date], span: tuple[date, date], rng: Random
) -> Iterator[Entry]:
    """Yield what is known of a person; needs are recent, and some days only known to the month.

    Args:
        portrait: who it is.
        seen: the days when the weaver saw them, oldest first; elsewhere she hears from others.
        span: from when to when there was news of them.
        rng: decides.
    """
    since, today = span
    days = max(1, (today - since).days)
    told = (
        (FactKind.NEED, portrait.needs, False),
        (FactKind.GIFT, portrait.offers, False),
        (FactKind.PASSION, portrait.loves, False),
        (FactKind.NOTE, portrait.notes, False),
        (FactKind.NOTE, portrait.private, True),
    )
    for kind, texts, is_private in told:
        is_recent = kind is FactKind.NEED or is_private
        oldest = _NEWS_DAYS if is_recent else days
        heard = [day for day in seen if (today - day).days <= oldest]
        for text in texts:
            if heard:
                day = heard[-1] if is_recent else rng.choice(heard)
            else:
                day = today - timedelta(rng.randrange(min(days, oldest)))
            yield Entry(kind, text, _as_remembered(day, rng), is_private)


def _as_remembered(day: date, rng: Random) -> PartialDate:
    if rng.random() < _VAGUE:
        return PartialDate(day.year, day.month)
    return PartialDate.of(day)
