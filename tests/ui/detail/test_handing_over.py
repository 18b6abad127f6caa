"""Everything about one person as a file."""

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.detail.opened_page import OpenedPage
from tests.ui.opening import PATIENCE_MS
from tests.ui.widgets.scene import Scene
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.detail.handing_over import HandOverDialog


@pytest.fixture
def ama(on: Scene) -> PartyId:
    made = on.book.parties.add_person(name="Ama <Boateng>", headline="potter")
    on.book.facts.add(party_id=made, kind=FactKind.NOTE, text="secret", is_private=True)
    on.book.facts.add(party_id=made, kind=FactKind.NEED, text="a kiln")
    return made


@pytest.fixture
def dialog(on: Scene, qtbot: QtBot, ama: PartyId) -> HandOverDialog:
    return OpenedPage(on, qtbot, ama).header.hand_over()


def choose(dialog: HandOverDialog, ending: str) -> None:
    shapes = {shape.ending: shape for shape in dialog.shape._values}
    dialog.shape._press(shapes[ending])


def test_a_page_has_no_private_facts_unless_asked(dialog: HandOverDialog, tmp_path: Path) -> None:
    dialog.save(tmp_path / "ama")
    assert dialog.result() == HandOverDialog.DialogCode.Accepted
    page = (tmp_path / "ama.html").read_text(encoding="utf-8")
    assert "a kiln" in page
    assert "secret" not in page
    assert "Ama &lt;Boateng&gt;" in page


def test_data_with_private_facts(dialog: HandOverDialog, tmp_path: Path) -> None:
    choose(dialog, "json")
    dialog.private.click()
    dialog.save(tmp_path / "ama.json")
    data = json.loads((tmp_path / "ama.json").read_text(encoding="utf-8"))
    assert data["about"]["name"] == "Ama <Boateng>"
    assert {fact["text"] for fact in data["facts"]} == {"secret", "a kiln"}


def test_an_address_card(on: Scene, qtbot: QtBot, ama: PartyId, tmp_path: Path) -> None:
    on.book.ways.add(party_id=ama, kind="email", value="ama@example.org")
    on.book.parties.describe(party_id=ama, is_private=True)
    on.person("Bo")
    dialog = OpenedPage(on, qtbot, ama).header.hand_over()
    choose(dialog, "vcf")
    with qtbot.waitSignal(dialog.accepted, timeout=PATIENCE_MS):
        dialog.save(tmp_path / "ama.vcf")
        assert not dialog.go.isEnabled()
    card = (tmp_path / "ama.vcf").read_text(encoding="utf-8")
    assert card.count("BEGIN:VCARD") == 1
    assert "FN:Ama <Boateng>" in card
    assert "ama@example.org" in card


def test_a_file_that_is_there_is_asked_about(dialog: HandOverDialog, tmp_path: Path) -> None:
    path = tmp_path / "ama.html"
    path.write_text("mine", encoding="utf-8")
    dialog.save(path)
    assert dialog.trouble == "“ama.html” is there already."
    assert path.read_text(encoding="utf-8") == "mine"
    dialog.go.click()
    assert "a kiln" in path.read_text(encoding="utf-8")
    assert [each.name for each in tmp_path.iterdir() if "part" in each.name] == []


def test_a_place_that_cannot_be_written_is_said(dialog: HandOverDialog, tmp_path: Path) -> None:
    dialog.save(tmp_path / "gone" / "ama.html")
    assert dialog.trouble.startswith("ama.html could not be saved: ")
    assert dialog.isVisible()


def test_who_was_deleted_meanwhile_is_said(
    on: Scene, dialog: HandOverDialog, ama: PartyId, tmp_path: Path
) -> None:
    on.book.parties.delete(party_id=ama)
    dialog.save(tmp_path / "ama.html")
    assert "not in the book any more" in dialog.trouble
    assert list(tmp_path.glob("ama*")) == []


def test_a_card_of_somebody_who_was_deleted_meanwhile_is_not_written(
    on: Scene, dialog: HandOverDialog, ama: PartyId, tmp_path: Path
) -> None:
    on.book.parties.delete(party_id=ama)
    choose(dialog, "vcf")
    dialog.save(tmp_path / "ama.vcf")
    assert "not in the book any more" in dialog.trouble
    assert dialog.go.isEnabled()
    assert list(tmp_path.glob("ama*")) == []
