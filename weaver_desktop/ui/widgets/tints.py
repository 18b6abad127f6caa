"""Which colour a party has: the same beside its name as on the map."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.theme.palette import Palette
from weaver_desktop.ui.theme.theme import Theme

Rule = Callable[[PartyId], str | None]
"""Returns the colour of a party as ``#rrggbb``, or None where the rule says nothing about it."""


class Tints(QObject):
    """The colours of parties; ``changed`` when the rule or the theme is another."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        """Begin with the plain star's colour for all."""
        super().__init__(theme)
        self._theme = theme
        self._rule: Rule | None = None
        theme.changed.connect(self.changed)

    @property
    def palette(self) -> Palette:
        """The colours of the theme that is on."""
        return self._theme.palette

    def follow(self, rule: Rule | None) -> None:
        """Colour parties by a rule from now on; None brings the plain colour back."""
        self._rule = rule
        self.changed.emit()

    def of(self, party: PartyId) -> str:
        """Return a party's colour as ``#rrggbb``."""
        told = None if self._rule is None else self._rule(party)
        return told or self.palette.plain_star


def mixed(colour: str, ground: str, share: float) -> QColor:
    """Return ``share`` (0–1) of a colour on a ground, without transparency."""
    top, below = QColor(colour), QColor(ground)
    return QColor(
        round(share * top.red() + (1 - share) * below.red()),
        round(share * top.green() + (1 - share) * below.green()),
        round(share * top.blue() + (1 - share) * below.blue()),
    )
