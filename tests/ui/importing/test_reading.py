import pickle
from pathlib import Path

from weaver_desktop.domain.batch import Batch
from weaver_desktop.domain.phrases import Phrase
from weaver_desktop.ui.importing.reading import ReadFile


def test_the_question_travels_and_its_answer_too(tmp_path: Path) -> None:
    path = tmp_path / "ties.csv"
    path.write_text("From,To\nAma,Bo\n", encoding="utf-8")
    question = pickle.loads(pickle.dumps(ReadFile(path)))  # noqa: S301 - our own bytes
    answer = question.answer()
    assert isinstance(answer, Batch)
    there = pickle.loads(pickle.dumps(answer))  # noqa: S301 - our own bytes
    assert there == answer
    assert len(there.ties) == 1


def test_a_file_that_cannot_be_read_is_answered_with_a_sentence(tmp_path: Path) -> None:
    answer = ReadFile(tmp_path / "nowhere.csv").answer()
    assert isinstance(answer, Phrase)
    assert "nowhere.csv" in str(pickle.loads(pickle.dumps(answer)))  # noqa: S301 - our own bytes
