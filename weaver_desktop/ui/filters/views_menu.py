"""The saved views in the menu of filters: to look at, to keep, to rename, to forget."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from weaver_desktop.book.saved_views import SavedView
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.ui.filters.asking import Asking
from weaver_desktop.ui.state.views import Views
from weaver_desktop.ui.widgets.wording import spoken


class ViewsMenu:
    """Fills a menu with the saved views; ``say`` is told why something could not be done."""

    def __init__(
        self,
        views: Views,
        asker: QPushButton,
        over: QWidget,
        say: Callable[[str], None],
        *,
        is_read_only: bool,
    ) -> None:
        """Offer the views of a book; questions lie over a widget."""
        self._views = views
        self._asker = asker
        self._over = over
        self._say = say
        self._is_read_only = is_read_only

    def fill(self, menu: QMenu) -> None:
        """Add the views and what can be done with them."""
        saved = self._views.all()
        if self._is_read_only and not saved:
            return
        below = menu.addMenu(_tr("Saved views"))
        for each in saved:
            self._add(below, each)
        if self._is_read_only:
            return
        below.addSeparator()
        below.addAction(_tr("Save this view …")).triggered.connect(lambda _=False: self.ask_name())
        if saved:
            renaming, deleting = below.addMenu(_tr("Rename")), below.addMenu(_tr("Delete"))
            for each in saved:
                rename = renaming.addAction(f"{_plain(each.name)} …")
                rename.setEnabled(each.view is not None)
                rename.triggered.connect(lambda _=False, each=each: self._ask_new_name(each))
                delete = deleting.addAction(_plain(each.name))
                delete.triggered.connect(lambda _=False, each=each: self._delete(each))

    def ask_name(self) -> None:
        """Ask under which name to keep what is looked at."""
        self._ask(_tr("A name for what the map shows now"), self._views.save)

    def _add(self, menu: QMenu, saved: SavedView) -> None:
        action = menu.addAction(_plain(saved.name))
        if saved.view is None:
            action.setEnabled(False)
            action.setText(_tr("{name} (needs a newer Weaver)").replace("{name}", action.text()))
            return
        action.setCheckable(True)
        action.setChecked(self._views.is_on(saved))
        action.triggered.connect(lambda _=False: self._try(lambda: self._views.look(saved.id)))

    def _ask_new_name(self, saved: SavedView) -> None:
        question = _tr("New name for “{name}”").replace("{name}", saved.name)
        self._ask(question, lambda name: self._views.rename(saved.id, name), saved.name)

    def _delete(self, saved: SavedView) -> None:
        self._try(lambda: self._views.delete(saved.id))

    def _ask(self, question: str, take: Callable[[str], None], answer: str = "") -> None:
        hint = _tr("Potters without me")
        asking = Asking(question, take, self._asker, self._over, answer=answer, hint=hint)
        asking.open(asking.field)

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except WeaverError as error:
            self._say(spoken(error.phrase))


def _plain(text: str) -> str:
    return text.replace("&", "&&")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Filters", text)
