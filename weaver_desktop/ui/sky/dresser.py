"""Gives the stars their looks: the rules that are on, applied to what is known of the book."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.graph.network import Network
from weaver_desktop.graph.views import PartyFacts
from weaver_desktop.ui.sky.findings import Findings
from weaver_desktop.ui.sky.reach_then import ReachThen
from weaver_desktop.ui.sky.rules import Known, StarLooks, looks_on, most_telling, star_looks
from weaver_desktop.ui.sky.seen import Seen
from weaver_desktop.ui.state.looks import BrightBy, ColourBy, LookRules, Looks, SizeBy

_BY_FACTS = (ColourBy.TAG, ColourBy.NETWORK, ColourBy.NEWCOMER)
_SORTED_BY = ("tagging", "network", "network_member")
_DATED = ("tie", "fact", "encounter", "guest", "gathering")
_PAUSE_MS = 600
"""First days are read again once nothing more is logged: that takes a while in a large book."""


class Dresser(QObject):
    """Reads and works out only what the rules need. ``changed`` when looks are to be renewed."""

    changed = Signal()

    def __init__(self, book: Book, looks: Looks, parent: QObject | None = None) -> None:
        """Dress the stars of a book by the rules of ``looks``."""
        super().__init__(parent)
        self._book = book
        self._looks = looks
        self._findings = Findings(self)
        self._facts: PartyFacts | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._read_again)
        looks.changed.connect(self._change)
        self._findings.changed.connect(self.changed)
        self._reach_then = ReachThen(self)
        self._reach_then.changed.connect(self.changed)

    @property
    def rules(self) -> LookRules:
        """The rules that are on."""
        return self._looks.rules

    @property
    def is_thinking(self) -> bool:
        """Whether some looks have yet to be found out."""
        is_looking = self._findings.is_thinking or self._reach_then.is_thinking
        return is_looking or self._timer.isActive()

    def dress(self, network: Network) -> StarLooks:
        """Return the looks of every star of a network as it is today."""
        self._looks.suit(most_telling(network))
        rules = self.rules
        facts = circles = reach = None
        if self._needs_facts:
            facts = self._read_facts()
        if rules.colour is ColourBy.COMMUNITY or rules.size is SizeBy.REACH:
            self._findings.look_into(network)
            circles = self._findings.communities(network)
            reach = self._findings.reach(network)
        known = Known(self._book.today.toordinal(), facts, circles, reach)
        return star_looks(network, rules, known)

    def dress_day(self, seen: Seen, today: StarLooks) -> StarLooks:
        """Return the looks of the stars that are drawn, as of the day that is shown.

        Args:
            seen: what is drawn.
            today: the looks of all stars as they are today.
        """
        if seen.day is None:
            return today.of(seen.at)
        rules, then = self.rules, seen.then
        facts = self._read_facts() if self._needs_days else None
        if facts is not None:
            facts = replace(facts, today=seen.day)
        reach = self._reach_then.of(then) if rules.size is SizeBy.REACH else None
        known = Known(seen.day, facts, reach=reach)
        return looks_on(then, seen.then_at, today, rules, known).of(seen.among)

    def heed(self, change_set: ChangeSet) -> None:
        """Ask the book anew for what an edit has changed."""
        if change_set.touches(*_SORTED_BY):
            self._facts = None
        elif change_set.touches(*_DATED) and self._needs_days and self._facts is not None:
            self._timer.start()

    def finish(self) -> None:
        """Find out at once what is still being thought about; for pictures."""
        if self._timer.isActive():
            self._timer.stop()
            self._read_again()
        self._findings.finish()
        self._reach_then.finish()

    def stop(self) -> None:
        """Think no more, because the window closes."""
        self._timer.stop()
        self._findings.stop()
        self._reach_then.stop()

    @property
    def _needs_facts(self) -> bool:
        return self.rules.colour in _BY_FACTS or self._needs_days

    @property
    def _needs_days(self) -> bool:
        rules = self.rules
        return rules.colour is ColourBy.NEWCOMER or rules.brightness is BrightBy.NEWCOMER

    def _read_again(self) -> None:
        self._facts = None
        self.changed.emit()

    def _read_facts(self) -> PartyFacts | None:
        # While an act is under way what is read may yet be taken back.
        if self._facts is None and not self._book.is_busy:
            self._facts = self._book.party_facts()
        return self._facts

    def _change(self) -> None:
        rules = self.rules
        self._timer.stop()
        self._facts = None
        if rules.colour is not ColourBy.COMMUNITY and rules.size is not SizeBy.REACH:
            self._findings.stop()
        if rules.size is not SizeBy.REACH:
            self._reach_then.stop()
        self.changed.emit()
