"""Two who might meet, and the page about them."""

from pytestqt.qtbot import QtBot

from tests.ui.widgets.scene import Scene, buttons
from weaver_desktop.domain.ids import IntroductionId, Pair, PartyId, pair
from weaver_desktop.domain.introductions import Introduction, Stage
from weaver_desktop.domain.ties import Depth
from weaver_desktop.ui.detail.pane import DetailPane
from weaver_desktop.ui.widgets.prose import Prose


class Leaf:
    """The detail pane with Ama and Tilly, who are to be introduced by Robin."""

    def __init__(self, on: Scene, bot: QtBot) -> None:
        """Fill the book, take up the idea, and turn to its page."""
        self.on = on
        self.me = on.book.parties.begin(name="Robin")
        people = on.person("Ama Boateng", "bakes"), on.person("Tilly Stone", "carves spoons")
        for party in people:
            on.book.ties.state(a=self.me, b=party, depth=Depth.HELP)
        self.two: Pair = pair(*people)
        self.names = tuple(on.book.parties.get(party).name for party in self.two)
        self.key = on.book.introductions.take_up(
            a=people[0], b=people[1], reasons=["Ama needs a kiln."]
        )
        self.pane = DetailPane(on.book, on.changes, on.selection, on.theme, on.tints, on.advisor)
        bot.addWidget(self.pane)
        self.pane.resize(312, 900)
        self.pane.show()
        on.selection.select_two(*self.two)

    @property
    def introduction(self) -> Introduction:
        """The introduction as the book has it."""
        found = self.on.book.introductions.get(self.key)
        assert found is not None
        return found

    def stage(self) -> Stage:
        """Return how far it is."""
        return self.introduction.stage

    @property
    def ama(self) -> PartyId:
        """Ama."""
        return self.two[self.names.index("Ama Boateng")]

    @property
    def tilly(self) -> PartyId:
        """Tilly."""
        return self.two[self.names.index("Tilly Stone")]

    def said(self) -> str:
        """Return the words of the page."""
        page = self.pane.page
        labels = page.findChildren(Prose)
        return "\n".join(each.text() for each in labels if each.isVisibleTo(page))

    def press(self, name: str) -> None:
        """Press the button that is read out so."""
        found = {each.accessibleName(): each for each in buttons(self.pane.page)}
        assert name in found, sorted(found)
        found[name].click()

    def has(self, name: str) -> bool:
        """Tell whether there is such a button."""
        return any(each.accessibleName() == name for each in buttons(self.pane.page))


def reread(on: Scene, key: IntroductionId) -> Introduction:
    """Return an introduction as the book has it now."""
    found = on.book.introductions.get(key)
    assert found is not None
    return found
