"""Long thinking, in a process of its own, so that the window never waits."""

from __future__ import annotations

import sys
from collections.abc import Generator
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QByteArray, QObject, QTimer, Signal

from weaver_desktop.domain.errors import WeaverError

if TYPE_CHECKING:
    from PySide6.QtCore import QProcess

_LENGTH_BYTES = 8
_MORE_FOLLOWS = 1 << 63
"""As in ``book.worker``, which is not loaded to know it."""


class Question(Protocol):
    """Something that can be sent elsewhere and answered there."""

    def answer(self) -> object:
        """Work out the answer."""


Drafting = Generator[None, None, Question]
"""Puts a question together in steps, and returns it."""


class Analyst(QObject):
    """Answers one kind of question at a time in a worker process; the newest question wins.

    ``answered`` carries the answer of the newest question, be it asked or being put together;
    answers to older ones are dropped. ``arrived`` carries the pieces that come before, if the
    answer comes in pieces. ``failed`` carries what went wrong as text for a report.
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
        self._steps: Drafting | None = None
        self._stepping = QTimer(self)
        self._stepping.setSingleShot(True)
        self._stepping.timeout.connect(self._step)
        # What arrives is opened in a turn of its own: whoever hears of it may stop the process,
        # which must not end while it is telling that there is something to read.
        self._opening = QTimer(self)
        self._opening.setSingleShot(True)
        self._opening.timeout.connect(self._open)

    @property
    def is_busy(self) -> bool:
        """Whether a question is being put together or thought about."""
        return self._is_busy or self._steps is not None

    def ask(self, question: Question) -> None:
        """Ask; if the worker is busy, this question replaces any other that waits."""
        self._leave_off()
        self._waiting = question
        if not self._is_busy:
            self._send_waiting()

    def ask_in_steps(self, steps: Drafting) -> None:
        """Put a question together, one step in each turn of the event loop, and ask it.

        It replaces any other that is put together or waits. The first step is done at once; an
        error of a later one is told by ``failed``.

        Raises:
            WeaverError: what the first step raises.
        """
        self._leave_off()
        next(steps)
        self._steps = steps
        self._stepping.start(0)

    def stop(self) -> None:
        """Forget what was asked and end the worker process; the next question starts another."""
        process = self._let_go()
        self._leave_off()
        self._waiting = None
        self._is_busy = False
        self._opening.stop()
        self._received.clear()
        if process is not None:
            process.readyReadStandardOutput.disconnect(self._read)
            process.finished.disconnect(self._ended)
            process.errorOccurred.disconnect(self._erred)
            process.kill()
            process.waitForFinished(2000)
            process.deleteLater()

    @property
    def _is_outdone(self) -> bool:
        """Whether there is a newer question than the one that is answered."""
        return self._waiting is not None or self._steps is not None

    def _leave_off(self) -> None:
        self._stepping.stop()
        self._steps = None

    def _step(self) -> None:
        steps = self._steps
        if steps is None:
            return
        try:
            next(steps)
        except StopIteration as ended:
            self.ask(ended.value)
        except WeaverError as error:
            self._leave_off()
            self.failed.emit(str(error))
        else:
            self._stepping.start(0)

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
        self._opening.start(0)

    def _open(self) -> None:
        """Hand over the first of what has arrived whole, the next one in the next turn."""
        if self._open_one() and not self._received.isEmpty():
            self._opening.start(0)

    def _open_one(self) -> bool:
        """Hand over the first message that has arrived whole; tell whether there was one."""
        import pickle

        if self._received.size() < _LENGTH_BYTES:
            return False
        head = self._received.first(_LENGTH_BYTES).data()
        number = int.from_bytes(bytes(head), "big")
        length = number & ~_MORE_FOLLOWS
        if self._received.size() < _LENGTH_BYTES + length:
            return False
        body = self._received.sliced(_LENGTH_BYTES, length).data()
        self._received = self._received.sliced(_LENGTH_BYTES + length)
        try:
            # The bytes come from our own child process, over a pipe that nobody else holds.
            answer: object = pickle.loads(bytes(body))  # noqa: S301
        except Exception as error:  # noqa: BLE001 - told like any other failure
            answer = error
        if not number & _MORE_FOLLOWS:
            self._hand_over(answer)
        elif not self._is_outdone:
            self.arrived.emit(answer)
        return True

    def _hand_over(self, answer: object) -> None:
        self._is_busy = False
        if self._waiting is not None:
            self._send_waiting()
        elif self._is_outdone:
            return
        elif isinstance(answer, BaseException):
            self.failed.emit("".join(getattr(answer, "__notes__", [])) or repr(answer))
        else:
            self.answered.emit(answer)

    def _erred(self, error: QProcess.ProcessError) -> None:
        # Whatever else goes wrong ends the process, which is told then.
        from PySide6.QtCore import QProcess

        if error is QProcess.ProcessError.FailedToStart:
            self._ended()

    def _let_go(self) -> QProcess | None:
        process, self._process = self._process, None
        return process

    def _ended(self) -> None:
        process = self._let_go()
        if process is None:
            return
        self._received.append(process.readAllStandardOutput())
        errors = bytes(process.readAllStandardError().data()).decode("utf-8", "replace")
        process.deleteLater()
        # What it said last is heard; then half a message is all that can be left.
        while self._open_one():
            pass
        self._received.clear()
        if self._process is not None:
            return  # whoever heard it, or whoever waited, has asked another one
        was_busy, self._is_busy = self._is_busy, False
        if self._waiting is not None:
            self._send_waiting()
        elif was_busy:
            self.failed.emit(errors or "the worker process ended")


def worker_command() -> tuple[str, ...]:
    """Return what starts a worker: this Python, or the packaged program itself."""
    if getattr(sys, "frozen", False):
        return (sys.executable, "--worker")
    return (sys.executable, "-m", "weaver_desktop.book.worker")
