"""The actions that open the ledger of introductions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weaver_desktop.ui.widgets.tints import Tints
from weaver_desktop.ui.window.action import Action

if TYPE_CHECKING:
    from weaver_desktop.ui.theme.theme import Theme
    from weaver_desktop.ui.window.actions.operable import Operable


def ledger_actions(window: Operable, theme: Theme) -> tuple[Action, ...]:
    """Return the actions that show the board, and what came of it all."""
    tints = Tints(theme)

    def show(at: int) -> None:
        from weaver_desktop.ui.ledger.dialog import Leaf, open_ledger

        over = window.centre
        open_ledger(window.book, window.changes, window.selection, tints, over, Leaf(at))

    return (
        Action("board", window.tr("Board of introductions"), "Ctrl+B", "", lambda: show(0)),
        Action("results", window.tr("What came of introductions"), "", "", lambda: show(1)),
    )
