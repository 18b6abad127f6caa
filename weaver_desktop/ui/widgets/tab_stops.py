"""Where the Tab key goes.

Qt goes by the age of widgets, and cards and details are made anew all the time; people read from
the top.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QScrollArea, QWidget


def next_stop(areas: Sequence[QWidget], now: QWidget | None, *, is_back: bool) -> QWidget | None:
    """Return what gets the focus next: area by area, each line by line; round at the end.

    Args:
        areas: parts of one window, in the order in which they are gone through.
        now: what has the focus.
        is_back: whether to go the other way.
    """
    stops = [stop for area in areas for stop in stops_in(area)]
    if not stops:
        return None
    if now not in stops:
        return stops[-1 if is_back else 0]
    return stops[(stops.index(now) + (-1 if is_back else 1)) % len(stops)]


def next_part(parts: Sequence[QWidget], now: QWidget | None, *, is_back: bool) -> None:
    """Put the keyboard into the next of some parts of a window that takes it, round at the end.

    A part hands it on to where one begins, if it says where; if not, its first stop gets it.
    """
    holder = next((at for at, part in enumerate(parts) if now and part.isAncestorOf(now)), -1)
    step = -1 if is_back else 1
    for away in range(1, len(parts) + 1):
        part = parts[(holder + step * away) % len(parts)]
        stop = part if part.focusProxy() else next_stop((part,), None, is_back=False)
        if stop is not None and stop.isVisible():
            stop.setFocus(Qt.FocusReason.ShortcutFocusReason)
            reveal(stop)
            return


def reveal(stop: QWidget) -> None:
    """Scroll to what has got the focus."""
    parent = stop.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(stop)
        parent = parent.parentWidget()


def stops_in(area: QWidget) -> list[QWidget]:
    """Return what takes the Tab key in a part of a window, as one reads."""
    placed = [(_place(each), each) for each in area.findChildren(QWidget) if _takes_tab(each)]
    lines: list[list[tuple[QRect, QWidget]]] = []
    for place, each in sorted(placed, key=lambda one: one[0].top()):
        # What begins above the middle of a line's first part stands in that line.
        if lines and place.top() < lines[-1][0][0].center().y():
            lines[-1].append((place, each))
        else:
            lines.append([(place, each)])
    return [each for line in lines for _, each in sorted(line, key=lambda one: one[0].left())]


def _place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def _takes_tab(widget: QWidget) -> bool:
    return (
        bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
    )
