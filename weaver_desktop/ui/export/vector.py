"""Drawings made of lines, discs and real text, sharp at any size."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from weaver_desktop.ui.export.captions import tr
from weaver_desktop.ui.export.footer import Footer
from weaver_desktop.ui.export.painting import paint
from weaver_desktop.ui.export.sheet import Sheet
from weaver_desktop.ui.export.steps import Steps, in_steps

_DOTS = 96
"""To the inch: a pixel of the screen is a pixel of CSS, 1/96 inch."""
_POINTS = 72
_LONGEST_PAGE = 14_400
"""Points: a page of 200 inches is the largest that PDF readers agree on."""


def svg(sheet: Sheet, part: Path) -> Steps:
    """Save a sheet as SVG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    height = sheet.height + Footer(sheet).height
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(_DOTS)
    generator.setSize(QSize(round(sheet.width), round(height)))
    generator.setViewBox(QRectF(0, 0, sheet.width, height))
    generator.setTitle(tr("Network map"))
    generator.setDescription(sheet.caption)
    yield from _drawn(QPainter(generator), sheet, is_flat=False)
    part.write_bytes(buffer.data().data())


def pdf(sheet: Sheet, part: Path) -> Steps:
    """Save a sheet as PDF, on one page of its own shape."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    height = sheet.height + Footer(sheet).height
    writer = QPdfWriter(buffer)
    writer.setTitle(tr("Network map"))
    writer.setCreator("Weaver")
    writer.setResolution(_DOTS)
    points = QSizeF(sheet.width, height) * _POINTS / _DOTS
    points *= min(_LONGEST_PAGE / max(points.width(), points.height()), 1.0)
    page = QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    layout = QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    writer.setPageLayout(layout)
    painter = QPainter(writer)
    # The page is whole points; the drawing fits it to the edge.
    painter.scale(writer.width() / sheet.width, writer.height() / height)
    yield from _drawn(painter, sheet, is_flat=True)
    part.write_bytes(buffer.data().data())


def _drawn(painter: QPainter, sheet: Sheet, *, is_flat: bool) -> Steps:
    try:
        yield from in_steps(paint(painter, sheet, is_flat=is_flat), 0.0, 1.0)
    finally:
        painter.end()
