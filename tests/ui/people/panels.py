"""The panel over a scene, and what stands in it."""

from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from tests.ui.widgets.scene import Scene
from weaver_desktop.ui.people.panel import PeoplePanel
from weaver_desktop.ui.state.lens import Lens
from weaver_desktop.ui.state.lookalikes import Lookalikes
from weaver_desktop.ui.widgets.prose import Prose


def panel_on(
    on: Scene,
    bot: QtBot,
    *,
    lens: Lens | None = None,
    settings: QSettings | None = None,
    lookalikes: Lookalikes | None = None,
) -> PeoplePanel:
    """Show a panel as wide as in the window."""
    panel = PeoplePanel(
        on.book,
        on.changes,
        on.selection,
        on.theme,
        on.tints,
        lens=lens,
        settings=settings,
        lookalikes=lookalikes,
    )
    bot.addWidget(panel)
    panel.resize(300, 700)
    panel.show()
    return panel


def in_front(panel: PeoplePanel, bot: QtBot) -> None:
    """Give a panel the keyboard of the screen."""
    with bot.waitActive(panel):
        panel.activateWindow()


def names(panel: PeoplePanel) -> list[str]:
    """Return who is listed, from the top."""
    model = panel.view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def chosen(panel: PeoplePanel) -> list[str]:
    """Return whose rows are chosen."""
    return [str(index.data()) for index in panel.view.selectionModel().selectedIndexes()]


def said(panel: PeoplePanel) -> str:
    """Return what can be read beside the rows."""
    return "\n".join(each.text() for each in panel.findChildren(Prose) if each.isVisibleTo(panel))
