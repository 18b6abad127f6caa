"""What gestures need of the stage that they are made on."""

from typing import Protocol

from PySide6.QtCore import QPointF, Qt

from weaver_desktop.ui.sky.camera import Camera


class Ground(Protocol):
    """Tells what lies where. Points are pixels of the widget, places are world units, y up."""

    camera: Camera

    def star_at(self, where: QPointF) -> int:
        """Return the number of the star at a point, -1 for none."""

    def tie_at(self, where: QPointF) -> int:
        """Return the number of the tie at a point, -1 for none."""

    def world(self, where: QPointF) -> tuple[float, float]:
        """Return the place at a point."""

    def setCursor(self, shape: Qt.CursorShape, /) -> None:
        """Show another pointer."""
