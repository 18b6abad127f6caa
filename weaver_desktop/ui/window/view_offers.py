"""Saved views in the quick bar, beside the actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.ui.quick_bar.bar import QuickBar
from weaver_desktop.ui.state.changes import Changes
from weaver_desktop.ui.state.views import Views
from weaver_desktop.ui.widgets.wording import spoken

if TYPE_CHECKING:
    from weaver_desktop.book.saved_views import ViewId


class ViewOffers(QObject):
    """Keeps the offers in step with the book; ``troubled`` carries why a view cannot be shown."""

    troubled = Signal(str)

    def __init__(self, views: Views, changes: Changes, bar: QuickBar, parent: QObject) -> None:
        """Offer the views that there are; reading them loads what is slow."""
        super().__init__(parent)
        self._views = views
        self._bar = bar
        self._known: dict[str, ViewId] = {}
        bar.action_wanted.connect(self._run)
        changes.happened.connect(self._heed)
        self._offer()

    def _run(self, key: str) -> None:
        """Look as the view with a key does; any other key is none of its own."""
        view_id = self._known.get(key)
        if view_id is None:
            return
        try:
            self._views.look(view_id)
        except WeaverError as error:
            self.troubled.emit(spoken(error.phrase))

    def _heed(self, change_set: ChangeSet) -> None:
        if change_set.touches("setting"):
            self._offer()

    def _offer(self) -> None:
        saved = [each for each in self._views.all() if each.view is not None]
        self._known = {each.id: each.id for each in saved}
        named = self.tr("View: {name}")
        self._bar.offer_also(
            tuple((each.id, named.replace("{name}", each.name), "") for each in saved)
        )
