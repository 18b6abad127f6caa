"""The actions on time, filters, saved views and ways between two."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from weaver_desktop.ui.widgets.wording import filled, short_name, spoken
from weaver_desktop.ui.window.action import Action
from weaver_desktop.ui.window.actions.operable import Operable

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
        window.say(_why_no_way(window) if way is None else spoken(way.said))

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


def _why_no_way(window: Operable) -> str:
    two = window.selection.now.two
    if two is None:
        return window.tr("Select two whom others could introduce to each other.")
    if window.paths.between:
        return window.tr("That was the last way. Once more shows the first.")
    one, other = (short_name(window.book.parties.get(party).name) for party in two)
    return filled(window.tr("Nobody leads from {one} to {other} yet."), one=one, other=other)
