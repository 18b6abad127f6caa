"""What came of an introduction, in one click."""

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from weaver_desktop.book.ledger.checks import Check
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.introductions import Introduction, Outcome
from weaver_desktop.ui.detail.section import Section
from weaver_desktop.ui.ledger.acts import Acts
from weaver_desktop.ui.ledger.words import outcome_words
from weaver_desktop.ui.widgets.days import when
from weaver_desktop.ui.widgets.parts import button
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.wording import filled, spoken


class OutcomeSection(Section):
    """The five outcomes from silence on, and when to look after the two."""

    def __init__(
        self,
        introduction: Introduction,
        checks: tuple[Check, ...],
        today: date,
        acts: Acts,
        parent: QWidget,
    ) -> None:
        """Show what came of it as far as it is known."""
        super().__init__(QCoreApplication.translate("Ledger", "What came of it"), parent, spacing=2)
        self._introduction = introduction
        self._acts = acts
        self._tell_check(checks, today)
        for outcome in Outcome:
            self._column.addWidget(self._choice(outcome), 0, Qt.AlignmentFlag.AlignLeft)

    def _tell_check(self, checks: tuple[Check, ...], today: date) -> None:
        coming = next((check for check in checks if check.done_on is None), None)
        if coming is None:
            return
        day = spoken(when(PartialDate.of(coming.due_on), today))
        if not coming.is_due(today):
            said = filled(self.tr("Look after them {day}."), day=day)
            self.add(Prose(said, "dim", self))
            return
        said = filled(self.tr("How do they get on? You wanted to look after them {day}."), day=day)
        self.add(Prose(said, "accent", self))
        if self._acts.are_possible:
            text = self.tr("I looked after them")
            looked = button(text, "act", text, self)
            looked.clicked.connect(lambda: self._acts.look_after(self._introduction.id))
            self._column.addWidget(looked, 0, Qt.AlignmentFlag.AlignLeft)

    def _choice(self, outcome: Outcome) -> QPushButton:
        is_on = self._introduction.outcome is outcome
        words = outcome_words(outcome)
        made = button(
            f"{'●' if is_on else '○'}  {words}", "act ticked" if is_on else "act", words, self
        )
        made.setCheckable(True)
        made.setChecked(is_on)
        made.setEnabled(self._acts.are_possible)
        made.clicked.connect(lambda: self._acts.judge(self._introduction.id, outcome))
        return made
