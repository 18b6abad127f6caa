"""The worker process: reads questions from standard input, writes answers to standard output.

Each message is its length in eight bytes, high byte first, and then a pickle. The only other end
of the pipes is the window that started the worker.
"""

import pickle
import sys
import traceback
from typing import BinaryIO

_LENGTH_BYTES = 8


def serve(questions: BinaryIO, answers: BinaryIO) -> None:
    """Answer questions until there are no more; an exception is an answer, with its trace noted."""
    while True:
        head = questions.read(_LENGTH_BYTES)
        if len(head) < _LENGTH_BYTES:
            return
        body = questions.read(int.from_bytes(head, "big"))
        try:
            answer = pickle.loads(body).answer()  # noqa: S301 - from our own parent process
        except Exception as error:  # noqa: BLE001 - the window shows it, with its trace
            error.add_note(traceback.format_exc())
            answer = error
        data = pickle.dumps(answer, protocol=pickle.HIGHEST_PROTOCOL)
        answers.write(len(data).to_bytes(_LENGTH_BYTES, "big") + data)
        answers.flush()


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
