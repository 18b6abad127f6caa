"""What all layers of the sky have in common."""

import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGraphicsItem


class SkyItem(pg.GraphicsObject):  # type: ignore[misc]
    """A layer that can draw anywhere in view and is drawn anew when the view changes."""

    def rest(self, is_at_rest: bool) -> None:  # noqa: FBT001
        """Keep the picture of what is still; while things move, keeping it would cost a copy."""
        modes = QGraphicsItem.CacheMode
        self.setCacheMode(modes.DeviceCoordinateCache if is_at_rest else modes.NoCache)

    _seen: QRectF | None = None
    """What is in view, once it was asked for; Qt asks several times for every frame."""

    def boundingRect(self) -> QRectF:
        """Return what is in view."""
        if self._seen is None:
            # No layer is shifted or scaled in its view: nothing need be mapped to it.
            view = self.getViewBox()
            self._seen = QRectF() if view is None else QRectF(view.viewRect())
        return self._seen

    def show_if(self, has_something: bool) -> None:  # noqa: FBT001
        """Take part in painting only where there is something to draw."""
        self.setVisible(has_something)

    def viewRangeChanged(self) -> None:
        """Something else is in view."""
        self._seen = None
        super().viewRangeChanged()

    def viewTransformChanged(self) -> None:
        """Redraw, because what is drawn keeps its size on the screen whatever the zoom."""
        self.prepareGeometryChange()
        self._seen = None
        super().viewTransformChanged()
        self.update()
