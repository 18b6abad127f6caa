"""The circle of a party: its photo or its initials; a photo is dropped, pasted or chosen."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QWidget

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import Photo, initials
from weaver_desktop.ui.widgets.avatars import paint_avatar
from weaver_desktop.ui.widgets.party_button import PressableButton
from weaver_desktop.ui.widgets.tints import Tints
from weaver_desktop.ui.widgets.wording import tip

_SIZE = 64
_AWAY = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_RAW = ("image/jpeg", "image/png", "image/webp")


class PhotoCircle(PressableButton):
    """``offered`` carries bytes, a path or a picture; ``clicked`` asks for a file."""

    offered = Signal(object)
    taken_away = Signal()

    def __init__(
        self, party: PartyId, name: str, tints: Tints, parent: QWidget, *, can_edit: bool
    ) -> None:
        """Show the initials of a name."""
        super().__init__(parent)
        self._party = party
        self._name = name
        self._tints = tints
        self._image: QImage | None = None
        self._photo: Photo | None = None
        self._can_edit = can_edit
        self._is_aimed_at = False
        self.setFixedSize(QSize(_SIZE, _SIZE))
        self.setEnabled(can_edit)
        self.setAcceptDrops(can_edit)
        tints.changed.connect(self.update)
        self._tell()

    def show_photo(self, name: str, photo: Photo | None) -> None:
        """Show a photo, or the initials of a name if there is none."""
        if (name, photo) != (self._name, self._photo):
            self._name, self._photo, self._image = name, photo, None
            self._tell()
            self.update()

    def paste(self) -> bool:
        """Offer what the clipboard holds; tell whether it holds anything like a picture."""
        # Qt's own description leaves out that there is none while nothing was ever copied.
        data: QMimeData | None = QApplication.clipboard().mimeData()
        return data is not None and self._offer(data)

    def sizeHint(self) -> QSize:
        """Return its one size."""
        return QSize(_SIZE, _SIZE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste with Ctrl+V, take away with Delete."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() in _AWAY and self._photo is not None:
            self.taken_away.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let pictures and files be dropped."""
        if _source(event.mimeData()) is not None:
            event.acceptProposedAction()
            self._aim(is_aimed_at=True)

    def dragLeaveEvent(self, event: object) -> None:
        """Wait no more."""
        self._aim(is_aimed_at=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Offer what was dropped."""
        self._aim(is_aimed_at=False)
        if self._offer(event.mimeData()):
            event.acceptProposedAction()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the photo, or the initials, and a ring while it has the keyboard or a drop."""
        palette = self._tints.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        circle = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        image = self._drawn()
        if image is None:
            tint = self._tints.of(self._party)
            paint_avatar(painter, circle, initials(self._name), tint, palette, palette.panel)
        else:
            path = QPainterPath()
            path.addEllipse(circle)
            painter.setClipPath(path)
            side = min(image.width(), image.height())
            part = QRectF((image.width() - side) / 2, (image.height() - side) / 2, side, side)
            painter.drawImage(circle, image, part)
            painter.setClipping(False)
        if self.hasFocus() or self._is_aimed_at or (self.underMouse() and self._can_edit):
            is_loud = self.hasFocus() or self._is_aimed_at
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(palette.selected if is_loud else palette.faint), 2))
            painter.drawEllipse(circle)
        painter.end()

    def _drawn(self) -> QImage | None:
        if self._image is None and self._photo is not None:
            image = QImage.fromData(self._photo.data)
            self._image = None if image.isNull() else image
        return self._image

    def _offer(self, data: QMimeData) -> bool:
        source = _source(data)
        if source is not None and self._can_edit:
            self.offered.emit(source)
        return source is not None

    def _aim(self, *, is_aimed_at: bool) -> None:
        self._is_aimed_at = is_aimed_at
        self.update()

    def _tell(self) -> None:
        has, lacks = self.tr("Photo of {name}"), self.tr("Choose a photo of {name}")
        said = (lacks if self._photo is None else has).replace("{name}", self._name)
        self.setAccessibleName(said)
        if self._can_edit:
            how = self.tr("Drop a photo here, paste it with Ctrl+V, or press to choose a file.")
            self.setToolTip(tip(how))


def _source(data: QMimeData) -> bytes | Path | QImage | None:
    """Return the picture that was dropped or copied: a file, its bytes, or its pixels."""
    for url in data.urls():
        if url.isLocalFile():
            return Path(url.toLocalFile())
    for kind in _RAW:
        if data.hasFormat(kind):
            return bytes(data.data(kind).data())
    if data.hasImage():
        image = data.imageData()
        return image if isinstance(image, QImage) else None
    return None
