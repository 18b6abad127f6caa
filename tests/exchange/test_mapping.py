"""Tables whose headings say nothing: guessed, told, and read by what was told."""

from pathlib import Path

import pytest

from tests.exchange.making import workbook
from weaver_desktop.domain.batch import Batch
from weaver_desktop.domain.errors import UnreadableFileError
from weaver_desktop.exchange.columns import Field, Shape
from weaver_desktop.exchange.guessing import guess, of_shape
from weaver_desktop.exchange.mapping import CHOICES, Meaning, Rest, glance, read_told
from weaver_desktop.exchange.readers import read
from weaver_desktop.exchange.tables import UnknownColumnsError

ODD = (
    "Wer,Erreichbar unter,Wohnort,Handy,Spricht\n"
    "Ama Boateng,ama@nest.org,Gent,+49 170 1234567,Deutsch\n"
    "Li Na,li@x.org,Köln,0170 7654321,中文\n"
)


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    return _file(tmp_path, ODD)


def _file(folder: Path, text: str) -> Path:
    path = folder / "odd.csv"
    path.write_text(text, encoding="utf-8")
    return path


def _names(batch: Batch) -> list[str]:
    return [party.name for party in batch.parties]


def test_a_table_that_says_nothing_is_refused_in_a_way_of_its_own(odd: Path) -> None:
    with pytest.raises(UnknownColumnsError):
        read(odd)


def test_the_top_of_a_table_is_shown(odd: Path) -> None:
    table = glance(odd)
    assert table.source == "odd.csv"
    assert table.headings == ("Wer", "Erreichbar unter", "Wohnort", "Handy", "Spricht")
    assert table.rows[1][0] == "Li Na"
    assert table.row_count == 2


def test_what_columns_mean_is_guessed_from_words_and_from_what_is_in_them(odd: Path) -> None:
    meaning = guess(glance(odd))
    assert meaning.shape is Shape.PEOPLE
    assert meaning.columns == (Field.NAME, Field.EMAIL, Field.PLACE, Field.PHONE, Rest.NOTE)
    assert meaning.has_headings
    assert meaning.problem is None


def test_a_table_is_read_by_what_was_told(odd: Path) -> None:
    batch = read_told(odd, guess(glance(odd)))
    assert _names(batch) == ["Ama Boateng", "Li Na"]
    ama, _ = batch.parties
    assert ama.place == "Gent"
    assert ama.ways == (("email", "ama@nest.org"), ("phone", "+49 170 1234567"))
    assert [fact.text for fact in ama.facts] == ["Spricht: Deutsch"]


def test_a_first_line_that_is_no_heading_is_somebody(tmp_path: Path) -> None:
    path = _file(tmp_path, "Ama Boateng,ama@nest.org\nBo Okoro,bo@x.org\n")
    meaning = guess(glance(path))
    assert not meaning.has_headings
    assert meaning.columns == (Field.NAME, Field.EMAIL)
    assert _names(read_told(path, meaning)) == ["Ama Boateng", "Bo Okoro"]


def test_ties_can_be_told(tmp_path: Path) -> None:
    path = _file(tmp_path, "A,B,How\nAma,Bo,kiln\n")
    meaning = of_shape(glance(path), Shape.TIES, has_headings=True)
    assert meaning.columns[:2] == (Field.FROM, Field.TO)
    assert len(read_told(path, meaning).ties) == 1


def test_guests_can_be_told(tmp_path: Path) -> None:
    path = _file(tmp_path, "X,Y\nAma,Hay Bales\n")
    meaning = of_shape(glance(path), Shape.GUESTS, has_headings=True)
    (visit,) = read_told(path, meaning).guests
    assert visit.gathering == "Hay Bales"


def test_columns_that_are_left_out_leave_nothing(odd: Path) -> None:
    meaning = Meaning(Shape.PEOPLE, (Field.NAME, *[Rest.LEAVE_OUT] * 4))
    batch = read_told(odd, meaning)
    assert all(not (party.ways or party.facts or party.place) for party in batch.parties)
    assert batch.skipped == ()


def test_a_note_under_a_heading_that_means_something_stays_a_note(tmp_path: Path) -> None:
    path = _file(tmp_path, "Wer,Place\nAma,Gent\n")
    (ama,) = read_told(path, Meaning(Shape.PEOPLE, (Field.NAME, Rest.NOTE))).parties
    assert ama.place == ""
    assert [fact.text for fact in ama.facts] == ["Place (note): Gent"]


@pytest.mark.parametrize(
    "shape, columns, word",
    [
        (Shape.PEOPLE, (Rest.NOTE,), "names"),
        (Shape.TIES, (Field.FROM,), "two columns"),
        (Shape.GUESTS, (Field.NAME,), "gatherings"),
    ],
)
def test_what_is_missing_is_said(
    shape: Shape, columns: tuple[Field | Rest, ...], word: str
) -> None:
    assert word in str(Meaning(shape, columns).problem)


def test_the_longest_sheet_of_a_workbook_is_asked_about(tmp_path: Path) -> None:
    path = tmp_path / "odd.xlsx"
    people: list[list[object]] = [["Wer", "Wo"], ["Ama", "Gent"], ["Bo", "Köln"]]
    path.write_bytes(workbook({"Info": [["Stand", "2024"]], "Leute": people}))
    table = glance(path)
    assert table.source == "odd.xlsx – Sheet Leute"
    assert _names(read_told(path, guess(table))) == ["Ama", "Bo"]


@pytest.mark.parametrize("shape", Shape)
def test_every_choice_means_what_it_says_and_can_be_kept(shape: Shape) -> None:
    meaning = Meaning(shape, CHOICES[shape], has_headings=False)
    assert Meaning.read(meaning.written(), len(CHOICES[shape])) == meaning
    assert Meaning.read(meaning.written(), 1) is None


@pytest.mark.parametrize("text", ["", "[]", "{}", '["people", ["what"], true]', "[1, 2, 3]"])
def test_what_was_kept_by_another_version_is_forgotten(text: str) -> None:
    assert Meaning.read(text, 1) is None


def test_an_empty_file_has_no_top(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError):
        glance(_file(tmp_path, ""))
