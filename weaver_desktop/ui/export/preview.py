"""A small picture of what an export will look like."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from weaver_desktop.ui.export.exporting import Wish, composing
from weaver_desktop.ui.export.job import Job
from weaver_desktop.ui.export.raster import draw, size_of
from weaver_desktop.ui.export.shot import Shot
from weaver_desktop.ui.export.steps import Work, elsewhere
from weaver_desktop.ui.theme.theme import Theme

_SIZE = QSize(360, 260)


class Preview(QWidget):
    """Draws the picture again whenever something else is wished for."""

    def __init__(self, shot: Shot, theme: Theme, parent: QWidget) -> None:
        """Begin without a picture."""
        super().__init__(parent)
        self.setMinimumSize(_SIZE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Preview"))
        self._shot = shot
        self._theme = theme
        self._image: QImage | None = None
        self._job = Job(self)
        self._job.done.connect(self._take)

    @property
    def is_ready(self) -> bool:
        """Whether the picture is that of the last wish."""
        return self._image is not None and not self._job.is_working

    def show_wish(self, wish: Wish) -> None:
        """Draw what will come of a wish; until then the picture before stays."""
        self._job.start(self._drawn(wish))

    def stop(self) -> None:
        """Draw no more."""
        self._job.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture in the middle, in a thin frame."""
        if self._image is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        area = QRectF(0, 0, size.width(), size.height())
        area.moveCenter(QRectF(self.rect()).center())
        painter.drawImage(area, self._image)
        painter.setPen(QPen(QColor(self._theme.palette.rule), 1.0))
        painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def _drawn(self, wish: Wish) -> Work[QImage]:
        composer = yield from composing(self._shot, wish)
        sheet = yield from elsewhere(lambda _: composer.sheet(composer.shot.day), share=0.0)
        width, height = size_of(sheet, 1)
        ratio = self.devicePixelRatioF()
        room = min(_SIZE.width() / width, _SIZE.height() / height) * ratio
        return (yield from draw(sheet, min(room, 1.0), shares=(0.0, 1.0)))

    def _take(self, image: object) -> None:
        if isinstance(image, QImage):
            self._image = image
            self.update()
