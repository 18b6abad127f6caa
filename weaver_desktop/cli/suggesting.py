"""``weaver suggest``: who should meet, and why."""

from typing import TYPE_CHECKING

import click

from weaver_desktop.cli.gatherings import find_gathering
from weaver_desktop.cli.naming import find_party
from weaver_desktop.cli.opening import reading
from weaver_desktop.cli.options import Asked, book_options
from weaver_desktop.cli.speech import Json, say, say_json
from weaver_desktop.domain.introductions import Slot
from weaver_desktop.domain.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from weaver_desktop.book.asking import Asking
    from weaver_desktop.book.book import Book
    from weaver_desktop.domain.introductions import MapChange, Suggestion
    from weaver_desktop.domain.phrases import Phrase

_INDENT = 4
_DECIMALS = 4
_HERE_FOR = {
    Slot.NEWCOMER: "Here to welcome a newcomer.",
    Slot.BRIDGE: "Here to build a bridge.",
}
_NOTHING = "No introduction comes to mind yet. Note who knows whom, and who needs or offers what."
_NOTHING_HERE = (
    "No introduction comes to mind for this. Note what they need, offer and care about, or ask "
    "for the whole book with “weaver suggest”."
)


@click.command()
@click.option("--for", "name", metavar="NAME", help="Only introductions of this person or group.")
@click.option(
    "--between",
    nargs=2,
    metavar="GROUP GROUP",
    help="Members of one group with members of another; a person stands for herself.",
)
@click.option("--at", metavar="GATHERING", help="Only among the guests of this gathering.")
@click.option(
    "--limit", type=click.IntRange(1, 1000), default=10, show_default=True, help="How many at most."
)
@book_options
def suggest(
    asked: Asked, name: str | None, between: tuple[str, str] | None, at: str | None, limit: int
) -> None:
    """Suggest who should meet, best first, and say why.

    \b
    weaver suggest --for Ama
    weaver suggest --between "Lantern Makers" "Ferry Street Fiddles"
    weaver suggest --at "Wassail 2026-01-17"
    """  # noqa: D301 - click takes \\b as “keep these lines”
    if sum(each is not None for each in (name, between, at)) > 1:
        msg = "Ask for one thing at a time: --for, --between or --at."
        raise click.UsageError(msg)
    with reading(asked.book) as book:
        asking = _asking(book, name, between, at)
        suggestions = book.advice.suggestions(
            limit=limit, asking=asking, aims=book.introductions.aims()
        )
        if asked.as_json:
            say_json([_as_json(book, one) for one in suggestions])
            return
        for number, one in enumerate(suggestions, 1):
            _tell(book, number, one)
    if not suggestions:
        say(_NOTHING if asking.is_whole_book else _NOTHING_HERE)


def _asking(
    book: "Book", name: str | None, between: tuple[str, str] | None, at: str | None
) -> "Asking":
    from weaver_desktop.book.asking import Asking

    if between is not None:
        return Asking(between=(find_party(book, between[0]), find_party(book, between[1])))
    if at is not None:
        return Asking(gathering=find_gathering(book, at))
    return Asking(party=None if name is None else find_party(book, name))


def _tell(book: "Book", number: int, one: "Suggestion") -> None:
    if number > 1:
        say()
    say(f"{number:>2}  {book.names.name(one.a)} · {book.names.name(one.b)}")
    for reason in one.reasons:
        say(reason.text, indent=_INDENT)
    changes = () if one.change is None else one.change.said
    for phrase in (*one.asides, *one.gains, *changes, *one.unknown):
        say(f"– {phrase}", indent=_INDENT)
    if one.how_sure is not None:
        say(f"– {one.how_sure}", indent=_INDENT)
    if one.slot in _HERE_FOR:
        say(f"– {_HERE_FOR[one.slot]}", indent=_INDENT)


def _as_json(book: "Book", one: "Suggestion") -> Json:
    return {
        "a": {"id": one.a, "name": clean_line(book.names.name(one.a))},
        "b": {"id": one.b, "name": clean_line(book.names.name(one.b))},
        "score": round(one.score, _DECIMALS),
        "reasons": [
            {
                "signal": reason.signal.value,
                "text": clean_line(str(reason.text)),
                "rests_on": [{"kind": each.kind.value, "id": each.id} for each in reason.rests_on],
            }
            for reason in one.reasons
        ],
        "gains": _lines(one.gains),
        "asides": _lines(one.asides),
        "unknown": _lines(one.unknown),
        "change": None if one.change is None else _change(one.change),
        "how_sure": None if one.how_sure is None else clean_line(str(one.how_sure)),
        "slot": one.slot.value,
    }


def _change(change: "MapChange") -> Json:
    return {
        "joins": None if change.joins is None else list(change.joins),
        "only_through_you": change.only_through_you,
        "circles": None if change.circles is None else list(change.circles),
        "ties_between": change.ties_between,
        "reach": list(change.reach),
        "efficiency": round(change.efficiency, 6),
        "said": _lines(change.said),
    }


def _lines(phrases: "Iterable[Phrase]") -> list[str]:
    return [clean_line(str(phrase)) for phrase in phrases]
