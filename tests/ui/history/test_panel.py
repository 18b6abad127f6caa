"""The History panel."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.widgets.scene import Scene
from tests.ui.widgets.test_wording import in_language
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.ui.history.panel import HistoryPanel


def _panel(on: Scene, bot: QtBot) -> HistoryPanel:
    panel = HistoryPanel(on.book, on.changes, on.theme)
    bot.addWidget(panel)
    panel.resize(300, 600)
    panel.show()
    return panel


def _rows(panel: HistoryPanel) -> list[str]:
    model = panel.view.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]


def _names(on: Scene) -> list[str]:
    return sorted(line.name for line in on.book.parties.lines())


def _go_to(panel: HistoryPanel, row: int) -> None:
    panel.view.setCurrentIndex(panel.view.model().index(row, 0))
    QTest.keyClick(panel.view, Qt.Key.Key_Return)


def test_a_new_book_has_no_history_and_says_what_it_is_for(on: Scene, qtbot: QtBot) -> None:
    panel = _panel(on, qtbot)
    assert _rows(panel) == []
    assert "can be taken back here" in panel._head.sentence
    assert not panel._go.isVisible()


def test_every_step_is_listed_and_can_be_gone_back_to(on: Scene, qtbot: QtBot) -> None:
    for name in ("Ama", "Bo", "Cy"):
        on.person(name)
    panel = _panel(on, qtbot)
    assert [row.split(",")[0] for row in _rows(panel)] == [
        "Added Cy",
        "Added Bo",
        "Added Ama",
        "The beginning",
    ]
    _go_to(panel, 2)
    assert _names(on) == ["Ama"]
    assert [row.endswith("taken back") for row in _rows(panel)] == [True, True, False, False]
    _go_to(panel, 3)
    assert _names(on) == []
    _go_to(panel, 0)
    assert _names(on) == ["Ama", "Bo", "Cy"]


def test_the_button_says_which_way_it_goes(on: Scene, qtbot: QtBot) -> None:
    on.person("Ama")
    panel = _panel(on, qtbot)
    assert not panel._go.isEnabled(), "here is where the book stands"
    panel.view.setCurrentIndex(panel.view.model().index(1, 0))
    assert panel._go.isEnabled()
    QTest.mouseClick(panel._go, Qt.MouseButton.LeftButton)
    assert _names(on) == []
    panel.view.setCurrentIndex(panel.view.model().index(0, 0))
    assert panel._go.text() == "Go forward to here"


def test_going_back_over_many_steps_is_told_once(on: Scene, qtbot: QtBot) -> None:
    for number in range(30):
        on.person(f"Person {number}")
    panel = _panel(on, qtbot)
    told: list[ChangeSet] = []
    on.book.feed.subscribe(told.append)
    _go_to(panel, 30)
    assert _names(on) == []
    assert len(told) == 1
    assert len(list(told[0].of("party"))) == 30


def test_a_step_done_elsewhere_is_seen_at_once(on: Scene, qtbot: QtBot) -> None:
    panel = _panel(on, qtbot)
    on.person("Ama")
    assert _rows(panel)[0].startswith("Added Ama, ")
    panel.hide()
    on.person("Bo")
    panel.show()
    assert _rows(panel)[0].startswith("Added Bo, ")


def test_a_double_click_goes_there(on: Scene, qtbot: QtBot) -> None:
    on.person("Ama")
    panel = _panel(on, qtbot)
    where = panel.view.visualRect(panel.view.model().index(1, 0)).center()
    viewport = panel.view.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=where)
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=where)
    assert _names(on) == []


def test_steps_are_told_in_the_language_of_the_window(on: Scene, qtbot: QtBot) -> None:
    ama = on.person("Ama")
    on.book.parties.tag(party_id=ama, tag="clay")
    with in_language({"Tagged {who} #{tag}": "{who} heißt nun #{tag}"}):
        panel = _panel(on, qtbot)
        assert panel.view.model().index(0, 0).data() == "Ama heißt nun #clay"
        assert _rows(panel)[0].startswith("Ama heißt nun #clay, ")
