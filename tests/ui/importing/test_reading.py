"""What the worker tells of files, piece by piece."""

import pickle
from collections.abc import Generator
from pathlib import Path

from tests.fixtures.books import fresh_book
from weaver_desktop.book.book import Book
from weaver_desktop.domain.phrases import Phrase
from weaver_desktop.ui.importing.reading import (
    ColumnsWanted,
    More,
    Opened,
    Piece,
    Read,
    ReadFiles,
)


def _told(question: ReadFiles) -> tuple[list[object], object]:
    """Return the pieces, and the answer, as they arrive elsewhere."""
    pieces: list[object] = []
    answer: Generator[object, None, object] = pickle.loads(  # noqa: S301 - our own bytes
        pickle.dumps(question)
    ).answer()
    while True:
        try:
            piece = next(answer)
        except StopIteration as end:
            return pieces, pickle.loads(pickle.dumps(end.value))  # noqa: S301 - our own bytes
        pieces.append(pickle.loads(pickle.dumps(piece)))  # noqa: S301 - our own bytes


def _file(folder: Path, text: str, name: str = "people.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_parties_come_in_pieces_and_the_rest_at_the_end(tmp_path: Path) -> None:
    path = _file(tmp_path, "From,To\n" + "".join(f"Ama,P{n}\n" for n in range(450)))
    (opened, *pieces), answer = _told(ReadFiles((path,)))
    assert opened == Opened(("people.csv",), 451, {})
    sizes = [len(piece.parties) for piece in pieces if isinstance(piece, Piece)]
    assert sizes == [200, 200, 51]
    assert isinstance(answer, Read)
    (batch,) = answer.batches
    assert (batch.parties, batch.ties) == ((), ())
    assert sum(len(piece.items) for piece in pieces if isinstance(piece, More)) == 450


def test_a_book_comes_in_pieces_too(tmp_path: Path) -> None:
    path = fresh_book(tmp_path / "other.weave")
    with Book.open(path) as book:
        made = [book.parties.add_person(name=f"P{n}") for n in range(3)]
    (opened, *pieces), answer = _told(ReadFiles((path,)))
    assert isinstance(opened, Opened)
    assert opened.books == {0: frozenset(made)}
    assert isinstance(answer, Read)
    (batch,) = answer.batches
    assert batch.whole is not None
    assert batch.whole.rows == {}
    rows = {piece.what: piece.items for piece in pieces if isinstance(piece, More)}
    assert [row["id"] for row in rows["party"]] == made


def test_a_file_that_cannot_be_read_is_answered_with_a_sentence(tmp_path: Path) -> None:
    pieces, answer = _told(ReadFiles((tmp_path / "nowhere.csv",)))
    assert pieces == []
    assert isinstance(answer, Phrase)
    assert "nowhere.csv" in str(answer)


def test_of_several_files_the_unknown_one_is_asked_about(tmp_path: Path) -> None:
    one, other = _file(tmp_path, "Name\nAma\n"), _file(tmp_path, "Wer\nBo\n", "odd.csv")
    _, asked = _told(ReadFiles((one, other)))
    assert isinstance(asked, ColumnsWanted)
    assert asked.path == other
    _, answer = _told(ReadFiles((one, other), told=((other, asked.guess),)))
    assert isinstance(answer, Read)
    assert [batch.source for batch in answer.batches] == ["people.csv", "odd.csv"]
