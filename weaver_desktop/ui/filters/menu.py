"""The menu of everything that the map can be narrowed down by."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

import numpy as np
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.views import (
    COOLING_DAYS,
    ContactBefore,
    ContactSince,
    DepthAtLeast,
    HasOpenNeed,
    HasTag,
    InGroup,
    KnownSince,
    Newcomer,
    OfNetwork,
)
from weaver_desktop.ui.filters.asking import Asking
from weaver_desktop.ui.filters.picker import Offer, Picker
from weaver_desktop.ui.state.lens import Filter, Lens
from weaver_desktop.ui.widgets.wording import spoken

MOST_OFFERED = 12
"""So many groups or tags stand in the menu; all of them in a list that is searched."""

_MONTH, _QUARTER, _YEAR = 30, 91, 365
_DEPTHS = (Depth.MET, Depth.IN_TOUCH, Depth.HELP, Depth.MAKE)


class FilterMenu:
    """Fills a menu with filters, ticked where they are on."""

    def __init__(self, book: Book, lens: Lens, asker: QPushButton, over: QWidget) -> None:
        """Offer the filters of a book; lists and questions lie over a widget."""
        self._book = book
        self._lens = lens
        self._asker = asker
        self._over = over

    def fill(self, menu: QMenu) -> None:
        """Add what can be filtered by at this moment."""
        self._add_many(menu, _tr("Group"), _tr("All {count} groups …"), self._groups())
        tags = [(f"#{tag}", HasTag(tag)) for tag in self._book.parties.all_tags()]
        self._add_many(menu, _tr("Tag"), _tr("All {count} tags …"), tags)
        networks = sorted(self._book.party_facts().of_network)
        found = [(name, OfNetwork(name)) for name in networks]
        self._add_many(menu, _tr("Network"), _tr("All {count} networks …"), found)
        depths = menu.addMenu(_tr("Depth of ties"))
        network = self._book.network()
        for depth in _DEPTHS:
            each = DepthAtLeast(depth)
            self._add(depths, spoken(each.said(network)), each)
        self._add_since(menu.addMenu(_tr("Tied since")))
        self._add_contact(menu.addMenu(_tr("Last contact")))
        menu.addSeparator()
        today = self._book.today.toordinal()
        self._add(menu, _tr("Has an open need"), HasOpenNeed())
        self._add(menu, _tr("Newcomers"), Newcomer())
        self._add(menu, _tr("Cooling ties"), ContactBefore(today - COOLING_DAYS))
        menu.addSeparator()
        you = menu.addAction(_tr("Without you"))
        you.setCheckable(True)
        you.setChecked(self._lens.is_without_you)
        you.triggered.connect(self._lens.toggle_you)

    def _groups(self) -> list[tuple[str, Filter]]:
        """Return the groups, those with most ties first."""
        network = self._book.network()
        groups = np.flatnonzero(network.is_group)
        ties = np.bincount(network.ends[~network.is_ended].ravel(), minlength=network.party_count)[
            groups
        ]
        found = zip(ties.tolist(), groups.tolist(), strict=True)
        largest = sorted((-count, network.names[at], network.ids[at]) for count, at in found)
        return [(name, InGroup(group)) for _, name, group in largest]

    def _add_many(
        self, menu: QMenu, title: str, all_of_them: str, found: Sequence[tuple[str, Filter]]
    ) -> None:
        if not found:
            return
        below = menu.addMenu(title)
        for text, each in found[:MOST_OFFERED]:
            self._add(below, text, each)
        if len(found) > MOST_OFFERED:
            below.addSeparator()
            every = below.addAction(all_of_them.replace("{count}", f"{len(found):,}"))
            every.triggered.connect(lambda _=False: self._pick(title, found))

    def _pick(self, title: str, found: Sequence[tuple[str, Filter]]) -> None:
        by_name = sorted(found, key=lambda each: each[0].casefold())
        offers = [
            Offer(text, each in self._lens.filters, partial(self._toggle, each))
            for text, each in by_name
        ]
        picker = Picker(title, offers, self._asker, self._over)
        picker.open(picker.field)

    def _add_since(self, menu: QMenu) -> None:
        today = self._book.today
        for text, day in self._lately():
            self._add(menu, text, KnownSince(day))
        self._add(menu, _tr("This year"), KnownSince(date(today.year, 1, 1).toordinal()))
        menu.addSeparator()
        self._add_question(menu, _tr("Another day …"), _tr("Tied since which day?"), KnownSince)

    def _add_contact(self, menu: QMenu) -> None:
        today = self._book.today.toordinal()
        for text, day in self._lately():
            self._add(menu, text, ContactSince(day))
        self._add_question(
            menu, _tr("Since another day …"), _tr("In contact since which day?"), ContactSince
        )
        menu.addSeparator()
        self._add(menu, _tr("Over half a year ago"), ContactBefore(today - COOLING_DAYS))
        self._add(menu, _tr("Over a year ago"), ContactBefore(today - _YEAR))
        self._add_question(
            menu, _tr("Before another day …"), _tr("Last contact before which day?"), ContactBefore
        )

    def _lately(self) -> list[tuple[str, int]]:
        today = self._book.today.toordinal()
        return [
            (_tr("In the last month"), today - _MONTH),
            (_tr("In the last three months"), today - _QUARTER),
            (_tr("In the last year"), today - _YEAR),
        ]

    def _add_question(
        self, menu: QMenu, text: str, question: str, make: Callable[[int], Filter]
    ) -> None:
        def take(typed: str) -> None:
            self._lens.add(make(self._day(typed)))

        def ask() -> None:
            hint = _tr("1 May 2025, last month, 2024")
            asking = Asking(question, take, self._asker, self._over, hint=hint)
            asking.open(asking.field)

        menu.addAction(text).triggered.connect(lambda _=False: ask())

    def _day(self, typed: str) -> int:
        """Read a day as the quick bar does.

        Raises:
            InvalidEditError: if no day can be made out.
        """
        from weaver_desktop.book.capture.dates import DateReader

        order = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
        day_first = order.find("d") < order.find("M")
        found: PartialDate | None = None
        if typed.strip():
            found = DateReader(today=lambda: self._book.today, day_first=day_first).read(typed)
        if found is None:
            raise InvalidEditError(
                "“{typed}” names no day. Try “1 May 2025”, “last month” or “2024”.",
                typed=typed.strip()[:40],
            )
        return found.first_day().toordinal()

    def _add(self, menu: QMenu, text: str, each: Filter) -> None:
        action = menu.addAction(text.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(each in self._lens.filters)
        action.triggered.connect(lambda _=False: self._toggle(each))

    def _toggle(self, each: Filter) -> None:
        (self._lens.remove if each in self._lens.filters else self._lens.add)(each)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Filters", text)
