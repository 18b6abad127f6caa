"""Saved views: how the map is looked at now, kept under a name, and looked at again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from weaver_desktop.book.book import Book
from weaver_desktop.ui.state.lens import Lens
from weaver_desktop.ui.state.looks import LookRules, Looks
from weaver_desktop.ui.state.selection import Selection

if TYPE_CHECKING:
    from weaver_desktop.book.saved_views import MapView, SavedView, ViewId


class Views(QObject):
    """What the saved views of a book are about. ``day_wanted`` carries an ordinal, None for today.

    Reads the book when asked, so that undo needs no further thought.
    """

    day_wanted = Signal(object)

    def __init__(
        self,
        book: Book,
        lens: Lens,
        selection: Selection,
        looks: Looks | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Bind a book to what of it is looked at; without looks, views say nothing of them."""
        super().__init__(parent)
        self._book = book
        self._lens = lens
        self._selection = selection
        self._looks = looks

    def all(self) -> tuple[SavedView, ...]:
        """Return the saved views by name."""
        return self._book.views.all()

    def is_on(self, saved: SavedView) -> bool:
        """Tell whether a view is what is looked at."""
        view = saved.view
        if view is None or not self._lens.shows(view):
            return False
        return self._looks is None or view.looks in {None, self._looks.rules.as_text()}

    def now(self) -> MapView:
        """Return how the map is looked at now."""
        from weaver_desktop.book.saved_views import MapView

        lens = self._lens
        view = MapView(
            filters=lens.filters,
            is_without_you=lens.is_without_you,
            focus=lens.focus,
            day=lens.day,
            looks=None if self._looks is None else self._looks.rules.as_text(),
        )
        return replace(view, around=self._selection.now.parties) if lens.focus else view

    def save(self, name: str) -> None:
        """Keep what is looked at under a name.

        Raises:
            WeaverError: if it cannot be kept; the sentence says why.
        """
        self._book.views.save(name=name, view=self.now())

    def rename(self, view_id: ViewId, name: str) -> None:
        """Give a view another name.

        Raises:
            WeaverError: if it cannot be kept; the sentence says why.
        """
        self._book.views.rename(view_id=view_id, name=name)

    def delete(self, view_id: ViewId) -> None:
        """Forget a view.

        Raises:
            WeaverError: if it cannot be forgotten; the sentence says why.
        """
        self._book.views.delete(view_id=view_id)

    def look(self, view_id: ViewId) -> None:
        """Look as a view does.

        Raises:
            NotFoundError: if it is not in the book any more.
        """
        view = self._book.views.get(view_id).view
        if view is None:
            return
        if view.looks is not None and self._looks is not None:
            self._looks.set_rules(LookRules.from_text(view.looks))
        if view.around:
            known = self._book.network().position
            self._selection.select_many(party for party in view.around if party in known)
        self._lens.take(view)
        self.day_wanted.emit(view.day)
