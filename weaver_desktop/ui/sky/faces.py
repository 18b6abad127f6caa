"""Photos in stars that are close: read and made small one at a time, and kept until they change."""

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QObject,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath

from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.sky.nearness import LARGEST
from weaver_desktop.ui.state.changes import Changes

_SIDE = int(LARGEST * 2 * 3)
"""Device pixels of the largest star where a screen has three to a pixel."""
_MOST_KEPT = 400
_MOST_PIXELS = 4_000_000
"""A book keeps portraits of a quarter million; what is far larger would take long to decode."""


class Faces(QObject):
    """Gives each star its photo. ``changed`` when more photos can be shown, or others.

    Nothing is read before somebody comes close; no timer runs once all who were asked for are
    known.
    """

    changed = Signal()

    def __init__(self, book: Book, changes: Changes, parent: QObject | None = None) -> None:
        """Know no photo yet."""
        super().__init__(parent)
        self._book = book
        self._known: dict[PartyId, QImage | None] = {}
        self._wanted: dict[PartyId, None] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._read_on)
        changes.happened.connect(self._heed)

    @property
    def is_reading(self) -> bool:
        """Whether photos that were asked for have yet to be read."""
        return self._timer.isActive()

    @property
    def shown(self) -> dict[PartyId, QImage]:
        """The photos that are known, round and small."""
        return {party: face for party, face in self._known.items() if face is not None}

    def of(self, party: PartyId) -> QImage | None:
        """Return the photo of a party, round; None if there is none, or if it is yet to be read."""
        if party in self._known:
            return self._known[party]
        self._wanted[party] = None
        if not self._timer.isActive():
            self._timer.start(0)
        return None

    def finish(self) -> None:
        """Read at once what was asked for; for pictures, not for a living window."""
        while self._wanted:
            self._read_one()
        self._timer.stop()

    def stop(self) -> None:
        """Read no more, because the book is about to close."""
        self._wanted.clear()
        self._timer.stop()

    def _read_on(self) -> None:
        if self._wanted and not self._book.is_busy:
            has_face = self._read_one()
            # The last one is told in any case, and each that there is.
            if has_face or not self._wanted:
                self.changed.emit()
        if self._wanted:
            self._timer.start(0 if not self._book.is_busy else 100)

    def _read_one(self) -> bool:
        party = next(iter(self._wanted))
        del self._wanted[party]
        if len(self._known) >= _MOST_KEPT:
            self._known.pop(next(iter(self._known)))
        try:
            photo = self._book.photos.of(party)
        except WeaverError:
            # Whoever reads more of the book will say what is wrong with it.
            photo = None
        face = None if photo is None else round_face(photo.data)
        self._known[party] = face
        return face is not None

    def _heed(self, change_set: ChangeSet) -> None:
        for change in change_set.of("photo"):
            for row in (change.before, change.after):
                if row is not None:
                    self._known.pop(PartyId(str(row["party_id"])), None)
        if change_set.touches("photo"):
            self.changed.emit()


def round_face(data: bytes, side: int = _SIDE) -> QImage | None:
    """Return the middle of a picture as a disc of so many pixels; None if it cannot be read."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > _MOST_PIXELS:
        return None
    # Decoded no larger than it is shown, which a JPEG does in a fraction of the time.
    wanted = QSize(side, side)
    reader.setScaledSize(size.scaled(wanted, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    picture = reader.read()
    if picture.isNull():
        return None
    face = QImage(wanted, QImage.Format.Format_ARGB32_Premultiplied)
    face.fill(Qt.GlobalColor.transparent)
    painter = QPainter(face)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    disc = QPainterPath()
    disc.addEllipse(QRectF(face.rect()))
    painter.setClipPath(disc)
    left, top = (side - picture.width()) // 2, (side - picture.height()) // 2
    painter.drawImage(left, top, picture)
    painter.end()
    return face
