"""How deep a tie is, from what a column of strengths or weights says."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.domain.ties import DEPTH_WORDS, Depth
from weaver_desktop.exchange.cells import clipped, one_line

_NUMBER = re.compile(r"-?\d{1,15}(?:[.,]\d{1,15})?", re.ASCII)
_WORDS = {words: depth for depth, words in DEPTH_WORDS.items()} | {
    "know of": Depth.KNOW_OF,
    "met": Depth.MET,
    "help": Depth.HELP,
    "make": Depth.MAKE,
    "make together": Depth.MAKE,
}
_THIRDS = (Depth.MET, Depth.IN_TOUCH, Depth.HELP)


@dataclass(frozen=True, slots=True)
class Strengths:
    """A column of strengths, understood.

    Attributes:
        depths: the depth that each text stands for.
        none: the texts that say there is no tie: zero and less.
        note: how numbers were taken, where that is not plain.
    """

    depths: Mapping[str, Depth] = field(default_factory=dict)
    none: frozenset[str] = frozenset()
    note: Phrase | None = None


def read_strengths(texts: Sequence[str], *, is_weight: bool) -> Strengths:
    """Read a column of strengths; ``texts`` holds one text for each tie, cleaned, none empty.

    Words are those of the depth scale. Whole numbers are depths if all of them are 1 to 5. Other
    numbers are weights: more is deeper, by rank, but a weight cannot say *how* two parties are
    tied. So the lowest third of the ties have met, the next are in touch, the highest help each
    other; that two make things together is never read out of a number. A column called Weight
    (``is_weight``) that holds one number throughout says nothing, and all have met.
    """
    words = {text: depth for text in set(texts) if (depth := _in_words(text))}
    numbers = {text: number for text in set(texts) if (number := _in_numbers(text)) is not None}
    none = frozenset(text for text, number in numbers.items() if number <= 0)
    positive = {text: number for text, number in numbers.items() if number > 0}
    distinct = set(positive.values())
    if is_weight and len(distinct) == 1:
        note = phrase("All weights are alike, so they say nothing: all these ties are “have met”.")
        return Strengths(words | dict.fromkeys(positive, Depth.MET), none, note)
    if distinct <= {float(depth) for depth in Depth}:
        return Strengths(words | {text: Depth(int(n)) for text, n in positive.items()}, none)
    in_order = sorted(positive[text] for text in texts if text in positive)
    by_rank = {text: _ranked(number, in_order) for text, number in positive.items()}
    note = phrase(
        "The strengths are not all 1 to 5, so they were taken as weights: the lowest third of the "
        "ties “have met”, the next are “in touch”, the highest “help each other”."
    )
    return Strengths(words | by_rank, none, note)


def unclear_strength(text: str) -> Phrase:
    """Return the reason why a text is no strength, for the row that has it."""
    return phrase(
        "The strength “{text}” is neither a number nor one of the words for it ({words}). The tie "
        "was taken as “have met”.",
        text=clipped(text),
        words=", ".join(DEPTH_WORDS.values()),
    )


def _in_words(text: str) -> Depth | None:
    return _WORDS.get(one_line(text).casefold())


def _in_numbers(text: str) -> float | None:
    return float(text.replace(",", ".")) if _NUMBER.fullmatch(text) else None


def _ranked(number: float, in_order: Sequence[float]) -> Depth:
    # Equal weights get equal depths: what counts is the share of ties with a lower one.
    below = bisect_left(in_order, number)
    return _THIRDS[min(len(_THIRDS) * below // len(in_order), len(_THIRDS) - 1)]
