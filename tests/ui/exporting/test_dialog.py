import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.opening import PATIENCE_MS
from tests.ui.widgets.scene import Scene
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.parties import Appearance
from weaver_desktop.exchange.writing.formats import OutFormat
from weaver_desktop.graph.views import subset
from weaver_desktop.ui.exporting.dialog import ExportContactsDialog
from weaver_desktop.ui.exporting.exporter import Stage
from weaver_desktop.ui.exporting.words import about, called


class Asker:
    """Answers where to save."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.asked: list[OutFormat] = []

    def __call__(self, parent: QWidget, kind: OutFormat, then: Callable[[Path], None]) -> None:
        self.asked.append(kind)
        then(self.path)


@pytest.fixture
def asker(tmp_path: Path) -> Asker:
    return Asker(tmp_path / "all")


@pytest.fixture
def people(on: Scene) -> Scene:
    ama = on.person("Ama Boateng")
    bo = on.person("Bo Lind")
    on.book.parties.describe(party_id=bo, may_appear=Appearance.NO)
    on.book.facts.add(party_id=ama, kind=FactKind.NEED, text="secret", is_private=True)
    return on


def _dialog(on: Scene, qtbot: QtBot, asker: Asker) -> ExportContactsDialog:
    made = ExportContactsDialog(on.book, on.book.network(), asker)
    qtbot.addWidget(made)
    made.show()
    return made


def _save(dialog: ExportContactsDialog, qtbot: QtBot, path: Path) -> None:
    """Save, and wait until it is there."""
    with qtbot.waitSignal(dialog.saved, timeout=PATIENCE_MS):
        dialog.save(path)


def test_wishes_are_heeded_unless_it_is_for_oneself(
    people: Scene, qtbot: QtBot, asker: Asker, tmp_path: Path
) -> None:
    dialog = _dialog(people, qtbot, asker)
    with qtbot.waitSignal(dialog.saved, timeout=PATIENCE_MS):
        dialog.go.click()
    assert asker.asked == [OutFormat.VCARD]
    cards = (tmp_path / "all.vcf").read_text("utf-8")
    assert "Ama Boateng" in cards
    assert "Bo Lind" not in cards


def test_what_is_there_is_replaced_only_after_asking(
    people: Scene, qtbot: QtBot, asker: Asker, tmp_path: Path
) -> None:
    there = tmp_path / "all.vcf"
    there.write_text("mine")
    dialog = _dialog(people, qtbot, asker)
    dialog.readers._press(False)
    dialog.go.click()
    assert there.read_text() == "mine"
    assert "is there already" in dialog.trouble
    with qtbot.waitSignal(dialog.saved, timeout=PATIENCE_MS) as told:
        dialog.go.click()
    assert told.args == [there, ()]
    assert "Bo Lind" in there.read_text("utf-8")


def test_private_things_go_along_only_when_asked(
    people: Scene, qtbot: QtBot, asker: Asker, tmp_path: Path
) -> None:
    dialog = _dialog(people, qtbot, asker)
    assert dialog.private.isHidden()
    dialog.readers._press(False)
    dialog.kind._press(OutFormat.WEAVER)
    assert "Only with everybody" in dialog._about.text()
    dialog.private.click()
    assert dialog._about.text() == about(OutFormat.WEAVER)
    _save(dialog, qtbot, tmp_path / "book")
    book = json.loads((tmp_path / "book.json").read_text("utf-8"))
    assert book["weaver"]["is_whole"]
    assert [fact["text"] for fact in book["fact"]] == ["secret"]


def test_only_who_is_on_the_map(people: Scene, qtbot: QtBot, tmp_path: Path) -> None:
    network = people.book.network()
    stays = np.array([name == "Bo Lind" for name in network.names], np.bool_)
    dialog = ExportContactsDialog(people.book, subset(network, stays), Asker(tmp_path / "x"))
    qtbot.addWidget(dialog)
    dialog.readers._press(True)
    dialog.save(tmp_path / "x.vcf")
    qtbot.waitUntil(lambda: bool(dialog.trouble), timeout=PATIENCE_MS)
    assert dialog.trouble == "Nobody is left to be saved. Choose more people."
    dialog.readers._press(False)
    _save(dialog, qtbot, tmp_path / "x.vcf")
    assert (tmp_path / "x.vcf").read_text("utf-8").count("BEGIN:VCARD") == 1


@pytest.mark.parametrize("kind", list(OutFormat))
def test_every_format_is_named_and_explained(
    people: Scene, qtbot: QtBot, asker: Asker, kind: OutFormat
) -> None:
    dialog = _dialog(people, qtbot, asker)
    dialog.kind._press(kind)
    assert dialog._about.text()
    assert called(kind)


@pytest.mark.parametrize("kind", [OutFormat.XLSX, OutFormat.GEPHI])
def test_a_file_and_a_folder_are_saved_under_their_names(
    people: Scene, qtbot: QtBot, asker: Asker, tmp_path: Path, kind: OutFormat
) -> None:
    dialog = _dialog(people, qtbot, asker)
    dialog.kind._press(kind)
    _save(dialog, qtbot, tmp_path / "out")
    assert (tmp_path / f"out{kind.ending}").exists()


def test_the_window_lives_while_it_is_exported(
    people: Scene, qtbot: QtBot, asker: Asker, tmp_path: Path
) -> None:
    dialog = _dialog(people, qtbot, asker)
    turns: list[Stage] = []
    beat = QTimer(dialog)
    beat.setInterval(0)
    beat.timeout.connect(lambda: turns.append(dialog.exporter.stage))
    beat.start()
    shares: list[float] = []
    dialog.exporter.went_on.connect(shares.append)
    _save(dialog, qtbot, tmp_path / "x.vcf")
    beat.stop()
    # One turn could be between its beginning and its end; a window that waits has no more.
    assert turns.count(Stage.MAKING) > 20
    assert shares == sorted(shares)
    assert shares[0] < 0.1
    assert shares[-1] == 1.0


def test_while_it_is_under_way_nothing_else_can_be_chosen_and_it_says_how_far_it_is(
    people: Scene, qtbot: QtBot, asker: Asker, tmp_path: Path
) -> None:
    dialog = _dialog(people, qtbot, asker)
    bar = dialog.findChild(QProgressBar)
    assert isinstance(bar, QProgressBar)
    assert not bar.isVisible()
    dialog.save(tmp_path / "x.vcf")
    assert bar.isVisible()
    assert bar.accessibleDescription() == "Reading your book …"
    assert not dialog.go.isEnabled()
    assert not dialog.kind.isEnabled()
    assert dialog.leave.text() == "Stop"
    with qtbot.waitSignal(dialog.saved, timeout=PATIENCE_MS):
        pass


def test_it_can_be_stopped_and_begun_again(
    people: Scene, qtbot: QtBot, asker: Asker, tmp_path: Path
) -> None:
    dialog = _dialog(people, qtbot, asker)
    dialog.save(tmp_path / "x.vcf")
    dialog.leave.click()
    assert dialog.isVisible()
    assert dialog.exporter.stage is Stage.NOTHING
    assert dialog.kind.isEnabled()
    assert dialog.leave.text() == "Cancel"
    assert sorted(tmp_path.iterdir()) == [tmp_path / "home"]
    _save(dialog, qtbot, tmp_path / "x.vcf")


def test_what_is_made_already_is_saved_before_one_can_leave(
    people: Scene, qtbot: QtBot, asker: Asker, tmp_path: Path
) -> None:
    dialog = _dialog(people, qtbot, asker)
    dialog.exporter.saving.connect(dialog.reject)
    _save(dialog, qtbot, tmp_path / "x.vcf")
    assert (tmp_path / "x.vcf").exists()


def test_closing_ends_it(people: Scene, qtbot: QtBot, asker: Asker, tmp_path: Path) -> None:
    dialog = _dialog(people, qtbot, asker)
    dialog.save(tmp_path / "x.vcf")
    dialog.close()
    assert not dialog.isVisible()
    assert dialog.exporter.stage is Stage.NOTHING
    assert sorted(tmp_path.iterdir()) == [tmp_path / "home"]


def test_a_place_that_cannot_be_written_is_said_and_another_can_be_chosen(
    people: Scene, qtbot: QtBot, asker: Asker, tmp_path: Path
) -> None:
    dialog = _dialog(people, qtbot, asker)
    dialog.save(tmp_path / "gone" / "x.vcf")
    qtbot.waitUntil(lambda: bool(dialog.trouble), timeout=PATIENCE_MS)
    assert dialog.trouble.startswith("x.vcf could not be saved: ")
    assert dialog.go.isEnabled()
    _save(dialog, qtbot, tmp_path / "x.vcf")


def test_what_the_format_has_no_room_for_is_told(
    people: Scene, qtbot: QtBot, asker: Asker, tmp_path: Path
) -> None:
    people.book.encounters.add_gathering(name="Hay Bales", on=None)
    dialog = _dialog(people, qtbot, asker)
    dialog.readers._press(False)
    dialog.kind._press(OutFormat.ICALENDAR)
    with qtbot.waitSignal(dialog.saved, timeout=PATIENCE_MS) as told:
        dialog.save(tmp_path / "x.ics")
    (_, remarks) = told.args or [None, ()]
    assert remarks == ("1 gatherings were left out: a calendar needs to know their day.",)


def test_a_book_that_is_gone_is_said(
    people: Scene, qtbot: QtBot, asker: Asker, tmp_path: Path
) -> None:
    dialog = _dialog(people, qtbot, asker)
    people.book.path.rename(tmp_path / "elsewhere.weave")
    dialog.save(tmp_path / "x.vcf")
    qtbot.waitUntil(lambda: bool(dialog.trouble), timeout=PATIENCE_MS)
    assert dialog.trouble.startswith("There is no book at ")


def test_on_a_low_screen_the_buttons_stay_within_reach(
    people: Scene, qtbot: QtBot, asker: Asker
) -> None:
    dialog = _dialog(people, qtbot, asker)
    assert dialog._about.isVisibleTo(dialog)
    room = dialog.screen().availableGeometry().height()
    lines = (room - dialog.height()) // dialog.fontMetrics().lineSpacing() - 2
    dialog._say("wrong\n" * lines, "Save…")
    assert not dialog._about.isVisibleTo(dialog)
    assert dialog.height() <= room
    dialog._say("", "Save…")
    assert dialog._about.isVisibleTo(dialog)


def test_what_there_is_no_choice_about_takes_no_room(on: Scene, qtbot: QtBot, asker: Asker) -> None:
    ama = on.person("Ama Boateng")
    low = _dialog(on, qtbot, asker)
    between = low.go.mapTo(low, QPoint(0, 0)).y() - _bottom(low.readers, low)
    assert not low.private.isVisible()
    assert between < 2 * low.go.height()
    on.book.facts.add(party_id=ama, kind=FactKind.NEED, text="secret", is_private=True)
    high = _dialog(on, qtbot, asker)
    assert high.height() > low.height() + high.private.height()


def _bottom(part: QWidget, dialog: QWidget) -> int:
    return part.mapTo(dialog, QPoint(0, part.height())).y()
