"""What a reason rests on: the facts it quotes and the people it names, each a press away."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import Party
from weaver_desktop.ui.detail.context import Context
from weaver_desktop.ui.detail.wording import heard_words, told_fact
from weaver_desktop.ui.ledger.words import fill
from weaver_desktop.ui.widgets.parts import button, column
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.wording import joined, tip

_LONGEST = 90
_MOST = 4
_SHORTEST_NAME = 2


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something that a reason rests on, and on whose page it stands."""

    party: PartyId
    said: str


class Reasoning(QWidget):
    """A reason, and below it what it rests on."""

    def __init__(
        self, reason: str, evidence: list[Evidence], role: str, context: Context, parent: QWidget
    ) -> None:
        """Show a reason."""
        super().__init__(parent)
        stack = column(self, 0)
        stack.addWidget(Prose(reason, role, self, most_lines=8))
        for each in evidence[:_MOST]:
            made = self._link(each, context)
            stack.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)

    def _link(self, evidence: Evidence, context: Context) -> QWidget:
        shown = evidence.said
        if len(shown) > _LONGEST:
            shown = shown[: _LONGEST - 1].rstrip() + "…"
        name = context.reader.name(evidence.party) or ""
        template = QCoreApplication.translate("Ledger", "Show {name}: {evidence}")
        made = button(
            self._fitting(shown), "more", fill(template, name=name, evidence=evidence.said), self
        )
        made.setToolTip(tip(evidence.said))
        made.clicked.connect(lambda: context.selection.select_party(evidence.party))
        return made

    def _fitting(self, text: str) -> str:
        room = 260
        return self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)


def evidence_of(reason: str, parties: tuple[Party, Party], context: Context) -> list[Evidence]:
    """Return what a reason quotes and whom it names; private facts never."""
    return [*_facts(reason, parties, context), *_shared(reason, parties, context)]


def _facts(reason: str, parties: tuple[Party, Party], context: Context) -> Iterator[Evidence]:
    reader = context.reader
    folded = reason.casefold()
    for party in parties:
        for fact in reader.book.facts.of(party.id):
            quoted = " ".join(fact.text.casefold().split()).rstrip(".")
            if fact.is_private or not quoted or quoted not in folded:
                continue
            said_by = None if fact.said_by is None else reader.name(fact.said_by)
            heard = heard_words(fact, said_by, reader.today)
            yield Evidence(party.id, joined(f"{party.name}: {told_fact(fact)}", heard))


def _shared(reason: str, parties: tuple[Party, Party], context: Context) -> Iterator[Evidence]:
    """Yield the acquaintances of both whom the reason names."""
    reader = context.reader
    near = [
        {tie.other(party.id): tie for tie in reader.book.ties.of(party.id)} for party in parties
    ]
    for other in near[0].keys() & near[1].keys():
        name = reader.name(other)
        if name and len(name) >= _SHORTEST_NAME and name in reason:
            yield Evidence(other, name)
