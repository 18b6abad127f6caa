"""``weaver merge`` and ``weaver erase``: two entries become one, or one is forgotten for good."""

import click

from weaver_desktop.cli.naming import find_party
from weaver_desktop.cli.opening import writing
from weaver_desktop.cli.options import Asked, book_options
from weaver_desktop.cli.speech import counted, say, say_json
from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.domain.text import clean_line


@click.command()
@click.argument("keep")
@click.argument("other")
@click.option(
    "--take",
    "taken",
    metavar="FIELD",
    multiple=True,
    help="Where the two differ, take this from the other one; again for more.",
)
@book_options
def merge(asked: Asked, keep: str, other: str, taken: tuple[str, ...]) -> None:
    """Make two entries of the same party one: KEEP stays, and all of OTHER goes over to it.

    Names or ids. What is not taken is kept as a note, and “weaver undo” parts the two again.
    """
    from weaver_desktop.book.merging import Choice

    with writing(asked.book, may_begin=False) as book:
        kept, gone = find_party(book, keep), find_party(book, other)
        name = clean_line(book.names.name(kept))
        plan = book.merging.plan(keep=kept, other=gone)
        choices = dict.fromkeys(taken, Choice.OTHER)
        book.merging.merge(keep=kept, other=gone, choose=choices)
    if asked.as_json:
        say_json(
            {
                "id": kept,
                "name": name,
                "conflicts": [
                    {
                        "field": one.field,
                        "kept": clean_line(one.kept),
                        "other": clean_line(one.other),
                    }
                    for one in plan.conflicts
                ],
                "moved": dict(plan.counts),
            }
        )
        return
    say(f"{name} is one entry now.")
    for one in plan.conflicts:
        choice = choices.get(one.field, one.proposed)
        stands, noted = (one.kept, one.other) if choice is Choice.KEEP else (one.other, one.kept)
        say(f"{one.words}: {stands}; noted: {noted}", indent=4)


@click.command()
@click.argument("name", nargs=-1, required=True)
@click.option("--yes", is_flag=True, help="Erase without asking back; there is no undo.")
@book_options
def erase(asked: Asked, name: tuple[str, ...], *, yes: bool) -> None:
    """Forget one person or group for good, and with it the history of the whole book."""
    with writing(asked.book, may_begin=False) as book:
        party = find_party(book, " ".join(name))
        taken = book.erasing.preview(party_id=party)
        if not yes:
            raise InvalidEditError(
                "Erasing {name} cannot be undone, and makes the book forget {steps} that could be. "
                "Add --yes if you are sure.",
                name=clean_line(taken.name),
                steps=counted(taken.steps, "step", "steps"),
            )
        book.erasing.erase(party_id=party)
    copies = [str(path) for path in taken.copies]
    if asked.as_json:
        say_json(
            {
                "erased": clean_line(taken.name),
                "mentions_blanked": len(taken.mentions),
                "names_left": [clean_line(one.text) for one in taken.left],
                "copies_left": copies,
            }
        )
        return
    say(f"{taken.name} is erased.")
    for path in copies:
        say(f"This older copy of the book still has the entry; delete it yourself: {path}")
