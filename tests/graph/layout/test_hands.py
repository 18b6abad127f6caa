"""Pins hold exactly; a dragged star is where the hand is."""

import networkx as nx
import numpy as np

from tests.graph.layout.maps import circles, ends_of, names, overlaps, put, show, stir
from weaver_desktop.graph.layout.engine import Layout


def test_pins_given_at_the_start_hold() -> None:
    layout = Layout()
    pins = {"p3": (4.0, -2.5), "p40": (-7.25, 1.5)}
    put(layout, names(60), ends_of(circles(3, 20)), pinned=pins)
    while layout.tick():
        assert tuple(layout.positions[3]) == pins["p3"]
    layout.settle()
    assert tuple(layout.positions[40]) == pins["p40"]


def test_pins_hold_through_everything() -> None:
    graph = circles(4, 15)
    layout = show(graph)
    put(layout, names(60), ends_of(graph), pinned={"p7": (1.25, -3.5)})
    layout.settle()
    graph.add_edge(7, 50)
    put(layout, names(60), ends_of(graph), pinned={"p7": (1.25, -3.5)})
    layout.drag({"p8": (1.3, -3.4)})
    stir(layout)
    layout.drop(["p8"])
    layout.settle()
    assert layout.snapshot()["p7"] == (1.25, -3.5)


def test_pins_left_out_of_the_next_network_are_gone() -> None:
    graph = circles(4, 15)
    layout = show(graph)
    put(layout, names(60), ends_of(graph), pinned={"p7": (30.0, 30.0)})
    layout.settle()
    put(layout, names(60), ends_of(graph), pinned={})
    assert layout.snapshot()["p7"] == (30.0, 30.0)
    stir(layout)
    assert layout.snapshot()["p7"] != (30.0, 30.0)


def test_pins_stay_when_the_next_network_says_nothing_of_pins() -> None:
    graph = circles(4, 15)
    layout = show(graph)
    put(layout, names(60), ends_of(graph), pinned={"p7": (30.0, 30.0)})
    layout.drag({"p9": (-30.0, 5.0)})
    put(layout, names(50), ends_of(nx.subgraph(graph, range(50)).copy()))
    stir(layout)
    assert layout.snapshot()["p7"] == (30.0, 30.0)
    assert layout.snapshot()["p9"] == (-30.0, 5.0)
    layout.drop(["p9"])
    stir(layout)
    assert layout.snapshot()["p9"] != (-30.0, 5.0)


def test_an_unpinned_star_stays_but_can_be_moved() -> None:
    graph = circles(4, 15)
    layout = show(graph)
    put(layout, names(60), ends_of(graph), pinned={"p7": (20.0, 20.0)})
    layout.settle()
    put(layout, names(60), ends_of(graph), pinned={})
    layout.settle()
    assert np.hypot(*(layout.positions[7] - (20.0, 20.0))) < 0.5
    stir(layout)
    assert np.hypot(*(layout.positions[7] - (20.0, 20.0))) > 0.5


def test_a_dragged_star_is_where_the_hand_is_and_its_neighbours_follow() -> None:
    graph = circles(6, 20)
    layout = show(graph)
    before = layout.positions.copy()
    to = before[5] + (25.0, 10.0)
    for share in np.linspace(0.0, 1.0, 10):
        layout.drag({"p5": tuple(before[5] + share * (to - before[5]))})
        layout.tick()
        assert np.array_equal(layout.positions[5], before[5] + share * (to - before[5]))
    layout.settle()
    layout.drop(["p5"])
    layout.settle()
    assert np.hypot(*(layout.positions[5] - to)) < 0.5
    near = list(graph[5])
    closer = np.hypot(*(before[near] - to).T) - np.hypot(*(layout.positions[near] - to).T)
    assert closer.mean() > 0.05
    far = [star for star in graph if star != 5 and star not in near]
    assert np.median(np.hypot(*(layout.positions[far] - before[far]).T)) < 0.01


def test_a_star_dropped_on_another_does_not_cover_it() -> None:
    layout = show(circles(4, 15))
    layout.drag({"p3": tuple(layout.positions[40])})
    layout.tick()
    layout.drop(["p3"])
    layout.settle()
    assert not overlaps(layout)


def test_a_pinned_star_that_is_dropped_stays_pinned() -> None:
    graph = circles(4, 15)
    layout = show(graph)
    put(layout, names(60), ends_of(graph), pinned={"p3": (2.0, 2.0)})
    layout.drag({"p3": (3.0, 3.0)})
    layout.drop(["p3"])
    stir(layout)
    assert layout.snapshot()["p3"] == (3.0, 3.0)


def test_dragging_while_the_map_unfolds() -> None:
    layout = Layout()
    put(layout, names(240), ends_of(circles(12, 20)))
    for _ in range(4):
        layout.drag({"p9": (6.0, 6.5)})
        assert layout.tick()
        assert layout.snapshot()["p9"] == (6.0, 6.5)
    layout.drop(["p9"])
    layout.settle()
    assert np.isfinite(layout.positions).all()


def test_a_star_that_goes_while_it_is_dragged() -> None:
    graph = circles(4, 15)
    layout = show(graph)
    layout.drag({"p59": (5.0, 5.0)})
    graph.remove_node(59)
    put(layout, names(59), ends_of(graph))
    layout.drag({"p59": (6.0, 6.0)})
    layout.drop(["p59"])
    layout.settle()
    assert layout.ids == names(59)


def test_hands_on_what_is_not_there_do_nothing() -> None:
    layout = show(circles(3, 10))
    before = layout.snapshot()
    layout.drag({"nobody": (1.0, 1.0)})
    layout.drop(["p2"])
    layout.drop(["nobody"])
    layout.drag({"p1": (float("nan"), 1.0)})
    layout.drop(["p1"])
    layout.settle()
    assert set(layout.snapshot()) == set(before)
    assert np.isfinite(layout.positions).all()


def test_many_are_held_at_once_and_each_stays_in_its_place() -> None:
    layout = show(circles(4, 15))
    before = layout.positions.copy()
    held = {f"p{at}": (float(before[at][0]) + 9.0, float(before[at][1])) for at in range(12)}
    layout.drag({**held, "nobody": (1.0, 1.0), "p30": (float("nan"), 1.0)})
    for _ in range(20):
        layout.tick()
    assert {name: layout.snapshot()[name] for name in held} == held
    assert layout.positions[30].tolist() == before[30].tolist()
    layout.drop(held)
    layout.settle()
    put_down = np.array(list(held.values()))
    assert np.hypot(*(layout.positions[:12] - put_down).T).max() < 2.0
    assert layout.is_settled
