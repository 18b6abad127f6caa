"""A book in which Ama and Zoë stand twice, and who looks out for such."""

from pytestqt.qtbot import QtBot

from tests.ui.widgets.scene import PatientAnalyst, Scene
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.ties import Depth
from weaver_desktop.ui.duplicates.queue import QueueDialog
from weaver_desktop.ui.state.lookalikes import Lookalikes


class Twins:
    """Ama twice with other headlines, Zoë twice, and Bo."""

    def __init__(self, on: Scene) -> None:
        """Fill the book; nobody has looked yet."""
        self.on = on
        self.book = on.book
        parties = on.book.parties
        self.ama = parties.add_person(name="Ama Boateng", headline="ceramicist", place="Leyton")
        self.boatang = parties.add_person(name="Ama Boatang", headline="potter")
        self.zoe = parties.add_person(name="Zoë Ferrer")
        self.other_zoe = parties.add_person(name="Zoe Ferrer")
        self.bo = parties.add_person(name="Bo Lindqvist")
        on.book.ties.state(a=self.ama, b=self.bo, depth=Depth.IN_TOUCH)
        on.book.parties.tag(party_id=self.ama, tag="clay")
        on.book.facts.add(party_id=self.boatang, kind=FactKind.NEED, text="a kiln")
        self.analyst = PatientAnalyst()
        self.lookalikes = Lookalikes(on.book, on.changes, self.analyst)

    def look(self) -> None:
        """Look for whoever stands twice, to the end."""
        self.lookalikes.refresh()
        self.finish()

    def finish(self) -> None:
        """Let what was asked be answered."""
        self.analyst.think()

    @property
    def pairs(self) -> list[set[PartyId]]:
        """Who may be one."""
        return [{each.a, each.b} for each in self.lookalikes.pairs]

    def dialog(self, bot: QtBot) -> QueueDialog:
        """Show the queue."""
        made = QueueDialog(self.book, self.lookalikes, self.on.tints, None)
        bot.addWidget(made)
        with bot.waitExposed(made):
            made.show()
        return made

    def leave(self) -> None:
        """Look no more."""
        self.lookalikes.stop()
