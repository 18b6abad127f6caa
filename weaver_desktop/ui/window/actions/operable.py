"""What the actions need of a window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from weaver_desktop.book.book import Book
from weaver_desktop.ui.state.advisor import Advisor
from weaver_desktop.ui.state.changes import Changes
from weaver_desktop.ui.state.lens import Lens
from weaver_desktop.ui.state.looks import Looks
from weaver_desktop.ui.state.motion import Motion
from weaver_desktop.ui.state.paths import Paths
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.window.centre import Centre
from weaver_desktop.ui.window.deeds import Deeds
from weaver_desktop.ui.window.frame import Frame
from weaver_desktop.ui.window.outside import Outside

if TYPE_CHECKING:
    from weaver_desktop.ui.window.over_map.over_map import OverMap


class Operable(Protocol):
    """What the actions need of a window."""

    advisor: Advisor
    changes: Changes
    centre: Centre
    deeds: Deeds
    frame: Frame
    lens: Lens
    looks: Looks
    paths: Paths
    motion: Motion
    selection: Selection

    @property
    def book(self) -> Book:
        """The book that the window shows."""

    @property
    def outside(self) -> Outside:
        """Where requests that lead out of this book go."""

    def say(self, text: str, can_undo: bool = False, /) -> None:  # noqa: FBT001, FBT002
        """Show a short message over the sky, with “Undo” if that fits."""

    @property
    def over_map(self) -> OverMap | None:
        """What comes up over the map, once there is a map."""

    def focus_quick_bar(self) -> None:
        """Put the cursor into the quick bar."""

    def show_actions(self) -> None:
        """Offer every action by name in the quick bar."""

    def show_lookalikes(self) -> None:
        """Ask who may be in the book twice."""

    def toggle_full_screen(self) -> None:
        """Fill the screen, or leave it."""

    def tr(self, text: str, /) -> str:
        """Return a text in the user's language."""
