"""The sample lists that come with Weaver."""

from collections import Counter
from itertools import combinations
from pathlib import Path

import networkx as nx

from tests.exchange.making import names
from weaver_desktop.exchange.readers import read

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "southern_women.csv"


def test_the_southern_women_are_all_there() -> None:
    batch = read(SAMPLE)
    assert len(batch.parties) == 18
    assert len({guest.gathering for guest in batch.guests}) == 14
    assert len(batch.guests) == batch.rows_read == 89
    assert not batch.skipped


def test_the_southern_women_came_to_what_davis_gardner_and_gardner_say() -> None:
    batch = read(SAMPLE)
    called = {party.key: party.name for party in batch.parties}
    published = nx.davis_southern_women_graph()
    assert names(batch) == published.graph["top"]
    came = {(called[guest.party], guest.gathering) for guest in batch.guests}
    assert came == set(published.edges(published.graph["top"]))


def test_three_shared_gatherings_give_the_published_ties() -> None:
    batch = read(SAMPLE)
    guests: dict[str, set[str]] = {}
    for guest in batch.guests:
        guests.setdefault(guest.gathering, set()).add(guest.party)
    shared = Counter(
        pair for together in guests.values() for pair in combinations(sorted(together), 2)
    )
    ties = {pair for pair, count in shared.items() if count >= 3}
    assert len(ties) == 46
    assert len(batch.parties) - len({party for pair in ties for party in pair}) == 3
