"""Markdown that loads nothing and leads nowhere it should not."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.widgets.scene import Scene
from weaver_desktop.ui.forms.markdown import LONGEST, Markdown


class Shown:
    """A note on the screen."""

    def __init__(self, on: Scene, qtbot: QtBot, text: str) -> None:
        self.opened: list[str] = []
        self.view = Markdown("About", text, on.tints, self.opened.append, None)  # type: ignore[arg-type]
        qtbot.addWidget(self.view)
        self.view.resize(280, 200)
        self.view.show()

    @property
    def anchors(self) -> list[str]:
        found = []
        block = self.view.document().begin()
        while block.isValid():
            step = block.begin()
            while not step.atEnd():
                form = step.fragment().charFormat()
                assert not form.isImageFormat()
                if form.isAnchor():
                    found.append(form.anchorHref())
                step += 1
            block = block.next()
        return found


def test_marks_are_formatted(on: Scene, qtbot: QtBot) -> None:
    shown = Shown(on, qtbot, "# Kiln\nEarly **riser**\n\n- one\n- two")
    assert shown.view.toPlainText() == "Kiln\nEarly riser\none\ntwo"


@pytest.mark.parametrize(
    "address", ["https://a.org/x", "http://a.org", "mailto:a@b.org", "tel:+441"]
)
def test_harmless_links_open(on: Scene, qtbot: QtBot, address: str) -> None:
    shown = Shown(on, qtbot, f"[here]({address})")
    assert shown.anchors == [address]
    shown.view.anchorClicked.emit(QUrl(address))
    assert shown.opened == [address]


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "javascript:alert(1)", "data:text/html,x", "/etc/passwd", "ssh://a"],
)
def test_other_links_are_plain_text(on: Scene, qtbot: QtBot, address: str) -> None:
    shown = Shown(on, qtbot, f"[here]({address}) and <{address}>")
    assert shown.anchors == []
    assert "here" in shown.view.toPlainText()
    shown.view.anchorClicked.emit(QUrl(address))
    assert shown.opened == []


def test_pictures_are_words_and_are_never_loaded(on: Scene, qtbot: QtBot, tmp_path: Path) -> None:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    path = tmp_path / "secret.png"
    assert image.save(str(path))
    shown = Shown(on, qtbot, f"![my dog]({path.as_uri()}) ![]({path}) ![x](https://a.org/x.png)")
    assert shown.anchors == []
    text = shown.view.toPlainText()
    assert "my dog" in text
    assert "\ufffc" not in text
    grabbed = shown.view.grab().toImage()
    red = sum(
        grabbed.pixelColor(x, y).red() > 200 and grabbed.pixelColor(x, y).green() < 40
        for x in range(0, grabbed.width(), 3)
        for y in range(0, grabbed.height(), 3)
    )
    assert red == 0
    assert shown.view.loadResource(2, QUrl.fromLocalFile(str(path))) is None


def test_html_is_shown_as_it_was_typed(on: Scene, qtbot: QtBot) -> None:
    hostile = '<img src="file:///etc/passwd"><b>bold</b> <script>x</script>'
    shown = Shown(on, qtbot, hostile)
    assert shown.view.toPlainText() == hostile
    assert shown.anchors == []


@pytest.mark.parametrize("text", ["> " * 4000 + "x", "- " * 3000 + "x", "[" * 20000, "*" * 20000])
def test_what_nobody_writes_does_not_hang(on: Scene, qtbot: QtBot, text: str) -> None:
    assert not Shown(on, qtbot, text).view.grab().isNull()


def test_a_megabyte_shows_its_beginning(on: Scene, qtbot: QtBot) -> None:
    shown = Shown(on, qtbot, "word " * 200_000)
    assert len(shown.view.toPlainText()) <= LONGEST + 2


def test_a_press_beside_links_is_meant_to_edit(on: Scene, qtbot: QtBot) -> None:
    shown = Shown(on, qtbot, "words")
    with qtbot.waitSignal(shown.view.wanted):
        QTest.mouseClick(shown.view.viewport(), Qt.MouseButton.LeftButton)


def test_a_long_text_shows_its_beginning_in_whole_lines_until_all_is_asked_for(
    on: Scene, qtbot: QtBot
) -> None:
    shown = Shown(on, qtbot, "first " + "word " * 600)
    view = shown.view
    line = view.document().begin().layout().lineAt(0).height()
    assert view.verticalScrollBar().value() == 0
    assert (view.height() - 2) % line < 1
    folded = view.height()
    assert folded < view.document().size().height() / 2
    QTest.mouseMove(view.viewport(), QPoint(20, 20))
    wheel = QWheelEvent(
        QPointF(20, 20),
        QPointF(20, 20),
        QPoint(),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), wheel)
    assert view.verticalScrollBar().value() == 0
    with qtbot.waitSignal(view.folded, check_params_cb=lambda is_folded: not is_folded):
        view.open_up()
    assert view.height() >= view.document().size().height()


def test_a_text_a_little_too_long_is_not_folded(on: Scene, qtbot: QtBot) -> None:
    shown = Shown(on, qtbot, "word " * 100)
    assert shown.view.height() >= shown.view.document().size().height()
