"""What can be looked at on the map; most has a single key while the map has the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from weaver_desktop.ui.window.action import Action
from weaver_desktop.ui.window.actions.operable import Operable
from weaver_desktop.ui.window.actions.stars import star_actions

if TYPE_CHECKING:
    from weaver_desktop.ui.sky.sky import Sky

_NEARER, _FURTHER = 1.4, 1 / 1.4
_FURTHEST_FOCUS = 9


def map_actions(window: Operable) -> tuple[Action, ...]:
    """Return every action on the map of a window."""
    tr = window.tr

    def on_sky(do: Callable[[Sky], None]) -> None:
        if window.centre.sky is not None:
            do(window.centre.sky)

    def fit() -> None:
        on_sky(lambda sky: sky.fit())

    def reset() -> None:
        window.lens.restore()
        fit()

    def play() -> None:
        if window.centre.time is not None:
            window.centre.time.toggle()

    def names() -> None:
        on_sky(lambda sky: sky.stage.labels.toggle())

    def nearer(factor: float) -> Callable[[], None]:
        return lambda: on_sky(lambda sky: sky.zoom(factor))

    def move_less() -> None:
        window.motion.toggle()
        less = tr("Less motion: the map jumps instead of gliding.")
        window.say(less if window.motion.is_less else tr("The map glides again."))

    around = tuple(
        Action(
            f"focus-{steps}",
            tr("Keep {count} steps around the selected bright").replace("{count}", str(steps)),
            "",
            "",
            partial(window.lens.set_focus, steps),
            str(steps),
        )
        for steps in range(1, _FURTHEST_FOCUS + 1)
    )
    return (
        Action("fit", tr("Show all stars"), "Ctrl+0", "", fit, "F"),
        Action("reset", tr("Restore all and show all stars"), "", "", reset, "Z"),
        Action("nearer", tr("Zoom in"), "Ctrl++", "", nearer(_NEARER), "+"),
        Action("further", tr("Zoom out"), "Ctrl+-", "", nearer(_FURTHER), "-"),
        Action("play", tr("Play the past, or stop"), "", "", play, "Space"),
        Action("you", tr("With you or without you"), "Ctrl+U", "", window.lens.toggle_you, "Y"),
        *star_actions(window),
        Action("names", tr("Names on the map"), "", "", names, "L"),
        Action("focus-0", tr("Brighten all stars"), "", "", partial(window.lens.set_focus, 0), "0"),
        *around,
        Action("motion", tr("Less motion, or as before"), "", "", move_less),
    )
