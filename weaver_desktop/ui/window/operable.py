"""What the actions need of a window."""

from typing import Protocol

from weaver_desktop.ui.state.lens import Lens
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.window.centre import Centre
from weaver_desktop.ui.window.deeds import Deeds
from weaver_desktop.ui.window.outside import Outside


class Operable(Protocol):
    """What the actions need of a window."""

    centre: Centre
    deeds: Deeds
    lens: Lens
    selection: Selection

    @property
    def outside(self) -> Outside:
        """Where requests that lead out of this book go."""

    def show_place(self, key: str) -> None:
        """Show a panel, or fold it away."""

    def toggle_detail(self) -> None:
        """Fold the detail pane away, or back."""

    def focus_quick_bar(self) -> None:
        """Put the cursor into the quick bar."""

    def toggle_full_screen(self) -> None:
        """Fill the screen, or leave it."""

    def tr(self, text: str, /) -> str:
        """Return a text in the user's language."""
