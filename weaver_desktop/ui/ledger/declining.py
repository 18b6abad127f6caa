"""Whose no it was: asked quietly, once an introduction was put to the declined ones."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.domain.ids import IntroductionId, PartyId
from weaver_desktop.domain.introductions import Consent, Stage
from weaver_desktop.ui.ledger.acts import Acts
from weaver_desktop.ui.widgets.wording import filled


def whose_no(book: Book, key: IntroductionId, parent: QWidget) -> QMenu | None:
    """Return a menu that asks which of the two declined; whoever closes it leaves that open.

    None where it is known, or there is nothing to ask. The answer is an act of its own, to be
    undone by itself.
    """
    known = book.introductions.get(key)
    if known is None or known.stage is not Stage.DECLINED or book.is_read_only:
        return None
    if Consent.NO in {known.consent_a, known.consent_b}:
        return None
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setAccessibleName(_tr("Whose no was it?"))
    acts = Acts(book, menu)
    menu.addAction(_tr("Whose no was it?")).setEnabled(False)
    for party in (known.a, known.b):
        said = filled(_tr("{name} said no"), name=book.parties.get(party).name)
        chosen = menu.addAction(said.replace("&", "&&"))
        chosen.triggered.connect(partial(_keep, acts, key, party))
    menu.addSeparator()
    menu.addAction(_tr("Just declined"))
    return menu


def ask_whose_no(book: Book, key: IntroductionId, at: QPoint, parent: QWidget) -> None:
    """Show that menu at a point of the screen, where there is something to ask."""
    menu = whose_no(book, key, parent)
    if menu is not None:
        menu.popup(at)


def _keep(acts: Acts, key: IntroductionId, party: PartyId, _: object = None) -> None:
    acts.consent(key, party, Consent.NO)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Ledger", text)
