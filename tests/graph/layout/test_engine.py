"""The live layout: deterministic, incremental, still when settled."""

import networkx as nx
import numpy as np
import pytest

from tests.graph.layout.maps import (
    circles,
    closest,
    diameter,
    ends_of,
    names,
    overlaps,
    put,
    show,
    show_anew,
    stir,
)
from weaver_desktop.graph.layout.engine import Layout


@pytest.fixture(scope="module")
def settled() -> dict[str, tuple[float, float]]:
    """The places of a settled map of 1,000."""
    return show(circles(40, 25)).snapshot()


def test_same_input_gives_the_same_bits() -> None:
    first, second = (show_anew(circles(4, 15, isolates=3)) for _ in range(2))
    assert first.positions.tobytes() == second.positions.tobytes()


def test_another_seed_gives_another_map() -> None:
    assert not np.allclose(show(circles(3, 12)).positions, show(circles(3, 12), seed=2).positions)


def test_same_calls_give_the_same_bits_also_while_moving() -> None:
    def play() -> Layout:
        layout = show_anew(circles(3, 12))
        put(layout, names(37), np.vstack((ends_of(circles(3, 12)), [[0, 36], [1, 35]])))
        layout.drag({"p5": (4.0, 4.0)})
        for _ in range(9):
            layout.tick()
        layout.drop(["p5"])
        layout.settle()
        return layout

    assert play().positions.tobytes() == play().positions.tobytes()


def test_positions_are_one_array_while_the_network_is() -> None:
    layout = Layout()
    put(layout, names(60), ends_of(circles(3, 20)))
    array = layout.positions
    layout.settle()
    layout.drag({"p0": (3.0, 3.0)})
    layout.settle()
    assert layout.positions is array


def test_settled_means_still() -> None:
    layout = show(circles(3, 20, isolates=4))
    before = layout.positions.copy()
    assert not layout.tick()
    assert layout.settle() == 0
    assert np.array_equal(layout.positions, before)


def test_cold_start_settles_in_some_hundred_ticks() -> None:
    layout = Layout()
    put(layout, names(300), ends_of(circles(12, 25)))
    assert not layout.is_settled
    assert layout.settle() < 1500


def test_tick_tells_whether_there_is_more() -> None:
    layout = Layout()
    put(layout, names(200), ends_of(circles(8, 25)))
    while layout.tick():
        assert not layout.is_settled
    assert layout.is_settled


@pytest.mark.parametrize("graph", [nx.karate_club_graph(), circles(6, 20, isolates=8)])
def test_no_overlaps_when_settled(graph: "nx.Graph[int]") -> None:
    assert not overlaps(show(graph))


def test_own_radii_do_not_overlap_either() -> None:
    layout = Layout()
    ends = ends_of(circles(3, 20))
    radii = np.linspace(0.1, 0.6, 60)
    layout.set_network(names(60), ends, np.full(len(ends), 0.5), radii=radii)
    layout.settle()
    gaps = np.hypot(*(layout.positions[:, None] - layout.positions).transpose(2, 0, 1))
    gaps -= radii[:, None] + radii
    assert gaps[np.triu_indices(60, 1)].min() >= 0.0


def test_saved_places_are_restored_at_once(settled: dict[str, tuple[float, float]]) -> None:
    layout = Layout()
    put(layout, names(1000), ends_of(circles(40, 25)), known=settled)
    assert layout.is_settled
    assert layout.snapshot() == settled


def test_a_tie_moves_only_its_neighbourhood(settled: dict[str, tuple[float, float]]) -> None:
    graph = circles(40, 25)
    layout = Layout()
    put(layout, names(1000), ends_of(graph), known=settled)
    before = layout.positions.copy()
    graph.add_edge(0, 999)
    put(layout, names(1000), ends_of(graph))
    layout.settle()
    moved = np.hypot(*(layout.positions - before).T)
    near = nx.single_source_shortest_path_length(graph, 0, cutoff=2)
    near |= nx.single_source_shortest_path_length(graph, 999, cutoff=2)
    far = np.setdiff1d(np.arange(1000), list(near))
    assert len(far) > 500
    assert moved[far].max() <= 0.01 * diameter(before)
    assert moved[[0, 999]].min() > 0.1


def test_a_new_tie_draws_two_together() -> None:
    graph = circles(6, 20)
    layout = show(graph)
    before = np.hypot(*(layout.positions[0] - layout.positions[-1]))
    graph.add_edge(0, 119)
    put(layout, names(120), ends_of(graph))
    layout.settle()
    assert np.hypot(*(layout.positions[0] - layout.positions[-1])) < before


