"""The cheat sheet as a page to print: every action with its keys, in two columns."""

from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from weaver_desktop.exchange.whole_file import replacing
from weaver_desktop.ui.theme.fonts import FAMILY
from weaver_desktop.ui.window.keys.groups import KeyGroup

_POINTS = 7.5
_MARGIN_MM = 12.0
_DOTS_PER_INCH = 300


def save_page(groups: Sequence[KeyGroup], title: str, path: Path) -> None:
    """Write the page as PDF, whole or not at all.

    Raises:
        OSError: if it cannot be written.
    """
    with replacing(path) as part:
        writer = QPdfWriter(str(part))
        writer.setTitle(title)
        writer.setResolution(_DOTS_PER_INCH)
        writer.setPageLayout(_layout())
        document(groups, title).print_(writer)
        del writer  # the file is whole when it is closed


def document(groups: Sequence[KeyGroup], title: str) -> QTextDocument:
    """Return the page, laid out for A4."""
    made = QTextDocument()
    made.setDocumentMargin(0)
    made.setDefaultStyleSheet(
        f"body {{ font-family: '{FAMILY}'; font-size: {_POINTS}pt; color: black; }}"
        f" h1 {{ font-size: {2 * _POINTS}pt; }} .keys {{ font-weight: 600; }}"
    )
    left, right = _halves(groups)
    made.setHtml(
        f"<body><h1>{escape(title)}</h1><table width='100%'><tr>"
        f"<td width='49%'>{_table(left)}</td><td width='2%'></td>"
        f"<td width='49%'>{_table(right)}</td></tr></table></body>"
    )
    area = _layout().paintRect(QPageLayout.Unit.Inch)
    # A document is laid out in dots of the screen, and brought to the printer's when it is printed.
    dots = QGuiApplication.primaryScreen().logicalDotsPerInch()
    made.setPageSize(QSizeF(area.width() * dots, area.height() * dots))
    return made


def _layout() -> QPageLayout:
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    page = QPageSize(QPageSize.PageSizeId.A4)
    return QPageLayout(page, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)


def _halves(groups: Sequence[KeyGroup]) -> tuple[list[KeyGroup], list[KeyGroup]]:
    """Part groups into two columns of about the same height; a title takes two lines."""
    heights = [len(group.lines) + 2 for group in groups]
    best = min(range(len(groups) + 1), key=lambda at: max(sum(heights[:at]), sum(heights[at:]), 0))
    return list(groups[:best]), list(groups[best:])


def _table(groups: Sequence[KeyGroup]) -> str:
    return f"<table width='100%' cellspacing='0' cellpadding='1'>{''.join(_rows(groups))}</table>"


def _rows(groups: Sequence[KeyGroup]) -> Iterator[str]:
    for group in groups:
        yield f"<tr><td colspan='2'><br/><b>{escape(group.title)}</b></td></tr>"
        for line in group.lines:
            yield (
                f"<tr><td>{escape(line.words)}</td>"
                f"<td align='right' class='keys'>{escape(line.keys)}</td></tr>"
            )
