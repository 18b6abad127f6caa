"""``weaver sample``: a book to look around in."""

import click

from weaver_desktop.cli.opening import writing
from weaver_desktop.cli.options import Asked, book_options
from weaver_desktop.cli.speech import counted, say, say_json

_FEWEST, _MOST = 3, 20_000


@click.command()
@click.option(
    "--people",
    type=click.IntRange(_FEWEST, _MOST),
    default=120,
    show_default=True,
    help="How many people.",
)
@click.option("--seed", type=int, default=7, show_default=True, help="Another one, other meetings.")
@book_options
def sample(asked: Asked, people: int, seed: int) -> None:
    """Plant a made-up network in a new book: three years of concerts in a wood."""
    from weaver_desktop.book.sample import plant_sample

    with writing(asked.book) as book:
        plant_sample(book, people=people, seed=seed)
        network = book.network()
        groups = int(network.is_group.sum())
        counts = {
            "people": network.party_count - groups,
            "groups": groups,
            "ties": len(network.tie_ids),
            "gatherings": len(book.encounters.all_gatherings()),
        }
    if asked.as_json:
        say_json({"book": str(asked.book), **counts})
        return
    say(
        f"Planted the woodland concerts: {counted(counts['people'], 'person', 'people')}, "
        f"{counted(counts['groups'], 'group', 'groups')}, {counted(counts['ties'], 'tie', 'ties')} "
        f"and {counted(counts['gatherings'], 'gathering', 'gatherings')}."
    )
    say(f"The book is {asked.book}. Next: weaver suggest")
