"""How a party's and a tie's looks follow from what is known, so that the legend makes itself."""

from weaver_desktop.ui.sky.rules.clouds import Cloud, clouds_of
from weaver_desktop.ui.sky.rules.lines import LineLooks, line_looks, recency
from weaver_desktop.ui.sky.rules.meanings import PLAIN, Known, Meaning
from weaver_desktop.ui.sky.rules.springs import springs
from weaver_desktop.ui.sky.rules.stars import (
    StarLooks,
    every_meaning,
    looks_on,
    most_telling,
    star_looks,
)

__all__ = [
    "PLAIN",
    "Cloud",
    "Known",
    "LineLooks",
    "Meaning",
    "StarLooks",
    "clouds_of",
    "every_meaning",
    "line_looks",
    "looks_on",
    "most_telling",
    "recency",
    "springs",
    "star_looks",
]
