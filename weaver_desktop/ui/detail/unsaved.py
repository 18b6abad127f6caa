"""What is being typed on a page: kept before the page goes, and put back when it returns."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from weaver_desktop.ui.detail.introduction.kept_text import KeptText
from weaver_desktop.ui.detail.notes import LongNotes
from weaver_desktop.ui.forms.editor import Editor
from weaver_desktop.ui.forms.in_place import InPlace


def is_being_edited(page: QWidget) -> bool:
    """Tell whether something is typed on a page that is not kept."""
    return (
        any(field.unsaved is not None for field in page.findChildren(InPlace))
        or any(editor.is_dirty for editor in page.findChildren(Editor))
        or any(notes.field is not None for notes in page.findChildren(LongNotes))
        or any(field.is_changed for field in page.findChildren(KeptText))
    )


def keep_all(page: QWidget) -> dict[str, str]:
    """Keep what is typed on a page; return, by the names of fields, what could not be kept."""
    left: dict[str, str] = {}
    for editor in page.findChildren(Editor):
        editor.commit()
    for notes in page.findChildren(LongNotes):
        typed = None if notes.field is None else notes.field.text()
        if not notes.commit() and typed is not None:
            left[notes.title] = typed
    for field in page.findChildren(InPlace):
        typed = field.unsaved
        if not field.commit() and typed is not None:
            left[field.name] = typed
    return left


def take_up(page: QWidget, drafts: Mapping[str, str]) -> None:
    """Put back what could not be kept, with the reason."""
    for field in page.findChildren(InPlace):
        if field.name in drafts:
            field.begin(drafts[field.name])
            field.commit()
    for notes in page.findChildren(LongNotes):
        if notes.title in drafts:
            notes.begin()
            if notes.field is not None:
                notes.field.setPlainText(drafts[notes.title])
            notes.commit()
