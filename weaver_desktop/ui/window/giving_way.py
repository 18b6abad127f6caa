"""What gives way as the window gets smaller: the details first, then the list, the rail last."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

SMALLEST = (160, 120)
"""Pixels of a window in which the map can still be seen."""
_WIDE, _SLIM, _NARROW = 940, 620, 480
"""Pixels from which on list, map and details; list and map; a panel and some map have room."""
_RAIL_WIDE, _RAIL_HIGH, _BANNER_HIGH = 300, 280, 240
_MAP, _LEAST_MAP = 280, 64


class GivingWay(QObject):
    """Folds parts away as there is less room, and back as there is more.

    What the user opens in a small window is shown, and what has no room beside it makes way: of
    list and details the one that was there, and in the narrowest window the map, until they go.
    """

    def __init__(
        self,
        rail: QWidget,
        panel: QWidget,
        sky: QWidget,
        detail: QWidget,
        banners: Sequence[QWidget],
        parent: QWidget,
    ) -> None:
        """Watch over the parts of a window."""
        super().__init__(parent)
        self._banners = banners
        self._rail, self._panel, self._sky, self._detail = rail, panel, sky, detail
        self._width = _WIDE
        self._is_folding = False
        for each in (panel, detail):
            each.installEventFilter(self)

    def fit(self, width: int, height: int) -> None:
        """Make room in a window of so many pixels."""
        was, self._width = self._width, width
        self._is_folding = True
        for part, least in ((self._detail, _WIDE), (self._panel, _SLIM)):
            # What the user opens or folds stays so until the window passes the mark again.
            if (was < least) != (width < least):
                part.setVisible(width >= least)
        self._is_folding = False
        self._rail.setVisible(width >= _RAIL_WIDE and height >= _RAIL_HIGH)
        for each in self._banners:
            each.setVisible(width >= _RAIL_WIDE and height >= _BANNER_HIGH)
        self._sky.setMinimumWidth(_MAP if width >= _SLIM else _LEAST_MAP)
        self._uncover()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make way for a panel that opens; all goes on as it would."""
        kind = event.type()
        if kind in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent} and not self._is_folding:
            if kind is QEvent.Type.ShowToParent and self._width < _WIDE:
                other = self._detail if watched is self._panel else self._panel
                other.hide()
            self._uncover()
        return False

    def _uncover(self) -> None:
        """Show the map unless a panel needs all of a narrow window."""
        is_covered = not (self._panel.isHidden() and self._detail.isHidden())
        self._sky.setVisible(not is_covered or self._width >= _NARROW)
