"""What to write to the two: a draft to each, then one to both."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.book.ledger.templates import Letter
from weaver_desktop.domain.introductions import Consent, Introduction, Stage
from weaver_desktop.domain.parties import Party
from weaver_desktop.ui.detail.introduction.kept_text import KeptText
from weaver_desktop.ui.detail.introduction.mail import address_of, mail_link, open_mail
from weaver_desktop.ui.detail.introduction.template_dialog import edit_letter
from weaver_desktop.ui.detail.section import Opened, Section
from weaver_desktop.ui.ledger.acts import Acts
from weaver_desktop.ui.ledger.words import first_name
from weaver_desktop.ui.widgets.parts import button
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.wording import filled

_COLUMNS = ("to_a", "to_b", "to_both")
_BOTH = 2
_HEIGHT = 200
_KEY = "letter"


class LetterSection(Section):
    """Three letters, one of them in front. They are copied or opened, never sent from here."""

    def __init__(
        self,
        introduction: Introduction,
        parties: tuple[Party, Party],
        book: Book,
        acts: Acts,
        opened: Opened,
        parent: QWidget,
    ) -> None:
        """Show the letter that is due next, or the one that was in front before."""
        super().__init__(QCoreApplication.translate("Ledger", "Letters"), parent)
        self._introduction = introduction
        self._parties = parties
        self._book = book
        self._acts = acts
        self._opened = opened
        self._drafts = book.letters.of(introduction)
        self._at = -1
        self._tabs: list[QPushButton] = []
        self._names = [first_name(party.name) for party in parties]
        self._lay_tabs()
        self._hint = Prose("", "dim", self)
        self.add(self._hint)
        self.field = KeptText("", "", _HEIGHT, self)
        self.field.setReadOnly(not acts.are_possible)
        self.field.kept.connect(self._keep)
        self.add(self.field)
        self._lay_buttons()
        self._note = Prose("", "small", self)
        self._note.hide()
        self.add(self._note)
        chosen = opened.of(_KEY, 0)
        self.show_letter(chosen - 1 if chosen else self._next())

    def show_letter(self, at: int) -> None:
        """Turn to a letter: 0 to the first, 1 to the second, 2 to both."""
        self.field.keep()
        self._at = at
        self._tabs[at].setChecked(True)
        texts = (self._drafts.to_a, self._drafts.to_b, self._drafts.to_both)
        self.field.setAccessibleName(self._title(at))
        self.field.show_text(texts[at])
        self._hint.setText(self._said_of(at))
        self._hint.setVisible(bool(self._hint.text()))
        self._afresh.setVisible(self._drafts.written[at] and self._acts.are_possible)
        self._note.hide()

    def ask(self, party: Party) -> None:
        """Turn to the letter to one of the two, and put the keyboard into it."""
        self._choose(self._parties.index(party))
        self.field.setFocus()

    def _lay_tabs(self) -> None:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        group = QButtonGroup(self)
        for at in range(len(_COLUMNS)):
            made = button(self._title(at), "tight tab", self._title(at), row)
            made.setCheckable(True)
            made.clicked.connect(lambda _=False, at=at: self._choose(at))
            group.addButton(made)
            line.addWidget(made)
            self._tabs.append(made)
        line.addStretch(1)
        self.add(row)

    def _lay_buttons(self) -> None:
        first = self._row(
            (self.tr("Copy"), self.tr("Copy the letter"), self._copy),
            (
                self.tr("Open in mail program"),
                self.tr("Open the letter in the mail program"),
                self._mail,
            ),
        )
        self.add(first)
        if not self._acts.are_possible:
            self._afresh = button("", "act", "", self)
            self._afresh.hide()
            return
        second = self._row(
            (self.tr("Edit the letter…"), self.tr("Edit the letter for all drafts"), self._edit),
            (self.tr("Draft anew"), self.tr("Draft this letter anew"), self._draft_anew),
        )
        self._afresh = second.findChildren(QPushButton)[1]
        self.add(second)

    def _row(self, *acts: tuple[str, str, Callable[[], None]]) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        for text, name, run in acts:
            made = button(text, "act", name, row)
            made.clicked.connect(lambda _=False, run=run: run())
            line.addWidget(made)
        line.addStretch(1)
        return row

    def _title(self, at: int) -> str:
        if at == _BOTH:
            return self.tr("To both")
        return filled(self.tr("To {name}"), name=self._names[at])

    def _next(self) -> int:
        """Return which letter is to be written next."""
        one = self._introduction
        if one.stage not in {Stage.IDEA, Stage.ASKED}:
            return _BOTH
        return 1 if one.consent_a is Consent.YES else 0

    def _choose(self, at: int) -> None:
        self._opened.open_to(_KEY, at + 1)
        self.show_letter(at)

    def _said_of(self, at: int) -> str:
        if at == _BOTH and self._introduction.stage in {Stage.IDEA, Stage.ASKED}:
            return self.tr("For when both have said yes.")
        missing = [
            party.name for party in self._addressed(at) if not address_of(self._book, party.id)
        ]
        if not missing:
            return ""
        return filled(self.tr("No mail address is kept of {names}."), names=" · ".join(missing))

    def _addressed(self, at: int) -> tuple[Party, ...]:
        return self._parties if at == _BOTH else (self._parties[at],)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.field.toPlainText())
        self._tell(self.tr("Copied. Paste it wherever you write to them."))
        self.field.keep()

    def _mail(self) -> None:
        addressed = self._addressed(self._at)
        found = [address_of(self._book, party.id) for party in addressed]
        one, other = self._parties
        if self._at == _BOTH:
            subject = filled(self.tr("{one}, meet {other}"), one=one.name, other=other.name)
        else:
            about = other if self._at == 0 else one
            subject = filled(self.tr("Would you like to meet {name}?"), name=about.name)
        text = self.field.toPlainText()
        if open_mail(mail_link([each for each in found if each], subject, text)):
            self._tell(self.tr("Handed to your mail program. You send it yourself."))
        else:
            QGuiApplication.clipboard().setText(text)
            self._tell(self.tr("No mail program answered. The letter is copied instead."))
        self.field.keep()

    def _tell(self, said: str) -> None:
        self._note.setText(said)
        self._note.show()

    def _edit(self) -> None:
        letter = Letter.BOTH if self._at == _BOTH else Letter.ASK
        edit_letter(self._book, self._acts, letter, self)

    def _draft_anew(self) -> None:
        self.field.let_go()
        self._acts.write(self._introduction.id, _COLUMNS[self._at], "")

    def _keep(self, text: str) -> None:
        self._acts.write(self._introduction.id, _COLUMNS[self._at], text)
