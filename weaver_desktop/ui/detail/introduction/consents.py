"""What each of the two says to being introduced."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from weaver_desktop.domain.introductions import Consent, Introduction, Stage
from weaver_desktop.domain.parties import Party
from weaver_desktop.ui.detail.section import Section
from weaver_desktop.ui.ledger.acts import Acts
from weaver_desktop.ui.ledger.words import consent_words, first_name
from weaver_desktop.ui.widgets.parts import button
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.wording import filled, short_name


class ConsentSection(Section):
    """A row for each: ask, yes, no. A yes or no that is pressed again is taken back."""

    def __init__(
        self,
        introduction: Introduction,
        parties: tuple[Party, Party],
        acts: Acts,
        ask: Callable[[Party], None] | None,
        parent: QWidget,
    ) -> None:
        """Show what both say; ``ask`` leads to the letter to one of them, where there is one."""
        super().__init__(QCoreApplication.translate("Ledger", "Do they want to?"), parent)
        self._introduction = introduction
        self._acts = acts
        for party in parties:
            self.add(self._row(party, ask))
        if acts.are_possible and introduction.stage is Stage.IDEA:
            text = self.tr("I asked both")
            asked = button(text, "act now", text, self)
            asked.clicked.connect(lambda: acts.move(introduction.id, Stage.ASKED))
            line = QHBoxLayout()
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(asked)
            line.addStretch(1)
            holder = QWidget(self)
            holder.setLayout(line)
            self.add(holder)

    def _row(self, party: Party, ask: Callable[[Party], None] | None) -> QWidget:
        consent = self._introduction.consent_of(party.id)
        row = QWidget(self)
        words = QVBoxLayout(row)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        said = filled(
            self.tr("{name} {says}"), name=short_name(party.name), says=consent_words(consent)
        )
        role = "danger" if consent is Consent.NO else ""
        words.addWidget(Prose(said, role, row, most_lines=2))
        if not self._acts.are_possible:
            return row
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        words.addLayout(line)
        if ask is not None:
            name = filled(self.tr("Ask {name}"), name=party.name)
            letter = button(
                filled(self.tr("Ask {name}"), name=first_name(party.name)), "act", name, row
            )
            letter.clicked.connect(lambda: ask(party))
            line.addWidget(letter)
        for value, text, name in (
            (Consent.YES, self.tr("Yes"), self.tr("{name} said yes")),
            (Consent.NO, self.tr("No"), self.tr("{name} said no")),
        ):
            line.addWidget(self._answer(party, consent, value, text, filled(name, name=party.name)))
        line.addStretch(1)
        return row

    def _answer(
        self, party: Party, now: Consent, value: Consent, text: str, name: str
    ) -> QPushButton:
        is_on = now is value
        made = button(f"✓ {text}" if is_on else text, "act", name, self)
        made.setCheckable(True)
        made.setChecked(is_on)
        said = Consent.UNASKED if is_on else value
        made.clicked.connect(lambda: self._acts.consent(self._introduction.id, party.id, said))
        return made
