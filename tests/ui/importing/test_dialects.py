"""Files as programs write them, dropped together: one step, and nothing new the second time."""

from pathlib import Path

import pytest

from tests.ui.importing.opened import Imports
from weaver_desktop.book.book import Book
from weaver_desktop.book.outgoing.choice import Choice
from weaver_desktop.exchange.writing.export import export
from weaver_desktop.exchange.writing.formats import OutFormat
from weaver_desktop.exchange.writing.saving import save

FILES = {
    "google.csv": (
        "First Name,Middle Name,Last Name,Organization Name,Organization Title,Labels,"
        "E-mail 1 - Label,E-mail 1 - Value,Relation 1 - Label,Relation 1 - Value\n"
        "Ama,,Boateng,Hay Nest,Potter,clay ::: * myContacts,* Home,ama@x.org,Friend,Tilly Okoro\n"
        "Tilly,,Okoro,Loom,Weaver,* myContacts,Work,tilly@loom.org,,\n"
    ),
    "apple.vcf": (
        "BEGIN:VCARD\nVERSION:3.0\nN:Doe;Jane;;;\nFN:Jane Doe\nUID:ABC-1\n"
        "EMAIL;type=INTERNET;type=HOME;type=pref:jane@doe.org\n"
        "item5.X-ABRELATEDNAMES;type=pref:Ama Boateng\nitem5.X-ABLabel:_$!<Friend>!$_\n"
        "END:VCARD\n"
    ),
    "outlook.csv": (
        "First Name,Middle Name,Last Name,E-mail Address,Mobile Phone,Job Title,Company,Spouse\n"
        "Cy,,Marsh,cy@marsh.org,+1 555,Gardener,Green Co,Dot Marsh\n"
    ),
    "Connections.csv": (
        'Notes:\n"When exporting your connection data, you may notice …"\n\n'
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Bo,Lind,https://www.linkedin.com/in/bo,,Smithy,Smith,7-Feb-22\n"
    ),
    "eventbrite.csv": (
        "Order #,Order Date,First Name,Surname,Email,Ticket Type,Attendee Status\n"
        "1,2024-05-01,Ama,Boateng,ama@x.org,Free,Checked In\n"
        "2,2024-05-01,Eve,Stone,eve@stone.org,Free,Attending\n"
    ),
    "kumu.json": (
        '{"elements":[{"id":"1","label":"Hal Moss","type":"Person"},'
        '{"id":"2","label":"Ivy Moss","type":"Person"}],'
        '"connections":[{"id":"c","from":"1","to":"2","direction":"undirected"}]}'
    ),
    "net.gexf": (
        '<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph mode="dynamic" timeformat="date">'
        '<nodes><node id="0" label="Jo Fir"/><node id="1" label="Kit Elm"/></nodes><edges>'
        '<edge id="0" source="0" target="1" start="2020-01-01" end="2021-01-01"/></edges></graph>'
        "</gexf>"
    ),
    "unknown.csv": "Wie heißt es,Kontakt\nNia Pine,nia@pine.org\nOz Fern,oz@fern.org\n",
}
WHOLE = Choice(with_private=True)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "from elsewhere"
    made.mkdir()
    for name, text in FILES.items():
        (made / name).write_text(text, encoding="utf-8")
    return made


def test_a_folder_of_all_dialects_is_one_step_and_then_nothing_new(
    imports: Imports, book: Book, folder: Path
) -> None:
    before = book.outgoing.rows(WHOLE)
    first = imports.read(folder)
    # Only one of them needs to be asked about.
    assert first._title.text() == "What is in unknown.csv?"
    first._go.click()
    imports.wait(first)
    assert first._title.text() == "8 files"
    imports.finish(first)
    names = {line.name for line in book.parties.lines()}
    assert {
        *("Ama Boateng", "Tilly Okoro", "Jane Doe", "Cy Marsh", "Dot Marsh", "Bo Lind"),
        *("Eve Stone", "Hal Moss", "Ivy Moss", "Jo Fir", "Kit Elm", "Nia Pine", "Oz Fern"),
    } < names
    after = book.outgoing.rows(WHOLE)
    again = imports.read(folder)
    assert again.is_ready  # what was told is remembered
    imports.finish(again)
    assert again._title.text() == "Nothing new"
    assert book.outgoing.rows(WHOLE) == after
    book.history.undo()
    assert book.outgoing.rows(WHOLE) == before


def test_leaving_the_preview_writes_nothing(imports: Imports, book: Book, folder: Path) -> None:
    before = book.path.read_bytes()
    dialog = imports.read(folder / "google.csv")
    assert dialog.is_ready
    dialog._leave.click()
    assert not dialog.isVisible()
    assert book.path.read_bytes() == before


def test_a_folder_that_weaver_wrote_comes_in_as_nothing_new(
    imports: Imports, book: Book, folder: Path, tmp_path: Path
) -> None:
    imports.finish(imports.read(folder / "google.csv"))
    save(tmp_path / "lists", export(book, Choice(), OutFormat.CSV).what)
    dialog = imports.read(tmp_path / "lists")
    imports.finish(dialog)
    assert dialog._title.text() == "Nothing new"


def test_a_picture_and_a_letter_are_refused_in_words(imports: Imports, tmp_path: Path) -> None:
    picture = tmp_path / "face.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(300))
    letter = imports.file("Dear diary, today I met Ama.\n", "diary.txt")
    for path, why in ((picture, "is a picture"), (letter, "cannot tell what diary.txt holds")):
        dialog = imports.read(path)
        assert dialog.is_over
        assert why in dialog._text.text()
