"""Connecting the selected: whom with whom, how deeply, and then it is done."""

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.ties import Depth
from weaver_desktop.ui.detail.wording import contact_words, depth_words
from weaver_desktop.ui.sky.sky import Sky
from weaver_desktop.ui.state.changes import Changes
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.widgets.wording import filled, joined, sentence_case, short_name
from weaver_desktop.ui.window.connections import MOST_TIES, Connections
from weaver_desktop.ui.window.deeds import Deeds
from weaver_desktop.ui.window.over_map.depth_chooser import DepthChooser, Offer

_TWO = 2


class Connecting(QObject):
    """From a key to a tie.

    ``said`` carries what is to be done next, or why it cannot be done; ``unsaid`` the same, once
    it does not hold any more.
    """

    said = Signal(str)
    unsaid = Signal(str)

    def __init__(
        self,
        book: Book,
        changes: Changes,
        selection: Selection,
        deeds: Deeds,
        sky: Sky,
        over: QWidget,
    ) -> None:
        """Ask over a widget."""
        super().__init__(over)
        self._book = book
        self._selection = selection
        self._deeds = deeds
        self._sky = sky
        self._over = over
        self._chooser: DepthChooser | None = None
        self._asked: tuple[PartyId, ...] = ()
        self._request = ""
        sky.hands.partner.found.connect(self._found)
        sky.hands.partner.ended.connect(lambda: self.unsaid.emit(self._request))
        changes.happened.connect(self._heed)

    @property
    def chooser(self) -> DepthChooser | None:
        """The list that asks, while it does."""
        return self._chooser

    def begin(self) -> None:
        """Connect the selected with each other; one alone looks for a partner first."""
        self.leave()
        parties = self._selection.now.parties
        if self._book.is_read_only:
            self.said.emit(self.tr("This book can be read but not changed."))
        elif not parties:
            self.said.emit(
                self.tr("Select whom to connect first: click a star, or press an arrow.")
            )
        elif len(parties) == 1:
            self._look_for_partner(parties[0])
        else:
            self.ask(parties)

    def ask(self, parties: tuple[PartyId, ...]) -> None:
        """Ask how deep the ties of these parties are."""
        connections = Connections(self._book, parties)
        if connections.pair_count > MOST_TIES:
            # The book refuses it too, and says why.
            self._deeds.connect_all(parties, Depth.KNOW_OF)
            return
        self._asked = parties
        two = len(parties) == _TWO
        offer = self._for_two(parties, connections) if two else self._for_many(parties, connections)
        self._chooser = DepthChooser(offer, self._connect, self._left, self._over)
        tie = connections.now
        is_tied = tie is not None and tie.ended is None
        start = tie.depth if tie is not None and is_tied else Depth.MET
        self._chooser.open_beside(self._points(parties), start)

    def leave(self) -> bool:
        """Ask no more; tell whether anything was asked."""
        if self._chooser is None:
            return False
        self._chooser.leave()
        return True

    def _look_for_partner(self, party: PartyId) -> None:
        self._sky.hands.partner.begin(party)
        self._sky.stage.setFocus(Qt.FocusReason.OtherFocusReason)
        said = self.tr(
            "With whom is {name} connected? Click a star, or go there with the arrows and press "
            "Enter. Esc leaves it."
        )
        self._request = said.replace("{name}", short_name(self._name(party)))
        self.said.emit(self._request)

    def _found(self, one: PartyId, other: PartyId) -> None:
        self._selection.select_two(one, other)
        self.ask(self._selection.now.parties)

    def _connect(self, depth: Depth) -> None:
        self._deeds.connect_all(self._asked, depth)

    def _left(self, had_focus: bool) -> None:  # noqa: FBT001
        self._chooser = None
        if had_focus:
            self._sky.stage.setFocus(Qt.FocusReason.OtherFocusReason)

    def _heed(self, change_set: ChangeSet) -> None:
        """What was asked may not hold any more: somebody is gone, or the tie has changed."""
        if self._chooser is not None and change_set.touches("party", "tie"):
            self.leave()

    def _for_two(self, parties: tuple[PartyId, ...], connections: Connections) -> Offer:
        one, other = (short_name(self._name(party)) for party in parties)
        tie = connections.now
        title = filled(self.tr("{one} and {other}"), one=one, other=other)
        if tie is None:
            return Offer(title, self.tr("They have not met. How is it now?"), None, {})
        words = joined(sentence_case(depth_words(tie)), contact_words(tie, self._book.today))
        return Offer(title, words, None if tie.ended else tie.depth, {})

    def _for_many(self, parties: tuple[PartyId, ...], connections: Connections) -> Offer:
        title = self.tr("Connect all {count} with each other?")
        new, pairs = connections.new_count, connections.pair_count
        if new == 1:
            note = self.tr("This makes 1 new tie.")
        elif new:
            note = self.tr("This makes {count} new ties.").replace("{count}", f"{new:,}")
        else:
            note = self.tr("All of them are tied already.")
        if new < pairs:
            kept = self.tr("Ties that are there stay at least as deep as they are.")
            note = f"{note} {kept}"
        deeper = {depth: connections.deeper_count(depth) for depth in Depth}
        said = self.tr("{count} deeper")
        changes = {d: said.replace("{count}", f"{n:,}") for d, n in deeper.items() if n}
        return Offer(title.replace("{count}", f"{len(parties):,}"), note, None, changes)

    def _name(self, party: PartyId) -> str:
        return self._book.parties.get(party).name

    def _points(self, parties: tuple[PartyId, ...]) -> list[QPoint]:
        """Return where the stars of parties stand on the widget that is asked over."""
        stage = self._sky.stage
        places = [stage.place_of(star).toPoint() for star in self._sky.seen.stars(parties)]
        return [QPoint(self._over.mapFromGlobal(stage.mapToGlobal(place))) for place in places]
