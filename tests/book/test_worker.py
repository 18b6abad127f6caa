"""The worker's protocol, over buffers and over the pipes of a real process."""

import io
import pickle
import subprocess
import sys
from dataclasses import dataclass

import pytest

from tests.book import questions
from weaver_desktop.book.worker import MORE_FOLLOWS, serve
from weaver_desktop.domain.errors import BookRefusedError

_HEAD = 8


def _message(question: object) -> bytes:
    body = pickle.dumps(question)
    return len(body).to_bytes(_HEAD, "big") + body


def _messages(data: bytes) -> list[object]:
    """Return all messages in a stream, which must end with the last one."""
    found: list[object] = []
    while data:
        length = int.from_bytes(data[:_HEAD], "big")
        body, data = data[_HEAD : _HEAD + length], data[_HEAD + length :]
        assert len(body) == length
        found.append(pickle.loads(body))  # noqa: S301 - made by the worker under test
    return found


def _served(data: bytes) -> list[object]:
    answers = io.BytesIO()
    serve(io.BytesIO(data), answers)
    return _messages(answers.getvalue())


def test_each_question_has_its_answer_in_their_order() -> None:
    asked = [questions.Double(each) for each in (1, 2, 3)]
    assert _served(b"".join(map(_message, asked))) == [2, 4, 6]


def test_without_questions_it_ends() -> None:
    assert _served(b"") == []
    assert _served(b"\0\0\0") == []


def test_a_large_answer_comes_whole() -> None:
    (answer,) = _served(_message(questions.Many(300_000)))
    assert answer == list(range(300_000))


def test_an_exception_is_an_answer_with_its_trace_and_the_next_question_is_heard() -> None:
    error, answer = _served(_message(questions.Failing("no")) + _message(questions.Double(4)))
    assert isinstance(error, ValueError)
    assert "questions.py" in "".join(error.__notes__)
    assert answer == 8


def test_an_expected_error_keeps_its_sentence() -> None:
    (error,) = _served(_message(questions.Refused("book.weave")))
    assert isinstance(error, BookRefusedError)
    assert error.phrase.values["path"] == "book.weave"


@pytest.mark.parametrize("question", [questions.Awkward(), questions.Unsendable()])
def test_what_cannot_travel_is_told_of_all_the_same(question: object) -> None:
    error, answer = _served(_message(question) + _message(questions.Double(4)))
    assert isinstance(error, Exception)
    assert "Traceback" in "".join(error.__notes__)
    assert answer == 8


def test_a_question_that_makes_no_sense_does_not_end_the_worker() -> None:
    rubbish = b"not a pickle"
    framed = len(rubbish).to_bytes(_HEAD, "big") + rubbish
    error, answer = _served(framed + _message(questions.Double(4)))
    assert isinstance(error, Exception)
    assert answer == 8


def test_a_message_that_breaks_off_ends_the_worker() -> None:
    whole = _message(questions.Double(1))
    first, *rest = _served(whole + whole[:-4])
    assert first == 2
    assert all(isinstance(each, Exception) for each in rest)


@dataclass(frozen=True)
class _Program:
    name: str
    arguments: tuple[str, ...]


@pytest.mark.parametrize(
    "program",
    [
        _Program("module", ("-m", "weaver_desktop.book.worker")),
        _Program("app", ("-m", "weaver_desktop.app", "--worker")),
    ],
    ids=lambda program: program.name,
)
def test_a_real_process_answers_until_its_input_ends(program: _Program) -> None:
    asked = [questions.Chatty(), questions.Double(21)]
    done = subprocess.run(
        [sys.executable, *program.arguments],
        input=b"".join(map(_message, asked)),
        capture_output=True,
        timeout=60,
        check=True,
    )
    assert _messages(done.stdout) == ["said", 42]
    assert b"a library says something" in done.stderr


def _pieces(data: bytes) -> list[tuple[object, bool]]:
    """Return what is sent, each with whether more follows."""
    found: list[tuple[object, bool]] = []
    while data:
        number = int.from_bytes(data[:_HEAD], "big")
        length = number & ~MORE_FOLLOWS
        body, data = data[_HEAD : _HEAD + length], data[_HEAD + length :]
        answer = pickle.loads(body)  # noqa: S301 - made by the worker under test
        found.append((answer, bool(number & MORE_FOLLOWS)))
    return found


def test_an_answer_in_pieces_is_sent_as_it_comes() -> None:
    answers = io.BytesIO()
    serve(io.BytesIO(_message(questions.Counting(2)) + _message(questions.Double(4))), answers)
    sent = _pieces(answers.getvalue())
    assert sent == [(0, True), (1, True), ("done", False), (8, False)]


def test_a_fault_between_two_pieces_is_the_end_of_the_answer() -> None:
    answers = io.BytesIO()
    serve(io.BytesIO(_message(questions.Counting(9, fails_after=1))), answers)
    (first, more), (error, goes_on) = _pieces(answers.getvalue())
    assert (first, more, goes_on) == (0, True, False)
    assert isinstance(error, ValueError)
