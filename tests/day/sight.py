"""What somebody sees: reading widgets, and never acting on them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QMenu,
    QWidget,
)


def front() -> QWidget:
    """Return what lies in front: an open menu, a dialog, or the window."""
    found = (
        QApplication.activePopupWidget()
        or QApplication.activeModalWidget()
        or QApplication.activeWindow()
    )
    if found is None:
        (found,) = (each for each in QApplication.topLevelWidgets() if each.isVisible())
    return found


def menu_in_front() -> QMenu:
    """Return the menu that is open."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu), f"no menu is open, but {menu}"
    return menu


def called(widget: QWidget) -> str:
    """Return what a widget is called aloud."""
    if widget.accessibleName():
        return widget.accessibleName()
    said = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
    return re.sub("&(.)", r"\1", said)


def shown(within: QWidget | None = None) -> Iterator[QWidget]:
    """Yield every widget that is not hidden, of what lies in front or of a part of it."""
    for each in (within or front()).findChildren(QWidget):
        if each.isVisible():
            yield each


def named(name: str, within: QWidget | None = None) -> QWidget:
    """Return the one thing to press or to type into with a name, in which a star is any words."""
    found = [each for each in shown(within) if _is_called(each, name) and _can_be_used(each)]
    if len(found) != 1:
        names = sorted({called(each) for each in shown(within) if _can_be_used(each)} - {""})
        raise AssertionError(f"{len(found)} are called “{name}” among {names}")
    return found[0]


def fits(said: str, name: str) -> bool:
    """Tell whether something is called so; a star in a name stands for any words."""
    return re.fullmatch(".*".join(map(re.escape, name.split("*"))), said, re.DOTALL) is not None


def words(within: QWidget | None = None) -> str:
    """Return all words that are to be read in front, or in a part of it."""
    return "\n".join(
        each.text()
        for each in shown(within)
        if isinstance(each, QLabel | QAbstractButton) and each.text()
    )


def in_sight(widget: QWidget) -> QRect:
    """Return the part of a widget that no edge cuts off, in its own coordinates."""
    part = widget.rect()
    above, corner = widget, QPoint()
    while not above.isWindow() and (parent := above.parentWidget()) is not None:
        corner += above.pos()
        part = part.intersected(parent.rect().translated(-corner))
        above = parent
    return part


def scrolled_in(widget: QWidget) -> QAbstractScrollArea | None:
    """Return the area in which a widget can be scrolled to."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QAbstractScrollArea):
        above = above.parentWidget()
    return above


def _is_called(widget: QWidget, name: str) -> bool:
    return fits(called(widget), name)


def _can_be_used(widget: QWidget) -> bool:
    takes_keys = widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
    can_be_pressed = isinstance(widget, QAbstractButton) or widget.objectName() == "popupRow"
    return widget.isEnabled() and (takes_keys or can_be_pressed)
