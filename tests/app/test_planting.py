import pickle
from pathlib import Path

from tests.fixtures.books import fresh_book
from tests.fixtures.dumps import dump
from weaver_desktop.app.planting import PlantSample
from weaver_desktop.book.book import Book
from weaver_desktop.domain.phrases import Phrase


def test_the_sample_is_planted_where_there_is_none(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "sample.weave"
    question = pickle.loads(pickle.dumps(PlantSample(path)))  # noqa: S301 - our own bytes
    assert question.answer() == path
    with Book.open(path) as book:
        assert len(book.network().ids) > 120


def test_a_sample_that_somebody_played_with_stays_as_it_is(tmp_path: Path) -> None:
    path = fresh_book(tmp_path / "sample.weave")
    with Book.open(path) as book:
        book.parties.add_person(name="Ama")
    before = dump(path)
    assert PlantSample(path).answer() == path
    assert dump(path) == before


def test_what_is_no_book_is_answered_with_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "sample.weave"
    path.write_text("a letter", encoding="utf-8")
    answer = PlantSample(path).answer()
    assert isinstance(answer, Phrase)
    assert "sample.weave" in str(answer)
    assert path.read_text(encoding="utf-8") == "a letter"
