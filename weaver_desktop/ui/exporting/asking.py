"""Asking where to save an export."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from weaver_desktop.exchange.writing.formats import OutFormat


def ask_for_path(parent: QWidget, kind: OutFormat, then: Callable[[Path], None]) -> None:
    """Ask for the name of a file or folder; about one that is there the dialog asks itself."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    documents = QStandardPaths.writableLocation(place)
    folder = Path(documents) if documents and Path(documents).is_dir() else Path.home()
    suggested = folder / f"Weaver{kind.ending or f' {kind.value}'}"
    title = QCoreApplication.translate("ExportContacts", "Export contacts")
    dialog = QFileDialog(parent, title, str(suggested))
    if kind.ending:
        dialog.setNameFilter(f"*{kind.ending}")
        dialog.setDefaultSuffix(kind.ending.removeprefix("."))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.selectFile(suggested.name)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
