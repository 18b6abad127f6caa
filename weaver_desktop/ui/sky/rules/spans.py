"""Rules that colour by how much or how long ago: a few spans, each with a shade of one ramp."""

from dataclasses import dataclass

import numpy as np

from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.graph.network import UNDATED, Ints, Network
from weaver_desktop.ui.sky.rules.meanings import PLAIN, Meaning, counted
from weaver_desktop.ui.theme.palette import STAR_COLOURS


@dataclass(frozen=True, slots=True)
class _Span:
    said: Phrase
    least: int
    """The smallest value in this span; the next one begins where it ends."""


_TIES = (
    _Span(phrase("1 or 2 ties"), 1),
    _Span(phrase("3 to 5 ties"), 3),
    _Span(phrase("6 to 11 ties"), 6),
    _Span(phrase("12 to 24 ties"), 12),
    _Span(phrase("25 ties or more"), 25),
)
_AGES = (
    _Span(phrase("Contact in the last month"), 0),
    _Span(phrase("in the last 3 months"), 31),
    _Span(phrase("in the last year"), 92),
    _Span(phrase("in the last 2 years"), 366),
    _Span(phrase("longer ago"), 731),
)


def by_ties(degree: Ints) -> tuple[Ints, tuple[Meaning, ...]]:
    """Colour n stars by their numbers of ties, brighter for more."""
    at = np.searchsorted([span.least for span in _TIES], degree, side="right") - 1
    colour = np.where(at < 0, PLAIN, STAR_COLOURS + at).astype(np.int32)
    return colour, _used(colour, every_number_of_ties())


def by_recency(last: Ints, today: int) -> tuple[Ints, tuple[Meaning, ...]]:
    """Colour n stars by the day of their last contact, brighter for more recent."""
    age = np.maximum(today - last, 0)
    at = np.searchsorted([span.least for span in _AGES], age, side="right") - 1
    colour = np.where(last == UNDATED, PLAIN, STAR_COLOURS + len(_AGES) - 1 - at).astype(np.int32)
    return colour, _used(colour, every_age())


def every_number_of_ties() -> tuple[Meaning, ...]:
    """Return what colours by ties stand for, whether anybody has them or not."""
    return _meanings(_TIES, phrase("No tie yet"), is_falling=False)


def every_age() -> tuple[Meaning, ...]:
    """Return what colours by the last contact stand for, whether anybody has them or not."""
    return _meanings(_AGES, phrase("No dated contact"), is_falling=True)


def last_contacts(network: Network) -> Ints:
    """Return for n parties the day of the latest contact in any of their ties, else UNDATED."""
    last = np.full(network.party_count, UNDATED, np.int32)
    shown = ~network.is_ended
    for end in (0, 1):
        np.maximum.at(last, network.ends[shown, end], network.last_contact[shown])
    return last


def _meanings(spans: tuple[_Span, ...], none: Phrase, *, is_falling: bool) -> tuple[Meaning, ...]:
    numbers = range(STAR_COLOURS, STAR_COLOURS + len(spans))
    ordered = reversed(numbers) if is_falling else numbers
    told = [Meaning(number, each.said, 0) for number, each in zip(ordered, spans, strict=True)]
    return (*told, Meaning(PLAIN, none, 0))


def _used(colour: Ints, every: tuple[Meaning, ...]) -> tuple[Meaning, ...]:
    """Return those meanings that a star has, with how many have them."""
    return tuple(each for each in counted(every, colour) if each.count)
