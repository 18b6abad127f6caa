"""``weaver introduce`` and ``weaver introductions``: carrying introductions on."""

from typing import TYPE_CHECKING

import click

from weaver_desktop.cli.naming import find_party
from weaver_desktop.cli.opening import reading, writing
from weaver_desktop.cli.options import Asked, book_options
from weaver_desktop.cli.speech import Json, say, say_json
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.introductions import Introduction, Stage
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.text import clean_line

if TYPE_CHECKING:
    from weaver_desktop.book.book import Book

_STAGES = [stage.value for stage in Stage]
_INDENT = 4


@click.command()
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@click.option(
    "--status",
    type=click.Choice(_STAGES),
    help="How far it has come. Without it, the idea is taken up.",
)
@book_options
def introduce(asked: Asked, one: str, other: str, status: str | None) -> None:
    """Take up introducing A and B, or say how far it has come.

    \b
    weaver introduce Ama Tilly
    weaver introduce Ama Tilly --status met
    """  # noqa: D301 - click takes \\b as “keep these lines”
    with writing(asked.book) as book:
        a, b = find_party(book, one), find_party(book, other)
        latest = _latest(book, a, b)
        stage = Stage.IDEA if status is None else Stage(status)
        if latest is not None and latest.stage.is_open and status is not None:
            if latest.stage is not stage:
                book.introductions.move(introduction_id=latest.id, stage=stage)
            key = latest.id
        elif latest is not None and not latest.stage.is_open and latest.stage is stage:
            key = latest.id
        else:
            one, other = book.names.name(a), book.names.name(b)
            label = phrase("Took up introducing {one} and {other}", one=one, other=other)
            with book.as_one(label):
                key = book.introductions.take_up(a=a, b=b)
                if stage is not Stage.IDEA:
                    book.introductions.move(introduction_id=key, stage=stage)
        found = book.introductions.get(key)
        assert found is not None  # noqa: S101 - it was just written
        told = _as_json(book, found)
        said = _sentence(book, found)
        stops = book.introductions.what_stops(found)
    if asked.as_json:
        say_json(told)
    else:
        say(said)
        if stops is not None:
            say(clean_line(f"It stops here: {stops}."), indent=_INDENT)


@click.command()
@click.option("--all", "everything", is_flag=True, help="Also those that came to an end.")
@book_options
def introductions(asked: Asked, everything: bool) -> None:  # noqa: FBT001 - as click calls it
    """List the introductions that are under way, last moved first."""
    with reading(asked.book) as book:
        known = book.introductions.all()
        shown = [one for one in known if everything or asked.as_json or one.stage.is_open]
        if asked.as_json:
            say_json([_as_json(book, one) for one in shown])
            return
        for one in shown:
            say(_sentence(book, one))
            stops = book.introductions.what_stops(one)
            if stops is not None:
                say(clean_line(f"It stops here: {stops}."), indent=_INDENT)
            for reason in one.reasons:
                say(clean_line(reason), indent=_INDENT)
    if not shown:
        say("No introduction is under way. See whom to introduce with “weaver suggest”.")


def _latest(book: "Book", a: PartyId, b: PartyId) -> Introduction | None:
    return next((one for one in book.introductions.all() if {one.a, one.b} == {a, b}), None)


def _sentence(book: "Book", one: Introduction) -> str:
    names = f"{book.names.name(one.a)} · {book.names.name(one.b)}"
    return f"{clean_line(names)}: {one.stage.value} since {one.moved_on.isoformat()}."


def _as_json(book: "Book", one: Introduction) -> Json:
    return {
        "id": one.id,
        "a": {"id": one.a, "name": clean_line(book.names.name(one.a)), "consent": one.consent_a},
        "b": {"id": one.b, "name": clean_line(book.names.name(one.b)), "consent": one.consent_b},
        "status": one.stage.value,
        "since": one.moved_on.isoformat(),
        "outcome": None if one.outcome is None else int(one.outcome),
        "reasons": [clean_line(reason) for reason in one.reasons],
        "signals": list(one.signals),
        "steps": [
            {"status": stage.value, "on": on.isoformat()}
            for stage, on in book.introductions.steps(one.id)
        ],
    }
