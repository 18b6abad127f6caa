"""Long thinking, in a process of its own, so that the window never waits."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QByteArray, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtCore import QProcess

_LENGTH_BYTES = 8
_MORE_FOLLOWS = 1 << 63
"""As in ``book.worker``, which is not loaded to know it."""


class Question(Protocol):
    """Something that can be sent elsewhere and answered there."""

    def answer(self) -> object:
        """Work out the answer."""


class Analyst(QObject):
    """Answers one kind of question at a time in a worker process; the newest question wins.

    ``answered`` carries the answer of the newest question asked; answers to older ones are
    dropped. ``arrived`` carries the pieces that come before, if the answer comes in pieces.
    ``failed`` carries what went wrong as text for a report.
    """

    answered = Signal(object)
    arrived = Signal(object)
    failed = Signal(str)

    def __init__(self, command: tuple[str, ...], parent: QObject | None = None) -> None:
        """Prepare; the worker starts with the first question.

        Args:
            command: program and arguments that start a worker (``worker_command``).
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._command = command
        self._process: QProcess | None = None
        self._received = QByteArray()
        self._is_busy = False
        self._waiting: Question | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a question is being thought about."""
        return self._is_busy

    def ask(self, question: Question) -> None:
        """Ask; if the worker is busy, this question replaces any other that waits."""
        self._waiting = question
        if not self._is_busy:
            self._send_waiting()

    def stop(self) -> None:
        """Forget what was asked and end the worker process; the next question starts another."""
        process, self._process = self._process, None
        self._waiting = None
        self._is_busy = False
        self._received.clear()
        if process is not None:
            process.readyReadStandardOutput.disconnect(self._read)
            process.finished.disconnect(self._ended)
            process.errorOccurred.disconnect(self._erred)
            process.kill()
            process.waitForFinished(2000)
            process.deleteLater()

    def _send_waiting(self) -> None:
        question, self._waiting = self._waiting, None
        if question is None:
            return
        import pickle

        data = pickle.dumps(question, protocol=pickle.HIGHEST_PROTOCOL)
        self._is_busy = True
        if self._process is None:
            self._start()
        # A program that cannot be started may have said so already.
        if self._process is not None:
            self._process.write(len(data).to_bytes(_LENGTH_BYTES, "big") + data)

    def _start(self) -> None:
        from PySide6.QtCore import QProcess  # slow to load: the first question comes later

        process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.SeparateChannels)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._erred)
        self._process = process
        program, *arguments = self._command
        process.start(program, arguments)

    def _read(self) -> None:
        if self._process is None:
            return
        self._received.append(self._process.readAllStandardOutput())
        import pickle

        while self._received.size() >= _LENGTH_BYTES:
            head = self._received.first(_LENGTH_BYTES).data()
            number = int.from_bytes(bytes(head), "big")
            length = number & ~_MORE_FOLLOWS
            if self._received.size() < _LENGTH_BYTES + length:
                return
            body = self._received.sliced(_LENGTH_BYTES, length).data()
            self._received = self._received.sliced(_LENGTH_BYTES + length)
            try:
                # The bytes come from our own child process, over a pipe that nobody else holds.
                answer: object = pickle.loads(bytes(body))  # noqa: S301
            except Exception as error:  # noqa: BLE001 - told like any other failure
                answer = error
            if not number & _MORE_FOLLOWS:
                self._hand_over(answer)
            elif self._waiting is None:
                self.arrived.emit(answer)

    def _hand_over(self, answer: object) -> None:
        self._is_busy = False
        if self._waiting is not None:
            self._send_waiting()
        elif isinstance(answer, BaseException):
            self.failed.emit("".join(getattr(answer, "__notes__", [])) or repr(answer))
        else:
            self.answered.emit(answer)

    def _erred(self, error: QProcess.ProcessError) -> None:
        # Whatever else goes wrong ends the process, which is told then.
        from PySide6.QtCore import QProcess

        if error is QProcess.ProcessError.FailedToStart:
            self._ended()

    def _ended(self) -> None:
        process, self._process = self._process, None
        was_busy, self._is_busy = self._is_busy, False
        self._received.clear()
        if process is None:
            return
        errors = bytes(process.readAllStandardError().data()).decode("utf-8", "replace")
        process.deleteLater()
        if self._waiting is not None:
            self._send_waiting()
        elif was_busy:
            self.failed.emit(errors or "the worker process ended")


def worker_command() -> tuple[str, ...]:
    """Return what starts a worker: this Python, or the packaged program itself."""
    if getattr(sys, "frozen", False):
        return (sys.executable, "--worker")
    return (sys.executable, "-m", "weaver_desktop.book.worker")
