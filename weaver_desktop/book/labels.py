"""The words that acts are listed by in the history."""

from collections.abc import Sequence

from weaver_desktop.domain.phrases import Phrase, phrase, plain
from weaver_desktop.domain.ties import Depth

_LONGEST = 60
_NAMED = 3

TIED = {
    Depth.KNOW_OF: "{one} and {other} know of each other",
    Depth.MET: "{one} and {other} have met",
    Depth.IN_TOUCH: "{one} and {other} are in touch",
    Depth.HELP: "{one} and {other} help each other",
    Depth.MAKE: "{one} and {other} make things together",
}
"""How a depth is told of two."""


def shortened(text: str) -> str:
    """Return a text as one line that fits a list."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"


def both(one: str, other: str) -> Phrase:
    """Return ``Ama and Bo``."""
    return phrase("{one} and {other}", one=one, other=other)


def listed(names: Sequence[str]) -> Phrase:
    """Return ``Ama``, ``Ama and Bo``, ``Ama, Bo and Cy``, and of more than that ``8 parties``."""
    if len(names) > _NAMED:
        return phrase("{count} parties", count=len(names))
    return in_a_row(names)


def in_a_row(names: Sequence[str]) -> Phrase:
    """Return one name as it is, and several as ``Ama, Bo and Cy``."""
    *rest, last = names
    if not rest:
        return plain(last)
    return phrase("{names} and {last}", names=", ".join(rest), last=last)


def met(names: Sequence[str], place: str) -> Phrase:
    """Say who met, and where if that is known; the one the others are told of comes first."""
    if not names:
        return phrase("an encounter at {place}", place=place) if place else phrase("an encounter")
    one, *rest = names
    # The others may have been deleted since.
    others = in_a_row(rest) if rest else phrase("somebody")
    if place:
        return phrase("{one} met {others} at {place}", one=one, others=others, place=place)
    return phrase("{one} met {others}", one=one, others=others)
