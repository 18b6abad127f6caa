"""What the parts of a page edit with."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from weaver_desktop.book.day_field import DayField
from weaver_desktop.domain.ids import EncounterId, PartyId
from weaver_desktop.ui.detail.photo_intake import PhotoIntake

OpenLink = Callable[[str], object]
"""Hands an address to the system: mail, dialler or browser."""


def open_outside(address: str) -> None:
    """Let the system open an address."""
    QDesktopServices.openUrl(QUrl(address))


class Drafts:
    """What was typed and could not be kept, until somebody comes back to it."""

    def __init__(self) -> None:
        """Begin empty."""
        self._texts: dict[tuple[PartyId, str], str] = {}

    def keep(self, party: PartyId, field_name: str, text: str) -> None:
        """Remember what stands in a field of a party's page."""
        self._texts[party, field_name] = text

    def take(self, party: PartyId) -> dict[str, str]:
        """Return, by the names of fields, what was kept for a party, and forget it."""
        found = {name: text for (of, name), text in self._texts.items() if of == party}
        for name in found:
            del self._texts[party, name]
        return found


@dataclass(frozen=True, slots=True)
class Tools:
    """Reads dates, opens links and forms, takes in photos, remembers what was not kept.

    ``show`` turns to a party and goes to the thing of that id on its page.
    """

    days: DayField
    open_link: OpenLink
    log: Callable[[tuple[PartyId, ...], EncounterId | None], object]
    photos: PhotoIntake
    show: Callable[[PartyId, str], None]
    drafts: Drafts = field(default_factory=Drafts)
