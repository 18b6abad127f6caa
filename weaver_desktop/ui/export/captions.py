"""What part of the network a picture shows, and as of when, in one line."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from weaver_desktop.graph.network import Network
from weaver_desktop.ui.export.shot import Shot
from weaver_desktop.ui.sky.looks_wording import colour_words, signs_in_words
from weaver_desktop.ui.sky.marks import Sign
from weaver_desktop.ui.state.looks import ColourBy, LookRules
from weaver_desktop.ui.widgets.wording import joined, spoken


def caption(shot: Shot, network: Network, day: int, *, is_shareable: bool) -> str:
    """Return the line below a picture.

    Args:
        shot: the moment of the map.
        network: what is seen, under names that may be shown.
        day: as of when, an ordinal.
        is_shareable: whether others will read it.
    """
    lens = shot.lens
    words = [tr("As of {day}").replace("{day}", written_day(day))]
    words += [spoken(each.said(network)) for each in lens.filters]
    if lens.is_without_you:
        words.append(tr("Without the weaver"))
    if lens.imagined and not is_shareable and day == shot.last_day:
        words.append(tr("As if some had met"))
    return joined(*words, *_meanings(shot.rules))


def _meanings(rules: LookRules) -> list[str]:
    """Return what colour, size and brightness stand for, which nobody can guess."""
    words = []
    if rules.colour is not ColourBy.NOTHING:
        words.append(tr("Colour: {rule}").replace("{rule}", colour_words(rules.colour)))
    told = signs_in_words(rules)
    return words + [said for sign, said in told if sign in {Sign.SIZE, Sign.LIGHT}]


def written_day(day: int) -> str:
    """Return a day, an ordinal, as it is written here."""
    on = date.fromordinal(day)
    return QLocale().toString(QDate(on.year, on.month, on.day), "d MMM yyyy")


def tr(text: str) -> str:
    """Return a text of the export in the user's language."""
    return QCoreApplication.translate("Export", text)
