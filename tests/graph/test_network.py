import pickle

import pytest

from tests.graph.networks import a_network

TIES = [("Ama", "Bo", 2), ("Bo", "Cy", 5), ("Cy", "Dee", 1), ("Dee", "Ama", 3), ("Ama", "Cy", 4)]


def test_a_party_is_known_by_its_position() -> None:
    network = a_network("Ama Bo Cy")
    assert network.party_count == 3
    assert [network.ids[network.position[party]] for party in network.ids] == list(network.ids)


def test_ties_count_from_depth_two_unless_over_or_only_inferred() -> None:
    network = a_network("Ama Bo Cy Dee", TIES, ended=[("Dee", "Ama")], inferred=[("Cy", "Ama")])
    counted = [tie for tie, counts in zip(network.tie_ids, network.counts, strict=True) if counts]
    assert counted == ["Ama-Bo", "Bo-Cy"]


def test_neighbours_and_adjacency_are_those_of_the_ties_that_count() -> None:
    network = a_network("Ama Bo Cy Dee Eli", TIES)
    assert list(map(sorted, network.neighbours)) == [[1, 2, 3], [0, 2], [0, 1], [0], []]
    assert [set(network.adjacency.row(p).tolist()) for p in range(5)] == list(network.neighbours)


def test_rank_follows_the_names_without_regard_to_case_then_the_ids() -> None:
    names = {"x": "bo", "y": "Ama", "z": "Bo", "w": "bo"}
    network = a_network("x y z w", names=names)
    in_order = sorted(range(4), key=lambda at: network.rank[at])
    assert [network.ids[at] for at in in_order] == ["y", "z", "w", "x"]


def test_an_empty_book_is_a_network_too() -> None:
    network = a_network("")
    assert (network.party_count, network.neighbours, network.rank.tolist()) == (0, (), [])
    assert network.adjacency.tie_count == 0


def test_a_network_can_be_sent_to_a_worker() -> None:
    network = a_network("Ama Bo Cy Dee", TIES, me="Cy")
    there = pickle.loads(pickle.dumps(network))  # noqa: S301 - our own bytes
    assert there.ids == network.ids
    assert there.neighbours == network.neighbours
    assert there.me == 2


@pytest.mark.parametrize("name", ["", "Ama", "two\nlines", "\n", "\r\u2028", "🌻"])
def test_names_of_every_kind_arrive_as_they_are(name: str) -> None:
    for ids in ("", "x", "x y"):
        network = a_network(ids, names=dict.fromkeys(ids.split(), name))
        there = pickle.loads(pickle.dumps(network))  # noqa: S301 - our own bytes
        assert (there.ids, there.names, there.tie_ids) == (network.ids, network.names, ())
