"""The table of actions, from which shortcuts, buttons, menus and the quick bar are made."""

from functools import partial
from typing import Protocol

from weaver_desktop.ui.state.lens import Lens
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.theme.theme import Theme
from weaver_desktop.ui.window.actions import Action
from weaver_desktop.ui.window.centre import Centre
from weaver_desktop.ui.window.deeds import Deeds
from weaver_desktop.ui.window.outside import Outside

ICONS_IN_BAR = (
    ("undo", "arrow-u-up-left"),
    ("redo", "arrow-u-up-right"),
    ("look", "moon-stars"),
    ("detail", "layout"),
)
IN_MENU = ("import", "open", "sample", "own", "fit", "full-screen")

_NEARER, _FURTHER = 1.4, 1 / 1.4


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


def action_table(window: Operable, theme: Theme) -> tuple[Action, ...]:
    """Return every action of a window."""
    tr = window.tr
    outside = window.outside

    def zoom(factor: float) -> None:
        if window.centre.sky is not None:
            window.centre.sky.zoom(factor)

    def fit() -> None:
        if window.centre.sky is not None:
            window.centre.sky.fit()

    def reset() -> None:
        window.lens.restore()
        fit()

    def pin() -> None:
        if window.centre.sky is not None:
            window.centre.sky.toggle_pins()

    def play() -> None:
        if window.centre.time is not None:
            window.centre.time.toggle()

    def names() -> None:
        if window.centre.sky is not None:
            window.centre.sky.stage.labels.toggle()

    around = tuple(
        Action(
            f"focus-{steps}",
            tr("Keep {count} steps around the selected bright").replace("{count}", str(steps)),
            "",
            "",
            partial(window.lens.set_focus, steps),
            str(steps),
        )
        for steps in range(1, 10)
    )
    return (
        *around,
        Action("focus-0", tr("Brighten all stars"), "", "", partial(window.lens.set_focus, 0), "0"),
        Action("quick-bar", tr("Capture, find or run"), "Ctrl+K", "", window.focus_quick_bar, "/"),
        Action("undo", tr("Undo"), "Ctrl+Z", "arrow-u-up-left", window.deeds.undo),
        Action("redo", tr("Redo"), "Ctrl+Shift+Z", "arrow-u-up-right", window.deeds.redo),
        Action("people", tr("People"), "Ctrl+1", "users", lambda: window.show_place("people")),
        Action(
            "introductions",
            tr("Introductions"),
            "Ctrl+2",
            "handshake",
            lambda: window.show_place("introductions"),
        ),
        Action("detail", tr("Fold the details"), "Ctrl+D", "", window.toggle_detail),
        Action("look", tr("Dark or light"), "Ctrl+L", "moon-stars", theme.toggle),
        Action("fit", tr("Show all stars"), "Ctrl+0", "", fit, "F"),
        Action("reset", tr("Restore all and show all stars"), "", "", reset, "Z"),
        Action("play", tr("Play the past, or stop"), "", "", play, "Space"),
        Action("you", tr("With you or without you"), "Ctrl+U", "", window.lens.toggle_you, "Y"),
        Action("pin", tr("Pin the selected stars, or let them go"), "", "", pin, "P"),
        Action("names", tr("Names on the map"), "", "", names, "L"),
        Action("deselect", tr("Select nothing"), "", "", window.selection.clear, "Esc"),
        Action("nearer", tr("Zoom in"), "Ctrl++", "", lambda: zoom(_NEARER), "+"),
        Action("further", tr("Zoom out"), "Ctrl+-", "", lambda: zoom(_FURTHER), "-"),
        Action("full-screen", tr("Full screen"), "F11", "", window.toggle_full_screen),
        Action("import", tr("Import contacts…"), "Ctrl+I", "", outside.import_wanted.emit),
        Action("open", tr("Open another book…"), "Ctrl+O", "", outside.other_book_wanted.emit),
        Action("sample", tr("Explore the sample"), "", "", outside.sample_wanted.emit),
        Action("own", tr("Go to my own book"), "", "", outside.own_book_wanted.emit),
    )
