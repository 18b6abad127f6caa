"""The fields of one tie: how deep, since when, when last in contact, and what is said about it."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.ties import DEPTH_WORDS, Depth, Tie
from weaver_desktop.ui.detail.context import Context
from weaver_desktop.ui.forms.attempt import attempt
from weaver_desktop.ui.forms.dates import DayLine
from weaver_desktop.ui.forms.editor import Editor
from weaver_desktop.ui.forms.scale import Scale
from weaver_desktop.ui.forms.writing import Writing
from weaver_desktop.ui.widgets.wording import sentence_case, spoken


class TieEditor(Editor):
    """The dates and the note are kept together when it is left; what is pressed is done at once."""

    def __init__(self, tie: Tie, names: tuple[str, str], context: Context, parent: QWidget) -> None:
        """Edit a tie of two with these names."""
        one, other = names
        title = _tr("The tie of {one} and {other}")
        super().__init__(title.replace("{one}", one).replace("{other}", other), parent)
        self._tie = tie
        self._context = context
        self._book = context.reader.book
        days = context.tools.days
        self._since = DayLine(_tr("Since"), tie.since, days, self, hint=_tr("not known"))
        self._since.setObjectName("first")
        self.add(self._since, _tr("Since"))
        last = _tr("Last contact")
        self._last = DayLine(last, tie.last_contact, days, self, hint=_tr("not known"))
        self.add(self._last, last)
        about = _tr("About the two")
        self._note = Writing(about, tie.note, self, hint=about, is_short=True)
        self.add(self._note)
        self._offer_acts()
        self.begin(self._raw_values, self._keep_it)

    def _offer_acts(self) -> None:
        today = PartialDate.of(self._context.reader.today)
        ties, tie = self._book.ties, self._tie
        if tie.ended is None:
            touch = _tr("In contact today")
            self.add_act(touch, touch, lambda: ties.touch(a=tie.a, b=tie.b, on=today))
            end = _tr("No longer in touch")
            self.add_act(end, end, lambda: ties.end(tie_id=tie.id, on=today))
        else:
            again = _tr("In touch again")
            depth = tie.depth
            self.add_act(again, again, lambda: ties.state(a=tie.a, b=tie.b, depth=depth, on=today))
        self.add_act(_tr("Remove"), _tr("Remove this tie"), lambda: ties.remove(tie_id=tie.id))

    def _raw_values(self) -> object:
        return self._since.text(), self._last.text(), self._note.text()

    def _keep_it(self) -> None:
        since, last = self._since.value(), self._last.value()
        tie, ties = self._tie, self._book.ties
        names = [self._book.parties.get(party).name for party in (tie.a, tie.b)]
        label = phrase("Changed the tie of {one} and {other}", one=names[0], other=names[1])
        with self._book.as_one(label):
            if (since, last) != (tie.since, tie.last_contact):
                ties.date(tie_id=tie.id, since=since, last_contact=last)
            if self._note.text() != tie.note:
                ties.describe(tie_id=tie.id, note=self._note.text())


def depth_scale(tie: Tie, names: tuple[str, str], context: Context, parent: QWidget) -> Scale:
    """Return five dots with the depth of a tie; one press changes it from today on."""
    ties = context.reader.book.ties

    def choose(value: int | None) -> None:
        if value is not None and (value != tie.depth or tie.ended is not None):
            attempt(lambda: ties.change_depth(tie_id=tie.id, depth=Depth(value)))

    name = _tr("How close {one} and {other} are")
    return Scale(
        name.replace("{one}", names[0]).replace("{other}", names[1]),
        int(tie.depth),
        depth_meanings(),
        choose,
        context.tints,
        parent,
        can_edit=context.can_edit,
    )


def depth_meanings() -> Mapping[int, str]:
    """Say what each depth means."""
    return {
        int(depth): sentence_case(spoken(phrase(words))) for depth, words in DEPTH_WORDS.items()
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("Detail", text)
