"""The menu over the map: what can be done with a star, a tie, the selected, or the sky."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget, QWidgetAction

from weaver_desktop.book.book import Book
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.ties import DEPTH_WORDS, Depth
from weaver_desktop.ui.sky.hands import Hands
from weaver_desktop.ui.state.lens import Lens
from weaver_desktop.ui.widgets.wording import sentence_case, short_name, spoken
from weaver_desktop.ui.window.action import Action
from weaver_desktop.ui.window.deeds import Deeds

_ON_SKY = (
    ("fit", "nearer", "further", "reset"),
    ("lasso", "select-shown", "as-text"),
    ("you", "names", "play", "motion", "keys"),
)
_ON_STARS = (("open-star", "neighbours", "pin"), ("as-text", "you", "fit"))
_TWO, _MOST_WRITTEN = 2, 8

Act = Callable[[], object]


class MapMenu(QObject):
    """Made anew each time from the table of actions and from what fits whom it is about."""

    def __init__(
        self,
        book: Book,
        deeds: Deeds,
        lens: Lens,
        hands: Hands,
        actions: tuple[Action, ...],
        write: Callable[[str], None],
        over: QWidget,
    ) -> None:
        """Offer acts on a book; ``write`` puts the beginning of a line into the quick bar."""
        super().__init__(over)
        self._book = book
        self._deeds = deeds
        self._lens = lens
        self._hands = hands
        self._actions = {action.key: action for action in actions}
        self._write = write
        self._over = over
        self._menu: QMenu | None = None

    @property
    def menu(self) -> QMenu | None:
        """The menu that is open."""
        return self._menu

    def open(self, parties: tuple[PartyId, ...], where: QPoint) -> None:
        """Show the menu of some parties, or of the sky if there are none, at a screen point."""
        self.close()
        menu = self.made(parties)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.aboutToHide.connect(self._forget)
        self._menu = menu
        menu.popup(where)

    def close(self) -> None:
        """Close what is open: whom it was about may be gone."""
        if self._menu is not None:
            self._menu.close()

    def made(self, parties: tuple[PartyId, ...]) -> QMenu:
        """Return the menu of some parties, or of the sky if there are none."""
        menu = QMenu(self._over)
        menu.setAccessibleName(self.tr("Map"))
        if not parties:
            self._add_table(menu, _ON_SKY)
            return menu
        names = [self._book.parties.get(party).name for party in parties]
        title = " · ".join(short_name(name) for name in names[:_TWO])
        if len(names) > _TWO:
            title = self.tr("{count} selected").replace("{count}", f"{len(names):,}")
        menu.setAccessibleName(title)
        menu.addAction(_heading(title, menu))
        if not self._book.is_read_only:
            menu.addSeparator()
            self._add_deeds(menu, parties, names)
        menu.addSeparator()
        self._add_table(menu, _ON_STARS, self._words(parties))
        copy = self.tr("Copy the name") if len(names) == 1 else self.tr("Copy the names")
        self._add(menu, copy, lambda: QApplication.clipboard().setText("\n".join(names)))
        return menu

    def _forget(self) -> None:
        self._menu = None

    def _add_deeds(self, menu: QMenu, parties: tuple[PartyId, ...], names: list[str]) -> None:
        line = self._line(parties, names)
        if line:
            self._add(menu, self.tr("Log a meeting …"), lambda: self._write(line))
        if len(parties) > 1:
            text = self.tr("They met today")
            self._add(menu, text, lambda: self._deeds.log_meeting(parties))
        if len(parties) == _TWO:
            self._add_deeds_of_two(menu, *parties)
        else:
            self._add_table(menu, (("connect",),), self._words(parties))

    def _add_deeds_of_two(self, menu: QMenu, one: PartyId, other: PartyId) -> None:
        text = self.tr("Introduce these two")
        self._add(menu, text, lambda: self._deeds.introduce(one, other))
        tie = self._book.ties.between(one, other)
        is_tied = tie is not None and tie.ended is None
        depths = menu.addMenu(self.tr("Connect"))
        for depth in Depth:
            words = sentence_case(spoken(phrase(DEPTH_WORDS[depth])))
            act = depths.addAction(f"&{int(depth)}  {words}")
            act.setCheckable(True)
            act.setChecked(tie is not None and is_tied and tie.depth is depth)
            act.triggered.connect(
                lambda _=False, depth=depth: self._deeds.connect_all((one, other), depth)
            )
        if is_tied:
            text = self.tr("They are no longer in touch")
            self._add(menu, text, lambda: self._deeds.part(one, other))

    def _line(self, parties: tuple[PartyId, ...], names: list[str]) -> str:
        """Return how a line about these begins, as the quick bar reads it; "" if they are many."""
        if len(parties) > _MOST_WRITTEN:
            return ""
        me = self._book.parties.me
        others = [name for name, party in zip(names, parties, strict=True) if party != me]
        if len(others) < len(names) or len(names) == 1:
            # A line without its first name is about the weaver herself.
            return f"met {' and '.join(others)}".strip() + " "
        return f"{others[0]} met {' and '.join(others[1:])} "

    def _words(self, parties: tuple[PartyId, ...]) -> dict[str, str]:
        """Return how actions are called where it is clear whom they are about."""
        alone = len(parties) == 1
        with_whom, with_all = self.tr("Connect with …"), self.tr("Connect all with each other …")
        focus, pin = self.tr("Focus here, with the details"), self.tr("Pin here")
        if self._lens.focus:
            focus = self.tr("Brighten all again, with the details")
        if self._hands.are_pinned:
            pin = self.tr("Let go of the pin") if alone else self.tr("Let go of the pins")
        return {
            "connect": with_whom if alone else with_all,
            "open-star": focus,
            "pin": pin,
            "as-text": self.tr("Read as text"),
        }

    def _add_table(
        self,
        menu: QMenu,
        blocks: tuple[tuple[str, ...], ...],
        words: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        for at, keys in enumerate(blocks):
            if at:
                menu.addSeparator()
            for key in keys:
                if key in self._actions:
                    action = self._actions[key]
                    self._add_from_table(menu, action, words.get(key, action.text))

    def _add_from_table(self, menu: QMenu, action: Action, text: str) -> None:
        if self._book.is_read_only and action.key in {"pin", "connect"}:
            return
        key = QKeySequence(action.map_key or action.shortcut)
        shown = key.toString(QKeySequence.SequenceFormat.NativeText)
        self._add(menu, text, action.do, shown)

    def _add(self, menu: QMenu, text: str, do: Act, keys: str = "") -> None:
        made = menu.addAction(_plain(text) + (f"\t{keys}" if keys else ""))
        made.triggered.connect(lambda _=False: do())


def _heading(title: str, menu: QMenu) -> QWidgetAction:
    label = QLabel(menu)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "strong")
    label.setContentsMargins(12, 4, 12, 4)
    label.setText(title)
    made = QWidgetAction(menu)
    made.setText(title)
    made.setDefaultWidget(label)
    made.setEnabled(False)
    return made


def _plain(text: str) -> str:
    return text.replace("&", "&&").replace("\t", " ")
