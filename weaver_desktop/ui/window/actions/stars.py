"""What can be done with the selected stars, by hand or by key."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from weaver_desktop.ui.window.action import Action
from weaver_desktop.ui.window.actions.operable import Operable

if TYPE_CHECKING:
    from weaver_desktop.ui.sky.hands import Hands
    from weaver_desktop.ui.window.over_map.over_map import OverMap


def star_actions(window: Operable) -> tuple[Action, ...]:
    """Return the actions on the stars of a window's map; each works once there is a map."""
    tr = window.tr

    def hands(do: Callable[[Hands], object]) -> Callable[[], None]:
        def act() -> None:
            if window.centre.sky is not None:
                do(window.centre.sky.hands)

        return act

    def over(do: Callable[[OverMap], object]) -> Callable[[], None]:
        def act() -> None:
            if window.over_map is not None:
                do(window.over_map)

        return act

    def leave() -> None:
        if window.over_map is None or not window.over_map.leave():
            window.selection.clear()

    focus, text = tr("Focus on the selected, with the details"), tr("Read the selected as text")
    pin, loop = tr("Pin the selected stars, or let them go"), tr("Select with a loop around stars")
    connect, what = tr("Connect the selected"), tr("What can be done with the selected")
    neighbours, everybody = tr("Select the neighbours too"), tr("Select everybody shown")
    return (
        Action("open-star", focus, "", "", hands(lambda hand: hand.open()), "Return"),
        Action("connect", connect, "", "", over(lambda it: it.connecting.begin()), "C"),
        Action("pin", pin, "", "", hands(lambda hand: hand.toggle_pins()), "P"),
        Action("neighbours", neighbours, "", "", hands(lambda hand: hand.select_neighbours()), "N"),
        Action("lasso", loop, "", "", over(lambda it: it.toggle_lasso()), "A"),
        Action(
            "select-shown", everybody, "", "", hands(lambda hand: hand.select_shown()), "Ctrl+A"
        ),
        Action("deselect", tr("Select nothing"), "", "", leave, "Esc"),
        Action("menu", what, "", "", hands(lambda hand: hand.ask_for_menu()), "Shift+F10"),
        Action("as-text", text, "Ctrl+T", "", over(lambda it: it.in_words.toggle()), "T"),
        Action("keys", tr("Keys and actions"), "F1", "", over(lambda it: it.show_keys()), "?"),
    )
