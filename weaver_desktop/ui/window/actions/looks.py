"""The actions on how the map looks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from weaver_desktop.ui.state.looks import ColourBy, LookRules
from weaver_desktop.ui.window.action import Action
from weaver_desktop.ui.window.actions.operable import Operable

if TYPE_CHECKING:
    from weaver_desktop.ui.sky.legend import Legend


def look_actions(window: Operable) -> tuple[Action, ...]:
    """Return every action on what colour, size and brightness stand for."""
    tr = window.tr
    looks = window.looks

    def on_legend(do: Callable[[Legend], None]) -> None:
        if window.centre.legend is not None:
            do(window.centre.legend)

    def choose() -> None:
        on_legend(lambda legend: legend.open_menu())

    def explain() -> None:
        on_legend(lambda legend: legend.toggle_sheet())

    def colour_by(rule: ColourBy) -> None:
        looks.set_rules(replace(looks.rules, colour=rule))

    def as_at_first() -> None:
        looks.set_rules(LookRules())

    colours = {
        ColourBy.GROUP: tr("Colour the map by group"),
        ColourBy.TAG: tr("Colour the map by tag"),
        ColourBy.COMMUNITY: tr("Colour the map by who hangs together"),
        ColourBy.NETWORK: tr("Colour the map by network"),
        ColourBy.TIES: tr("Colour the map by number of ties"),
        ColourBy.RECENCY: tr("Colour the map by last contact"),
        ColourBy.NEWCOMER: tr("Colour newcomers on the map"),
        ColourBy.KIND: tr("Colour the map by person or group"),
        ColourBy.NOTHING: tr("No colours on the map"),
    }
    return (
        Action("map-looks", tr("How the map looks"), "", "", choose, "K"),
        Action("legend", tr("What the map's looks mean"), "", "", explain, "I"),
        Action(
            "suggestions",
            tr("Suggested introductions on the map"),
            "",
            "",
            looks.toggle_suggestions,
            "S",
        ),
        *(
            Action(f"colour-{rule.value}", text, "", "", partial(colour_by, rule))
            for rule, text in colours.items()
        ),
        Action("looks-first", tr("Let the map look as at first"), "", "", as_at_first),
    )
