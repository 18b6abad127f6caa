"""The actions on time, filters, saved views and ways between two."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from weaver_desktop.ui.widgets.wording import spoken
from weaver_desktop.ui.window.actions import Action
from weaver_desktop.ui.window.operable import Operable

if TYPE_CHECKING:
    from weaver_desktop.ui.sky.lens_bar import LensBar


def view_actions(window: Operable) -> tuple[Action, ...]:
    """Return every action on what of the network is looked at, and as of when."""
    tr = window.tr

    def step(*, days: int = 0, months: int = 0) -> None:
        if window.centre.time is not None:
            window.centre.time.step(days=days, months=months)

    def on_lens_bar(do: Callable[[LensBar], None]) -> None:
        if window.centre.lens_bar is not None:
            do(window.centre.lens_bar)

    def choose() -> None:
        on_lens_bar(lambda bar: bar.ask_for_filters())

    def keep() -> None:
        on_lens_bar(lambda bar: bar.ask_for_name())

    def next_way() -> None:
        way = window.paths.choose_next()
        if way is not None:
            window.say(spoken(way.said))
        elif not window.paths.between:
            window.say(tr("Select two whom others could introduce to each other."))

    return (
        Action("earlier", tr("A month earlier"), "", "", partial(step, months=-1), ","),
        Action("later", tr("A month later"), "", "", partial(step, months=1), "."),
        Action("day-earlier", tr("A day earlier"), "", "", partial(step, days=-1), "<"),
        Action("day-later", tr("A day later"), "", "", partial(step, days=1), ">"),
        Action("filter", tr("Filter the map"), "Ctrl+Shift+F", "", choose),
        Action("save-view", tr("Save this view of the map …"), "", "", keep, "V"),
        Action("way", tr("Next way between the two selected"), "", "", next_way, "W"),
        Action("stop-imagining", tr("Stop imagining"), "", "", window.lens.stop_imagining),
    )
