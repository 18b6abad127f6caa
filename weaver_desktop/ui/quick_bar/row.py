"""One row of what the quick bar offers."""

from dataclasses import dataclass
from enum import StrEnum

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.phrases import Phrase


class RowKind(StrEnum):
    """What choosing a row does."""

    APPLY = "apply"
    ANSWER = "answer"
    SHOW = "show"
    RUN = "run"
    QUOTE = "quote"
    SAY = "say"


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the popup.

    ``SAY`` rows cannot be chosen. ``key`` is the question that an ``ANSWER`` row answers with
    ``party``; a ``QUOTE`` row answers it with somebody new, by putting the name in quotes; a
    ``RUN`` row names its action by ``key``.
    """

    kind: RowKind
    text: str | Phrase
    note: str | Phrase = ""
    party: PartyId | None = None
    key: str = ""

    @property
    def can_be_chosen(self) -> bool:
        """Whether Enter does anything on it."""
        return self.kind is not RowKind.SAY
