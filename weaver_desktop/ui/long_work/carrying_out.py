"""Carrying work out: at once if it is small, bit by bit over a window if it is large."""

from collections.abc import Callable
from typing import TypeVar

import shiboken6
from PySide6.QtWidgets import QWidget

from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.long_work import Steps, in_one_go
from weaver_desktop.ui.long_work.carrier import Carrier
from weaver_desktop.ui.long_work.waiting import Waiting
from weaver_desktop.ui.widgets.wording import spoken

SMALL = 200
"""Rows up to which work is done before one could notice."""
ROWS_A_PARTY = 20
"""Rows that go with a party of a book that is used: ties with their story, facts, meetings."""

_Answer = TypeVar("_Answer")


def carry_out(
    steps: Steps[_Answer],
    *,
    rows: int,
    words: str,
    over: QWidget | None,
    done: Callable[[_Answer], None],
    failed: Callable[[str], None],
) -> None:
    """Carry work out on a book, and tell its outcome or why it could not be done.

    Args:
        steps: the work.
        rows: about how many rows it changes; up to ``SMALL`` all is done when this returns.
        words: what is said to be done meanwhile, for example “Deleting 5,000 …”.
        over: a widget of the window that is held off meanwhile, and that hears nothing if it has
            gone; without one all is done when this returns.
        done: hears what came of it. Whoever stops the work is told nothing.
        failed: hears the sentence that says why it could not be done.
    """
    if over is None or rows <= SMALL:
        try:
            answer = in_one_go(steps)
        except WeaverError as error:
            failed(spoken(error.phrase))
        else:
            done(answer)
        return
    window = over.window()
    carrier = Carrier(window)
    waiting = Waiting(words, carrier, window)

    def end(tell: Callable[[], None]) -> None:
        waiting.accept()
        if shiboken6.isValid(over):
            tell()

    carrier.done.connect(lambda answer: end(lambda: done(answer)))
    carrier.failed.connect(lambda sentence: end(lambda: failed(sentence)))
    waiting.begin()
    carrier.begin(steps)
