"""An export in the worker process: made of the book at one moment, then saved.

In two questions, because one can be stopped at any time and the other must not be: nothing is
written before the whole of it is there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from weaver_desktop.domain.errors import InvalidEditError, WeaverError

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from weaver_desktop.book.memory import Memory
    from weaver_desktop.book.outgoing.choice import Choice
    from weaver_desktop.domain.long_work import Steps
    from weaver_desktop.domain.phrases import Phrase
    from weaver_desktop.exchange.writing.formats import OutFormat


@dataclass(frozen=True, slots=True)
class Made:
    """All is made and waits to be saved; with what the format had no room for."""

    remarks: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True)
class Saved:
    """The file or folder is there."""


@dataclass(frozen=True, slots=True)
class Make:
    """Asks to make an export: ``Progress`` as it goes, then ``Made``, or why it cannot be.

    At 1 all is read, and what is left is to put it into its format.

    Attributes:
        book: where the book is; it is read there, not in the process that asks.
        choice: what of it goes along.
        kind: the format.
        now: the local time with its zone, by the clock of the book.
    """

    book: Path
    choice: Choice
    kind: OutFormat
    now: datetime

    def answer_with(self, memory: Memory) -> Steps[Made | Phrase]:
        """Make it, and keep it for ``Keep``."""
        from weaver_desktop.book.book import Book
        from weaver_desktop.exchange.writing.export import export_in_steps

        memory.kept = None
        try:
            with Book.open(self.book, read_only=True, clock=lambda: self.now) as book:
                done = yield from export_in_steps(book, self.choice, self.kind)
        except WeaverError as error:
            return error.phrase
        if not done.parties:
            return InvalidEditError("Nobody is left to be saved. Choose more people.").phrase
        memory.kept = done
        return Made(done.remarks)

    def answer(self) -> object:
        """Make it without keeping it."""
        from weaver_desktop.book.memory import Memory

        return self.answer_with(Memory())


@dataclass(frozen=True, slots=True)
class Keep:
    """Asks to save what was made: ``Saved``, or why it cannot be."""

    path: Path
    may_replace: bool

    def answer_with(self, memory: Memory) -> Saved | Phrase:
        """Save it, whole or not at all."""
        from weaver_desktop.exchange.writing.export import Export
        from weaver_desktop.exchange.writing.saving import save

        made, memory.kept = memory.kept, None
        assert isinstance(made, Export)  # noqa: S101 - asked only when it is made
        try:
            save(self.path, made.what, may_replace=self.may_replace)
        except WeaverError as error:
            return error.phrase
        return Saved()

    def answer(self) -> object:
        """Refuse: without a memory nothing is there to be saved."""
        raise LookupError(self.path)
