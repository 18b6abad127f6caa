"""The way of an introduction, as the keys and the menu go along it."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from weaver_desktop.domain.introductions import Stage
from weaver_desktop.ui.ledger.words import stage_meaning, stage_title
from weaver_desktop.ui.widgets.wording import filled

WAY = (Stage.IDEA, Stage.ASKED, Stage.BOTH_YES, Stage.MADE, Stage.MET, Stage.TOOK_HOLD)
ENDS = (Stage.LAPSED, Stage.DECLINED)


def beside(stage: Stage, step: int, went: Iterable[Stage] = ()) -> Stage | None:
    """Return the stage that a key leads to: one on or back; None where the way ends.

    Args:
        stage: where the introduction stands.
        step: 1 for on, -1 for back.
        went: the stages it went through; from a dead end back leads to the last on the way.
    """
    if stage in ENDS:
        last = [each for each in went if each in WAY]
        return (last[-1] if last else Stage.IDEA) if step < 0 else None
    at = WAY.index(stage) + step
    return WAY[at] if 0 <= at < len(WAY) else None


def move_menu(stage: Stage, move: Callable[[Stage], object], name: str, parent: QWidget) -> QMenu:
    """Return the menu that moves an introduction anywhere; it goes when it is closed."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setAccessibleName(name)
    for group in (WAY, ENDS):
        if menu.actions():
            menu.addSeparator()
        for each in group:
            action = menu.addAction(_entry(each))
            action.setEnabled(each is not stage)
            action.triggered.connect(lambda _=False, each=each: move(each))
    return menu


def pop_up(menu: QMenu, below: QWidget) -> None:
    """Show a menu under a button."""
    menu.popup(below.mapToGlobal(QPoint(0, below.height())))


def _entry(stage: Stage) -> str:
    words = QCoreApplication.translate("Ledger", "{stage}: {meaning}")
    meaning = stage_meaning(stage)
    meaning = meaning[:1].lower() + meaning[1:]
    return filled(words, stage=stage_title(stage), meaning=meaning)
