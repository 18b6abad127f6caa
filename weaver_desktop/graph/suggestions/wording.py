"""What to say about a pair: honest, short and warm (the project's page on the field, section 5)."""

from collections.abc import Sequence
from datetime import date

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.introductions import BasisKind
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.suggestions.heard import Heard

_QUOTED = 80
"""Letters of a need or gift that are quoted; the whole of it stands with the party."""

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

_KnownAs = tuple[str, Depth]


def need_meets_gift(needy: str, need: Heard, giver: str, gift: Heard) -> Phrase:
    """Say: Bo needs “a kiln” (heard 12 May 2026); Cy offers “kiln share” (March 2026)."""
    seeks, brings = _is_proposition(need), _is_proposition(gift)
    return phrase(
        "{need}; {gift}.",
        need=_dated(
            phrase(
                "{name} seeks “{text}”" if seeks else "{name} needs “{text}”",
                name=needy,
                text=in_one_line(need.text),
            ),
            None if need.on is None else _heard(need.on),
        ),
        gift=_dated(
            phrase(
                "{name} brings “{text}”" if brings else "{name} offers “{text}”",
                name=giver,
                text=in_one_line(gift.text),
            ),
            None if gift.on is None else _day(gift.on),
        ),
    )


def you_know_both(one: _KnownAs, other: _KnownAs) -> Phrase:
    """Say how well the weaver knows two: “You know both well; they have not met.”."""
    if _manner(one[1]) == _manner(other[1]):
        both = {
            "well": "You know both well; they have not met.",
            "in touch": "You are in touch with both; they have not met.",
            "met": "You have met both; they have not met each other.",
        }[_manner(one[1])]
        return phrase(both)
    (closer, more), (looser, less) = (one, other) if one[1] > other[1] else (other, one)
    mixed = {
        ("well", "in touch"): "You know {closer} well and are in touch with {looser}; they have"
        " not met.",
        ("well", "met"): "You know {closer} well and have met {looser}; they have not met each"
        " other.",
        ("in touch", "met"): "You are in touch with {closer} and have met {looser}; they have not"
        " met each other.",
    }[_manner(more), _manner(less)]
    return phrase(mixed, closer=closer, looser=looser)


def both_know(names: Sequence[str]) -> Phrase:
    """Say whom two share: “Both know Dee, Eli and 3 others.”.

    Raises:
        ValueError: if they share nobody.
    """
    match names:
        case [one]:
            return phrase("Both know {one}.", one=one)
        case [one, two]:
            return phrase("Both know {one} and {two}.", one=one, two=two)
        case [one, two, three]:
            return phrase("Both know {one}, {two} and {three}.", one=one, two=two, three=three)
        case [one, two, *rest]:
            return phrase(
                "Both know {one}, {two} and {count} others.", one=one, two=two, count=len(rest)
            )
    raise ValueError(names)


def both_came(count: int, latest: tuple[str, PartialDate | None] | None = None) -> Phrase:
    """Say how many gatherings two shared, and name the latest if it has a name."""
    if latest is None:
        if count == 1:
            return phrase("Both came to the same gathering.")
        return phrase("Both came to {count} gatherings.", count=count)
    name, on = latest
    which = _dated(phrase("“{name}”", name=in_one_line(name)), None if on is None else _day(on))
    if count == 1:
        return phrase("Both came to {gathering}.", gathering=which)
    return phrase(
        "Both came to {count} gatherings, last to {gathering}.", count=count, gathering=which
    )


def both_belong(groups: Sequence[str]) -> Phrase:
    """Say to which groups two belong: “Both belong to the Potters.”."""
    if len(groups) == 1:
        return phrase("Both belong to {group}.", group=groups[0])
    return phrase("Both belong to {one} and {other}.", one=groups[0], other=groups[1])