def test_a_deeper_tie_draws_closer() -> None:
    ends = ends_of(circles(3, 15))
    layout = show(circles(3, 15))
    a, b = ends[7]
    before = np.hypot(*(layout.positions[a] - layout.positions[b]))
    strength = np.full(len(ends), 0.5)
    strength[7] = 1.0
    layout.set_network(names(45), ends, strength)
    assert not layout.is_settled
    layout.settle()
    assert np.hypot(*(layout.positions[a] - layout.positions[b])) < before


@pytest.mark.parametrize("strength", [0.5, 1.0])
def test_what_comes_and_goes_again_leaves_the_map_as_it_was(strength: float) -> None:
    """A new tie, and one that is only deeper for a while, give back what they drew together."""
    graph = circles(5, 20)
    layout = show(graph)
    before, ends = layout.positions.copy(), ends_of(graph)
    assert not graph.has_edge(0, 45)
    new = np.append(ends, [[0, 45]], axis=0) if strength == 0.5 else ends
    a, b = new[-1]
    for _ in range(3):
        layout.set_network(names(100), new, np.append(np.full(len(new) - 1, 0.5), strength))
        layout.settle()
        drawn = np.hypot(*(layout.positions[a] - layout.positions[b]))
        assert drawn < np.hypot(*(before[a] - before[b]))
        put(layout, names(100), ends)
        layout.settle()
        moved = np.hypot(*(layout.positions - before).T)
        assert moved.max() < 0.01 * diameter(before)


def test_who_comes_back_stands_where_she_stood_and_moves_nobody() -> None:
    graph = circles(5, 20)
    layout = show(graph)
    star = next(at for at in graph if min(graph.degree(near) for near in graph[at]) > 1)
    saved = layout.snapshot()
    others = nx.relabel_nodes(graph.subgraph(set(graph) - {star}), lambda at: at - (at > star))
    put(layout, tuple(name for name in names(100) if name != f"p{star}"), ends_of(others))
    layout.settle()
    put(layout, names(100), ends_of(graph), known=saved)
    layout.settle()
    assert layout.snapshot() == saved


def test_the_same_network_again_moves_nothing() -> None:
    layout = show(circles(3, 20))
    before = layout.snapshot()
    put(layout, names(60), ends_of(circles(3, 20))[::-1])
    assert layout.is_settled
    assert layout.snapshot() == before


def test_a_newcomer_stands_beside_its_neighbour_and_moves_no_one_far() -> None:
    graph = circles(6, 20)
    layout = show(graph)
    before = layout.positions.copy()
    graph.add_edge(120, 7)
    put(layout, names(121), ends_of(graph))
    assert np.hypot(*(layout.positions[120] - layout.positions[7])) < 3.0
    layout.settle()
    assert np.hypot(*(layout.positions[:120] - before).T).max() < 1.0
    assert not overlaps(layout)


def test_a_newcomer_without_ties_orbits_outside() -> None:
    layout = show(circles(6, 20))
    middle = (layout.positions.min(axis=0) + layout.positions.max(axis=0)) / 2.0
    reach = np.hypot(*(layout.positions - middle).T)
    put(layout, names(121), ends_of(circles(6, 20)))
    layout.settle()
    orbit = np.hypot(*(layout.positions[120] - middle))
    assert np.median(reach) < orbit < 1.6 * reach.max() + 3.0
    assert not overlaps(layout)


def test_who_has_no_ties_orbits_the_rest_at_first_too() -> None:
    layout = show(circles(6, 20, isolates=24))
    tied, loners = layout.positions[:120], layout.positions[120:]
    middle = (tied.min(axis=0) + tied.max(axis=0)) / 2.0
    out = loners - middle
    far = np.hypot(*out.T)
    # How far the others reach in the direction of each: it stands just beyond, not in a corner.
    reach = ((tied - middle) @ (out / far[:, None]).T).max(axis=0)
    assert (far > reach).all()
    assert (far < reach + 5.0 + 0.3 * reach.max()).all()
    turns = np.sort(np.arctan2(out[:, 1], out[:, 0]))
    assert np.diff(turns, append=turns[0] + 2.0 * np.pi).max() < np.pi / 3.0


