"""What is due as a calendar file, written in the worker process."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from weaver_desktop.domain.phrases import phrase

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from weaver_desktop.book.today.items import DueItem
    from weaver_desktop.domain.phrases import Phrase


@dataclass(frozen=True, slots=True)
class SaveDue:
    """Asks to save what is due, whole or not at all; answered with how it went, as a sentence."""

    items: tuple[DueItem, ...]
    now: datetime
    path: Path

    def answer(self) -> Phrase:
        """Save it."""
        from weaver_desktop.exchange.due_calendar import due_calendar
        from weaver_desktop.exchange.whole_file import replacing

        try:
            with replacing(self.path) as part:
                part.write_bytes(due_calendar(self.items, now=self.now))
        except OSError as error:
            return phrase(
                "{name} could not be saved: {reason}. Choose another place.",
                name=self.path.name,
                reason=error.strerror or str(error),
            )
        return phrase("Saved as {name}; due: {count}.", name=self.path.name, count=len(self.items))
