"""The layout at work in the event loop: it moves, it settles, and then it does nothing."""

import networkx as nx
import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from tests.graph.networks import a_network, from_networkx
from tests.ui.opening import PATIENCE_MS
from weaver_desktop.graph.company import company_kept
from weaver_desktop.graph.network import Network
from weaver_desktop.ui.sky.simulation import Simulation
from weaver_desktop.ui.state.motion import Motion

pytestmark = pytest.mark.usefixtures("qapp")

RING = from_networkx(nx.cycle_graph(12))


def _show(
    simulation: Simulation, network: Network, known: dict[str, tuple[float, float]] | None = None
) -> None:
    radius = np.full(network.party_count, 4.0)
    simulation.take_over(network, company_kept(network), radius, known or {}, {})
    simulation.go_on()


def test_an_empty_network_settles_at_once(qtbot: QtBot) -> None:
    simulation = Simulation()
    with qtbot.waitSignal(simulation.settled):
        _show(simulation, a_network(""))
    assert not simulation.is_moving
    assert simulation.snapshot() == {}


def test_stars_move_until_they_settle_and_no_further(qtbot: QtBot) -> None:
    simulation = Simulation()
    frames: list[None] = []
    simulation.moved.connect(lambda: frames.append(None))
    with qtbot.waitSignal(simulation.settled, timeout=PATIENCE_MS):
        _show(simulation, RING)
    assert frames
    assert not simulation.is_moving
    assert set(simulation.snapshot()) == set(RING.ids)
    assert np.isfinite(simulation.positions).all()


def test_settling_is_told_once(qtbot: QtBot) -> None:
    simulation = Simulation()
    settled: list[None] = []
    simulation.settled.connect(lambda: settled.append(None))
    _show(simulation, RING)
    qtbot.waitUntil(lambda: not simulation.is_moving, timeout=PATIENCE_MS)
    assert len(settled) == 1


def test_known_places_are_kept_to_the_last_digit(qtbot: QtBot) -> None:
    simulation = Simulation()
    with qtbot.waitSignal(simulation.settled, timeout=PATIENCE_MS):
        _show(simulation, RING)
    places = simulation.snapshot()
    again = Simulation()
    _show(again, RING, places)
    assert again.snapshot() == places
    assert not again.is_moving


@pytest.mark.parametrize("bad", [float("nan"), float("inf"), float("-inf")])
def test_known_places_that_are_no_places_count_as_unknown(bad: float) -> None:
    simulation = Simulation()
    _show(simulation, RING, {RING.ids[0]: (bad, 0.0), RING.ids[1]: (0.0, bad)})
    simulation.settle_now()
    assert np.isfinite(simulation.positions).all()


def test_a_dragged_star_is_where_the_hand_is(qtbot: QtBot) -> None:
    simulation = Simulation()
    _show(simulation, RING)
    simulation.settle_now()
    star = RING.ids[3]
    simulation.drag({star: (20.0, -5.0)})
    assert simulation.snapshot()[star] == (20.0, -5.0)
    qtbot.waitUntil(lambda: not simulation.is_moving, timeout=PATIENCE_MS)
    assert simulation.snapshot()[star] == (20.0, -5.0)
    simulation.drop([star])
    qtbot.waitUntil(lambda: not simulation.is_moving, timeout=PATIENCE_MS)


def test_a_star_that_is_not_there_can_be_dragged_and_dropped_without_harm(qtbot: QtBot) -> None:
    simulation = Simulation()
    _show(simulation, RING)
    simulation.settle_now()
    before = simulation.snapshot()
    simulation.drag({"nobody": (1.0, 1.0)})
    simulation.drag({RING.ids[0]: (float("nan"), 1.0)})
    simulation.drop(["nobody"])
    qtbot.waitUntil(lambda: not simulation.is_moving, timeout=PATIENCE_MS)
    assert simulation.snapshot() == before


def test_once_stopped_nothing_moves(qtbot: QtBot) -> None:
    simulation = Simulation()
    _show(simulation, RING)
    simulation.stop()
    assert not simulation.is_moving
    with qtbot.assertNotEmitted(simulation.moved):
        pass


def test_while_it_has_to_wait_nothing_moves(qtbot: QtBot) -> None:
    asked: list[None] = []
    is_over = False

    def has_to_wait() -> bool:
        asked.append(None)
        return not is_over

    simulation = Simulation(has_to_wait=has_to_wait)
    _show(simulation, RING)
    before = simulation.positions.copy()
    qtbot.waitUntil(lambda: len(asked) > 3, timeout=PATIENCE_MS)
    assert np.array_equal(simulation.positions, before)
    assert simulation.is_moving
    is_over = True
    with qtbot.waitSignal(simulation.settled, timeout=PATIENCE_MS):
        pass
    assert not np.array_equal(simulation.positions, before)


def test_with_less_motion_many_in_the_hand_are_shown_in_one_go() -> None:
    motion = Motion()
    motion.set_less(True)
    simulation = Simulation(motion=motion)
    _show(simulation, RING)
    simulation.settle_now()
    before = simulation.positions.copy()
    seen: list[None] = []
    simulation.moved.connect(lambda: seen.append(None))
    held: dict[str, tuple[float, float]] = dict.fromkeys(RING.ids[:3], (20.0, -5.0))
    simulation.drag(held)
    assert len(seen) == 1
    assert simulation.positions[:3].tolist() == [[20.0, -5.0]] * 3
    assert np.array_equal(simulation.positions[3:], before[3:])
    simulation.drop(held)
    simulation.settle_now()
