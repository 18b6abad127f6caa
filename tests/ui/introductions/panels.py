"""A weaver who knows people that do not know each other, and the panel that suggests them."""

from pytestqt.qtbot import QtBot

from tests.ui.widgets.scene import Scene
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.ties import Depth
from weaver_desktop.ui.introductions.panel import IntroductionsPanel
from weaver_desktop.ui.state.analyst import Analyst
from weaver_desktop.ui.state.imagining import Imagining


def strangers(on: Scene, *names: str) -> list[PartyId]:
    """Add Robin, the weaver, and people whom she knows well and who do not know each other."""
    me = on.book.parties.begin(name="Robin")
    people = [on.person(name) for name in names]
    for person in people:
        on.book.ties.state(a=me, b=person, depth=Depth.HELP)
    return people


def shown(
    on: Scene, bot: QtBot, *, imagining: Imagining | None = None, analyst: Analyst | None = None
) -> IntroductionsPanel:
    """Show the panel of a scene in a window that is active."""
    panel = IntroductionsPanel(
        on.book,
        on.changes,
        on.selection,
        on.advisor,
        on.theme,
        on.tints,
        imagining=imagining,
        analyst=analyst,
    )
    bot.addWidget(panel)
    panel.resize(300, 700)
    panel.show()
    with bot.waitActive(panel):
        panel.activateWindow()
    return panel
