"""The worker process: reads questions from standard input, writes answers to standard output.

Each message is its length in eight bytes, high byte first, and then a pickle. An answer that is a
generator is sent piece by piece, each with the highest bit of its length set; what the generator
returns is the last. The only other end of the pipes is the window that started the worker.
"""

import pickle
import sys
import traceback
from collections.abc import Generator, Iterator
from contextlib import redirect_stdout
from typing import BinaryIO, Protocol, runtime_checkable

from weaver_desktop.book.memory import Memory

MORE_FOLLOWS = 1 << 63
"""Is set in the length of a message that is a piece of an answer, and not its end."""

_LENGTH_BYTES = 8


@runtime_checkable
class Remembering(Protocol):
    """A question that is answered faster with what the last one of its kind left."""

    def answer_with(self, memory: Memory) -> object:
        """Work out the answer, and leave in the memory what may help the next question."""


def main() -> None:
    """Serve on standard input and output; whatever a library prints goes to standard error."""
    answers = sys.stdout.buffer
    with redirect_stdout(sys.stderr):
        serve(sys.stdin.buffer, answers)


def serve(questions: BinaryIO, answers: BinaryIO) -> None:
    """Answer questions until there are no more; an exception is an answer, with its trace noted.

    What was prepared for the last question is kept, and nothing older.
    """
    memory = Memory()
    while True:
        head = questions.read(_LENGTH_BYTES)
        if len(head) < _LENGTH_BYTES:
            return
        for data, is_piece in _answer_to(questions.read(int.from_bytes(head, "big")), memory):
            length = len(data) | (MORE_FOLLOWS if is_piece else 0)
            answers.write(length.to_bytes(_LENGTH_BYTES, "big") + data)
            answers.flush()


def _answer_to(body: bytes, memory: Memory) -> Iterator[tuple[bytes, bool]]:
    """Yield what to send, and whether more follows after it."""
    try:
        question = pickle.loads(body)  # noqa: S301 - from our own parent process
        remembers = isinstance(question, Remembering)
        answer = question.answer_with(memory) if remembers else question.answer()
        if isinstance(answer, Generator):
            answer = yield from _pieces(answer)
        yield pickle.dumps(answer, protocol=pickle.HIGHEST_PROTOCOL), False
    except Exception as error:  # noqa: BLE001 - the window shows it, with its trace
        error.add_note(traceback.format_exc())
        yield _packed(error), False


def _pieces(
    answer: Generator[object, None, object],
) -> Generator[tuple[bytes, bool], None, object]:
    while True:
        try:
            piece = next(answer)
        except StopIteration as end:
            return end.value
        yield pickle.dumps(piece, protocol=pickle.HIGHEST_PROTOCOL), True


def _packed(error: Exception) -> bytes:
    """Pack an exception, or one that tells of it where it could not be put together again."""
    try:
        data = pickle.dumps(error, protocol=pickle.HIGHEST_PROTOCOL)
        pickle.loads(data)  # noqa: S301 - made one line above
    except Exception:  # noqa: BLE001 - an exception may need arguments that it does not keep
        told = RuntimeError(type(error).__name__)
        for note in error.__notes__:
            told.add_note(note)
        return pickle.dumps(told, protocol=pickle.HIGHEST_PROTOCOL)
    return data


if __name__ == "__main__":
    main()
