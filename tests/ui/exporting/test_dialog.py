import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.scene import Scene
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.parties import Appearance
from weaver_desktop.exchange.writing.formats import OutFormat
from weaver_desktop.graph.views import subset
from weaver_desktop.ui.exporting.dialog import ExportContactsDialog
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


def test_wishes_are_heeded_unless_it_is_for_oneself(
    people: Scene, qtbot: QtBot, asker: Asker, tmp_path: Path
) -> None:
    dialog = _dialog(people, qtbot, asker)
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
    with qtbot.waitSignal(dialog.saved) as told:
        dialog.go.click()
    assert told.args == [there]
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
    assert dialog.save(tmp_path / "book")
    book = json.loads((tmp_path / "book.json").read_text("utf-8"))
    assert book["weaver"]["is_whole"]
    assert [fact["text"] for fact in book["fact"]] == ["secret"]


def test_only_who_is_on_the_map(people: Scene, qtbot: QtBot, tmp_path: Path) -> None:
    network = people.book.network()
    stays = np.array([name == "Bo Lind" for name in network.names], np.bool_)
    dialog = ExportContactsDialog(people.book, subset(network, stays), Asker(tmp_path / "x"))
    qtbot.addWidget(dialog)
    dialog.readers._press(True)
    assert not dialog.save(tmp_path / "x.vcf")
    assert dialog.trouble == "Nobody is left to be saved. Choose more people."
    dialog.readers._press(False)
    assert dialog.save(tmp_path / "x.vcf")
    assert (tmp_path / "x.vcf").read_text("utf-8").count("BEGIN:VCARD") == 1


@pytest.mark.parametrize("kind", list(OutFormat))
def test_every_format_is_named_explained_and_saved(
    people: Scene, qtbot: QtBot, asker: Asker, tmp_path: Path, kind: OutFormat
) -> None:
    dialog = _dialog(people, qtbot, asker)
    dialog.readers._press(False)
    dialog.kind._press(kind)
    assert dialog._about.text()
    assert called(kind)
    assert dialog.save(tmp_path / "out")
    assert (tmp_path / f"out{kind.ending}").exists()
