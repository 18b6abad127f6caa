"""The worker process: reads questions from standard input, writes answers to standard output.

Each message is its length in eight bytes, high byte first, and then a pickle. The only other end
of the pipes is the window that started the worker.
"""

import pickle
import sys
import traceback
from contextlib import redirect_stdout
from typing import BinaryIO

_LENGTH_BYTES = 8


def main() -> None:
    """Serve on standard input and output; whatever a library prints goes to standard error."""
    answers = sys.stdout.buffer
    with redirect_stdout(sys.stderr):
        serve(sys.stdin.buffer, answers)


def serve(questions: BinaryIO, answers: BinaryIO) -> None:
    """Answer questions until there are no more; an exception is an answer, with its trace noted."""
    while True:
        head = questions.read(_LENGTH_BYTES)
        if len(head) < _LENGTH_BYTES:
            return
        data = _answer_to(questions.read(int.from_bytes(head, "big")))
        answers.write(len(data).to_bytes(_LENGTH_BYTES, "big") + data)
        answers.flush()


def _answer_to(body: bytes) -> bytes:
    try:
        answer = pickle.loads(body).answer()  # noqa: S301 - from our own parent process
        return pickle.dumps(answer, protocol=pickle.HIGHEST_PROTOCOL)
    except Exception as error:  # noqa: BLE001 - the window shows it, with its trace
        error.add_note(traceback.format_exc())
        return _packed(error)


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
