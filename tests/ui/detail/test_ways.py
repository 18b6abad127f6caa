"""Who could introduce two: on their page, by mouse and by key."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.scene import HOSTILE_NAMES, Scene
from weaver_desktop.domain.ids import Pair, PartyId, pair
from weaver_desktop.domain.ties import Depth
from weaver_desktop.ui.detail.pane import DetailPane
from weaver_desktop.ui.detail.ways import WayButton
from weaver_desktop.ui.state.paths import Path, Paths
from weaver_desktop.ui.theme.theme import Look
from weaver_desktop.ui.widgets.prose import Prose


@pytest.fixture
def paths(on: Scene) -> Paths:
    return Paths(on.book, on.selection, None, on.changes)


@pytest.fixture
def pane(on: Scene, paths: Paths, qtbot: QtBot) -> DetailPane:
    made = DetailPane(on.book, on.changes, on.selection, on.theme, on.tints, on.advisor, paths)
    qtbot.addWidget(made)
    made.resize(312, 900)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def two(on: Scene) -> Pair:
    """Ama and Tilly, with Dee (strong) and Eli (weak) between them."""
    ama, tilly = on.person("Ama"), on.person("Tilly")
    for name, depth in (("Dee", Depth.HELP), ("Eli", Depth.MET)):
        between = on.person(name)
        on.book.ties.state(a=ama, b=between, depth=depth)
        on.book.ties.state(a=between, b=tilly, depth=depth)
    return pair(ama, tilly)


def _ways(pane: DetailPane) -> list[WayButton]:
    pane.finish()
    QApplication.processEvents()
    found = [each for each in pane.page.findChildren(WayButton) if each.isVisibleTo(pane.page)]
    return sorted(found, key=lambda each: each.y())


def _lit(paths: Paths) -> Path | None:
    return paths.lit


def _said(pane: DetailPane) -> str:
    pane.finish()
    QApplication.processEvents()
    page = pane.page
    return "\n".join(each.text() for each in page.findChildren(Prose) if each.isVisibleTo(page))


def _point_at(widget: QWidget, kind: QEvent.Type) -> None:
    spot = QPointF(5, 5)
    is_enter = kind is QEvent.Type.Enter
    event = QEnterEvent(spot, spot, spot) if is_enter else QEvent(kind)
    QApplication.sendEvent(widget, event)


def test_the_best_ways_come_first_in_arrows_and_in_words(
    on: Scene, pane: DetailPane, two: Pair
) -> None:
    on.selection.select_two(*two)
    assert "WHO COULD INTRODUCE THEM" in _said(pane)
    first, second = _ways(pane)
    assert "Dee (help each other)" in first.accessibleName()
    assert "could ask Dee, who trades help with" in first.accessibleDescription()
    assert "Eli (have met)" in second.accessibleName()
    assert first.accessibleName() in _said(pane)
    assert first.accessibleDescription() in _said(pane)


def test_pointing_lights_a_way_and_leaving_lets_it_go_out(
    on: Scene, pane: DetailPane, paths: Paths, two: Pair
) -> None:
    on.selection.select_two(*two)
    first, _ = _ways(pane)
    _point_at(first, QEvent.Type.Enter)
    assert _lit(paths) == first.path
    _point_at(first, QEvent.Type.Leave)
    assert _lit(paths) is None


def test_a_press_keeps_it_lit_and_another_takes_its_place(
    on: Scene, pane: DetailPane, paths: Paths, two: Pair
) -> None:
    on.selection.select_two(*two)
    first, second = _ways(pane)
    _point_at(first, QEvent.Type.Enter)
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    _point_at(first, QEvent.Type.Leave)
    assert _lit(paths) == first.path
    _point_at(second, QEvent.Type.Enter)
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert (first.isChecked(), second.isChecked()) == (False, True)
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert _lit(paths) is None
    assert not second.isChecked()


def test_the_keyboard_reaches_every_way(
    on: Scene, pane: DetailPane, paths: Paths, two: Pair
) -> None:
    on.selection.select_two(*two)
    first, second = _ways(pane)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    assert _lit(paths) == first.path
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    assert _lit(paths) == second.path
    QTest.keyClick(second, Qt.Key.Key_Return)
    assert paths.chosen == second.path


def test_two_who_have_met_are_also_linked_through_others(
    on: Scene, pane: DetailPane, two: Pair
) -> None:
    on.book.ties.state(a=two[0], b=two[1], depth=Depth.MET)
    on.selection.select_two(*two)
    assert "ALSO LINKED THROUGH" in _said(pane)
    assert len(_ways(pane)) == 2


def test_a_tie_between_two_others_opens_a_way(on: Scene, pane: DetailPane) -> None:
    names = ("Ama", "Bo", "Cy", "Dee")
    ama, bo, cy, dee = (on.person(name) for name in names)
    on.book.ties.state(a=ama, b=bo, depth=Depth.HELP)
    on.book.ties.state(a=cy, b=dee, depth=Depth.HELP)
    on.selection.select_two(ama, dee)
    assert _ways(pane) == []
    assert "INTRODUCE" not in _said(pane)
    on.book.ties.state(a=bo, b=cy, depth=Depth.HELP)
    assert len(_ways(pane)) == 1
    on.book.history.undo()
    assert _ways(pane) == []


@pytest.mark.parametrize("look", list(Look))
def test_any_name_fits(on: Scene, pane: DetailPane, look: Look) -> None:
    chain: list[PartyId] = [on.person(name) for name in HOSTILE_NAMES[:5]]
    for one, other in pairwise(chain):
        on.book.ties.state(a=one, b=other, depth=Depth.HELP)
    on.theme.set_look(look)
    on.selection.select_two(chain[0], chain[-1])
    (way,) = _ways(pane)
    way.setFocus()
    QTest.keyClick(way, Qt.Key.Key_Space)
    assert way.isChecked()
    assert way.width() <= 312
    assert not pane.grab().isNull()
