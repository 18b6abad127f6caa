"""Stated errors that only the command line has."""

from collections.abc import Sequence

from weaver_desktop.domain.errors import AmbiguousNameError, WeaverError
from weaver_desktop.domain.phrases import Phrase


class NamesakesError(AmbiguousNameError):
    """A name fits several parties, who are listed; ``namesakes`` are the same for scripts."""

    def __init__(
        self,
        template: str,
        namesakes: Sequence[dict[str, str]] = (),
        /,
        **values: str | int | Phrase,
    ) -> None:
        """Keep id, name and headline of each."""
        super().__init__(template, **values)
        self.namesakes = tuple(namesakes)


class UnsoundBookError(WeaverError):
    """A check found something wrong with the book's file."""


class CalendarError(WeaverError):
    """A calendar cannot be saved."""


class PictureError(WeaverError):
    """A picture cannot be drawn or saved."""
