"""Asking where to save."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from weaver_desktop.ui.export.captions import tr
from weaver_desktop.ui.export.formats import Format


def ask_for_path(parent: QWidget, kind: Format, then: Callable[[Path], None]) -> None:
    """Ask where to save the map, and tell the path that is chosen.

    About a file that is there the export dialog asks itself, whatever the ending becomes.
    """
    pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    folder = Path(pictures) if pictures and Path(pictures).is_dir() else Path.home()
    suggested = folder / f"{tr('map')}.{kind}"
    dialog = QFileDialog(parent, tr("Export the map"), str(suggested), f"{kind.upper()} (*.{kind})")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setDefaultSuffix(kind.value)
    dialog.selectFile(suggested.name)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
