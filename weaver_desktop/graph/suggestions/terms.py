"""Which words of a need or gift tell what it is about, brought to a common form."""

import re
from functools import lru_cache

_ARTICLES_AND_THE_LIKE = """
    a an and any anyone anything are as at be been but by can could do does for from get give gives
    go had has have he her hers him his how i if in into is it its me more most much my no not of
    off on one ones or our out over own re she should so some someone somebody something such than
    that the their them then there these they this those to too us very was we were what when where
    which who whom whose why will with would you your
"""
_TALK_OF_NEEDING_AND_GIVING = """
    able access ask asks borrow find for free happy help helps helping hire keen lend like likes
    look looks looking need needs needed offer offers offering seek seeks seeking share shares
    sharing spare use want wants wanted willing
    bit few good great kind lot lots many nice new occasional occasionally old other others people
    person really sometimes sort soon stuff thing things urgent urgently
"""
_TIMES = """
    monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday
    saturdays sunday sundays weekday weekdays weekend weekends day days week weeks month months
    year years hour hours morning mornings afternoon afternoons evening evenings night nights
    today tomorrow tonight time times spring summer autumn winter january february march april may
    june july august september october november december
"""
_EMPTY = frozenset(f"{_ARTICLES_AND_THE_LIKE}{_TALK_OF_NEEDING_AND_GIVING}{_TIMES}".split())
"""They say that something is needed, by whom or when; two who share only these share nothing."""

_PLURAL = 4
_BASE = 3
"""Shorter words are left as they are: bus, gas, ties, ring."""

_VOWEL = re.compile(r"[aeiouy]+")
_ONE_SHORT_SYLLABLE = re.compile(r"[^aeiouy]*[aeiouy][^aeiouywx]")
_LOST_ITS_E = re.compile(r".*(?:[cv]|[aeiouy][sz]|[aiou]g)")
_DOUBLED = re.compile(r".*([bdgmnprt])\1")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return the common form of a folded word, or an empty text if it tells nothing.

    Light on purpose: plurals and -ing of English, no more (``kilns``, ``kiln``; ``baking``,
    ``bake``; ``running``, ``run``). Both sides of a match go through it, so that an odd form does
    no harm to other languages.
    """
    if word in _EMPTY or not word[1:] or word.isdigit():
        return ""
    return _base(_singular(word))


def _singular(word: str) -> str:
    if len(word) < _PLURAL or word.endswith(("ss", "us", "is")) or not word.endswith("s"):
        return word
    if word.endswith("ies") and len(word) > _PLURAL:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def _base(word: str) -> str:
    base = word.removesuffix("ing")
    if base == word or len(base) < _BASE or not _VOWEL.search(base):
        return word
    if _DOUBLED.fullmatch(base):
        return base[:-1]
    if _ONE_SHORT_SYLLABLE.fullmatch(base) or _LOST_ITS_E.fullmatch(base):
        return base + "e"
    return base