def test_who_loses_the_last_tie_goes_to_the_ring() -> None:
    graph = circles(6, 20)
    graph.remove_edges_from(list(graph.edges(5)))
    graph.add_edge(5, 6)
    layout = show(graph)
    before = layout.positions[5].copy()
    graph.remove_edge(5, 6)
    put(layout, names(120), ends_of(graph))
    layout.settle()
    others = np.delete(layout.positions, 5, axis=0)
    assert np.hypot(*(layout.positions[5] - before)) > 1.0
    assert np.hypot(*(others - layout.positions[5]).T).min() > 1.0


def _first_tie() -> tuple[Layout, "nx.Graph[int]"]:
    """Return a map whose last star, from the ring, has just been tied to the first."""
    graph = circles(6, 20, isolates=3)
    layout = show(graph)
    graph.add_edge(0, 122)
    put(layout, names(123), ends_of(graph))
    return layout, graph


def _gap(layout: Layout) -> float:
    return float(np.hypot(*(layout.positions[0] - layout.positions[122])))


def test_who_gets_a_first_tie_walks_in_from_the_ring() -> None:
    layout, _ = _first_tie()
    before = layout.positions.copy()
    assert before[122].tolist() == show(circles(6, 20, isolates=3)).positions[122].tolist()
    assert _gap(layout) > 5.0
    layout.settle()
    assert _gap(layout) < 2.0
    assert np.hypot(*(layout.positions[:120] - before[:120]).T).max() < 1.0
    assert not overlaps(layout)


def test_who_walks_in_goes_on_whatever_else_changes() -> None:
    layout, graph = _first_tie()
    for at in range(5):
        layout.tick()
        graph.add_edge(40 + at, 80 + at)
        put(layout, names(123), ends_of(graph))
    layout.settle()
    assert _gap(layout) < 2.5


def test_who_is_pinned_on_the_ring_or_on_the_way_stays_there() -> None:
    layout, graph = _first_tie()
    for _ in range(9):
        layout.tick()
    x, y = layout.positions[122].tolist()
    put(layout, names(123), ends_of(graph), pinned={"p122": (x, y)})
    layout.settle()
    assert layout.positions[122].tolist() == [x, y]
    put(layout, names(123), ends_of(graph)[:-1])
    put(layout, names(123), ends_of(graph))
    layout.settle()
    assert layout.positions[122].tolist() == [x, y]


def test_two_from_the_ring_who_are_tied_draw_each_other() -> None:
    graph = circles(6, 20, isolates=3)
    layout = show(graph)
    before = layout.positions.copy()
    graph.add_edge(121, 122)
    put(layout, names(123), ends_of(graph))
    layout.settle()
    gaps = [float(np.hypot(*(at[121] - at[122]))) for at in (before, layout.positions)]
    assert gaps[1] < gaps[0]


def test_many_newcomers_find_their_circle() -> None:
    graph = circles(6, 20)
    layout = show(nx.subgraph(graph, range(80)).copy())
    before = layout.positions.copy()
    put(layout, names(120), ends_of(graph))
    layout.settle()
    assert layout.is_settled
    assert not overlaps(layout)
    assert np.median(np.hypot(*(layout.positions[:80] - before).T)) < 0.5
    circle = layout.positions[80:100]
    spread = np.hypot(*(circle - circle.mean(axis=0)).T).mean()
    whole = np.hypot(*(layout.positions - layout.positions.mean(axis=0)).T).mean()
    assert spread < 0.6 * whole


def test_a_change_while_moving_lets_the_move_go_on() -> None:
    graph = circles(6, 20)
    layout = show(graph)
    before = layout.positions.copy()
    graph.add_edge(0, 119)
    put(layout, names(120), ends_of(graph))
    layout.tick()
    graph.add_edge(41, 62)
    put(layout, names(120), ends_of(graph))
    layout.settle()
    moved = np.hypot(*(layout.positions - before).T)
    assert moved[[0, 119, 41, 62]].min() > 0.05


def test_a_change_while_unfolding_starts_from_what_is_seen() -> None:
    graph = circles(12, 20)
    layout = Layout()
    put(layout, names(240), ends_of(graph))
    for _ in range(5):
        assert layout.tick()
    seen = layout.positions.copy()
    graph.add_edge(0, 239)
    put(layout, names(240), ends_of(graph))
    assert closest(seen) >= 0.0
    layout.settle()
    assert not overlaps(layout)


def test_a_map_that_is_stirred_settles_again() -> None:
    layout = show(circles(6, 20))
    before = layout.positions.copy()
    stir(layout)
    assert layout.is_settled
    assert np.median(np.hypot(*(layout.positions - before).T)) > 0.01
    assert not overlaps(layout)
