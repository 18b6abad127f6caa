"""Showing and hiding without waking the layouts all around."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def reveal(widget: QWidget, is_shown: bool) -> None:  # noqa: FBT001 - as Qt's own setVisible
    """Show or hide a part.

    A part that was never hidden is shown by the layout that it is put into; showing it by hand
    would have every layout up to the window work out its sizes, once for each part.
    """
    if not is_shown:
        widget.hide()
    elif widget.isHidden() and widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
        widget.show()