def both_are_active(one: tuple[str, date], other: tuple[str, date]) -> Phrase:
    """Say when two were last in touch with somebody, the weaver left out."""
    (name, on), (other_name, other_on) = one, other
    days = (_month(on), _month(other_on))
    if (on.year, on.month) == (other_on.year, other_on.month):
        return phrase("Both were in touch with others in {month}.", month=days[0])
    return phrase(
        "Both were in touch with others lately: {one} in {month}, {other} in {later}.",
        one=name,
        month=days[0],
        other=other_name,
        later=days[1],
    )


def both_are(kind: str, one: tuple[str, str], other: tuple[str, str]) -> Phrase:
    """Say what two have in common: a tag, a place, a passion in the words of each."""
    (name, text), (other_name, other_text) = one, other
    if kind == "place":
        return phrase("Both are in {place}.", place=text)
    if kind == "tag":
        return phrase("Both are tagged “{tag}”.", tag=text)
    if kind == "passion" and text.casefold() != other_text.casefold():
        return phrase(
            "{one} cares about “{mine}”; {other} about “{theirs}”.",
            one=name,
            mine=text,
            other=other_name,
            theirs=other_text,
        )
    if kind == "passion":
        return phrase("Both care about “{text}”.", text=text)
    return phrase("Both have in common: “{text}”.", text=text)


def how_sure(kinds: int) -> Phrase:
    """Say how sure a suggestion is, by the number of different kinds of reasons."""
    return phrase(_SURE.get(kinds, _MOST_SURE if kinds else _SURE[1]))


_SURE = {
    1: "A guess: one thing speaks for it. Ask them first.",
    2: "Not very sure: two different things speak for it.",
    3: "Fairly sure: three different things speak for it.",
    4: "Quite sure: four different things speak for it.",
}
_MOST_SURE = "Quite sure: many different things speak for it."


def who_gains(names: Sequence[str]) -> tuple[Phrase, ...]:
    """Say who gains by a match of needs and gifts: nobody in particular, one, or both."""
    if not names:
        return ()
    if len(names) == 1:
        return (phrase("As far as your notes tell, only {name} gains by it.", name=names[0]),)
    return (phrase("Both gain: each offers something that the other needs."),)


def no_need_on_record(names: Sequence[str]) -> tuple[Phrase, ...]:
    """Say whose needs the weaver has not noted; one that is met is not one any more."""
    if not names:
        return ()
    who = phrase("{one} or {other}", one=names[0], other=names[-1]) if names[1:] else names[0]
    return (phrase("You have noted nothing that {who} needs at the moment.", who=who),)


def _is_proposition(heard: Heard) -> bool:
    return heard.basis.kind is BasisKind.PROPOSITION


def _manner(depth: Depth) -> str:
    if depth >= Depth.HELP:
        return "well"
    return "in touch" if depth >= Depth.IN_TOUCH else "met"


def in_one_line(text: str) -> str:
    """Return the text in one line, cut at a word if it is long, to stand between quotes."""
    line = " ".join(text.split()).rstrip(".;,")
    if len(line) <= _QUOTED:
        return line
    return line[:_QUOTED].rsplit(" ", 1)[0].rstrip(".;, ") + "…"


def _dated(said: Phrase, when: Phrase | None) -> Phrase:
    return said if when is None else phrase("{said} ({when})", said=said, when=when)


def _heard(on: PartialDate) -> Phrase:
    if on.day is None:
        return phrase("heard in {date}", date=_day(on))
    return phrase("heard {date}", date=_day(on))


def _month(on: date) -> Phrase:
    return _day(PartialDate(on.year, on.month))


def _day(on: PartialDate) -> Phrase:
    if on.month is None:
        return phrase("{year}", year=str(on.year))
    month = phrase(_MONTHS[on.month - 1])
    if on.day is None:
        return phrase("{month} {year}", month=month, year=str(on.year))
    return phrase("{day} {month} {year}", day=on.day, month=month, year=str(on.year))
