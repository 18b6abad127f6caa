"""``weaver health``: the network in numbers, with the weaver and without her."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from weaver_desktop.cli.opening import reading
from weaver_desktop.cli.options import Asked, book_options
from weaver_desktop.cli.speech import Json, say, say_columns, say_json
from weaver_desktop.domain.text import clean_line

if TYPE_CHECKING:
    from weaver_desktop.graph.measures import Health, Measures

_ROWS: "tuple[tuple[str, str, Callable[[Measures], int | float]], ...]" = (
    ("parties", "people and groups", lambda of: of.counts.parties),
    ("ties", "ties", lambda of: of.counts.ties),
    ("components", "separate parts", lambda of: of.counts.components),
    ("isolates", "without any tie", lambda of: of.counts.isolates),
    ("largest_component", "in the largest part", lambda of: of.largest_component),
    ("connectedness", "connectedness", lambda of: of.connectedness),
    ("reach_two", "reach in two steps", lambda of: of.reach_two),
    ("clustering", "friends who are friends", lambda of: of.clustering),
    ("hub_dependence", "dependence on one hub", lambda of: of.hub_dependence),
    ("effective_brokers", "brokers at work", lambda of: of.effective_brokers),
    ("degree_centralization", "degree centralization", lambda of: of.degree_centralization),
    (
        "betweenness_centralization",
        "betweenness centralization",
        lambda of: of.betweenness_centralization,
    ),
    ("density", "density", lambda of: of.density),
)
"""Name in JSON, words in the table, and where the number stands."""


@click.command()
@book_options
def health(asked: Asked) -> None:
    """Measure the network twice: with you, and without you."""
    from weaver_desktop.graph.measures import stage

    with reading(asked.book) as book:
        measured = book.advice.health()
        names = book.network().names
    both = {"with_you": measured.with_you, "without_you": measured.without_you}
    stages = {name: stage(of).stage.value for name, of in both.items()}
    hubs = {
        name: None if of.hub is None else clean_line(names[of.hub]) for name, of in both.items()
    }
    if asked.as_json:
        answer: dict[str, Json] = {
            key: {name: read(of) for name, of in both.items()} for key, _, read in _ROWS
        }
        say_json({**answer, "stage": stages, "hub": hubs, "knows_you": measured.knows_you})
        return
    _tell(measured, stages, hubs)


def _tell(measured: "Health", stages: dict[str, str], hubs: dict[str, str | None]) -> None:
    with_you, without_you = measured.with_you, measured.without_you
    if measured.knows_you:
        say(f"With you: {stages['with_you']}. Without you: {stages['without_you']}.")
        say_columns(
            [
                ("", "with you", "without you"),
                *((words, read(with_you), read(without_you)) for _, words, read in _ROWS),
                ("the hub", *((hubs[name] or "–") for name in ("with_you", "without_you"))),
            ]
        )
        return
    say(f"The network: {stages['with_you']}.")
    say_columns([(words, read(with_you)) for _, words, read in _ROWS])
    say("The book does not know which person you are. Say it with “weaver me NAME”.")
