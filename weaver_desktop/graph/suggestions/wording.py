"""What to say about a pair: honest, short and warm (the project's page on the field, section 5)."""

from collections.abc import Sequence

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.suggestions.heard import Heard

_QUOTED = 80
"""Letters of a need or gift that are quoted; the whole of it stands with the party."""

_MANY_KINDS = 3

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
    return phrase(
        "{need}; {gift}.",
        need=_dated(
            phrase("{name} needs “{text}”", name=needy, text=in_one_line(need.text)),
            None if need.on is None else _heard(need.on),
        ),
        gift=_dated(
            phrase("{name} offers “{text}”", name=giver, text=in_one_line(gift.text)),
            None if gift.on is None else _day(gift.on),
        ),
    )


def you_know_both(one: _KnownAs, other: _KnownAs) -> Phrase:
    """Say how well the weaver knows two, by depth: “You know both well (4, 4); …”."""
    if _manner(one[1]) == _manner(other[1]):
        both = {
            "well": "You know both well ({one}, {other}); they have not met.",
            "in touch": "You are in touch with both ({one}, {other}); they have not met.",
            "met": "You have met both ({one}, {other}); they have not met.",
        }[_manner(one[1])]
        return phrase(both, one=int(one[1]), other=int(other[1]))
    (closer, more), (looser, less) = (one, other) if one[1] > other[1] else (other, one)
    mixed = {
        ("well", "in touch"): "You know {closer} well ({more}) and are in touch with {looser}"
        " ({less}); they have not met.",
        ("well", "met"): "You know {closer} well ({more}) and have met {looser} ({less});"
        " they have not met.",
        ("in touch", "met"): "You are in touch with {closer} ({more}) and have met {looser}"
        " ({less}); they have not met.",
    }[_manner(more), _manner(less)]
    return phrase(mixed, closer=closer, more=int(more), looser=looser, less=int(less))


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
            return phrase("Both came to the same gathering; no meeting is recorded.")
        return phrase("Both came to {count} gatherings; no meeting is recorded.", count=count)
    name, on = latest
    which = _dated(phrase("“{name}”", name=in_one_line(name)), None if on is None else _day(on))
    if count == 1:
        return phrase("Both came to {gathering}; no meeting is recorded.", gathering=which)
    return phrase(
        "Both came to {count} gatherings, last to {gathering}; no meeting is recorded.",
        count=count,
        gathering=which,
    )


def both_belong(groups: Sequence[str]) -> Phrase:
    """Say to which groups two belong: “Both belong to the Potters; no meeting is recorded.”."""
    if len(groups) == 1:
        return phrase("Both belong to {group}; no meeting is recorded.", group=groups[0])
    return phrase(
        "Both belong to {one} and {other}; no meeting is recorded.", one=groups[0], other=groups[1]
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
    """Say how much speaks for a pair, by the number of different kinds of reasons."""
    if kinds >= _MANY_KINDS:
        return phrase("Several things speak for it, each on its own.")
    if kinds > 1:
        return phrase("Two things speak for it.")
    return phrase("Only this speaks for it: worth asking first.")


def who_gains(names: Sequence[str]) -> tuple[Phrase, ...]:
    """Say who gains by a match of needs and gifts: nobody in particular, one, or both."""
    if not names:
        return ()
    if len(names) == 1:
        return (phrase("As far as your notes tell, this helps {name}.", name=names[0]),)
    return (phrase("Each offers something that the other needs."),)


def no_need_on_record(names: Sequence[str]) -> tuple[Phrase, ...]:
    """Say whose needs are not known; private ones and those met do not count as known here."""
    if not names:
        return ()
    who = phrase("{one} or {other}", one=names[0], other=names[-1]) if names[1:] else names[0]
    return (phrase("You have recorded no open need of {who} that may be quoted.", who=who),)


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


def _day(on: PartialDate) -> Phrase:
    if on.month is None:
        return phrase("{year}", year=str(on.year))
    month = phrase(_MONTHS[on.month - 1])
    if on.day is None:
        return phrase("{month} {year}", month=month, year=str(on.year))
    return phrase("{day} {month} {year}", day=on.day, month=month, year=str(on.year))
