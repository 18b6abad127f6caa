"""Whom a party met through the weaver, and whom they are about to meet."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.introductions import Introduction, Outcome, Stage
from weaver_desktop.domain.parties import Party
from weaver_desktop.domain.ties import Depth, Provenance
from weaver_desktop.ui.detail.context import Context
from weaver_desktop.ui.detail.others import row_section
from weaver_desktop.ui.detail.wording import depth_words
from weaver_desktop.ui.introductions.wording import how_far
from weaver_desktop.ui.widgets.days import month
from weaver_desktop.ui.widgets.party_button import PartyButton
from weaver_desktop.ui.widgets.rows import RowWords
from weaver_desktop.ui.widgets.wording import joined, sentence_case, spoken

_HAVE_MET = frozenset({Stage.MET, Stage.TOOK_HOLD})
_LONGEST_NOTE = 80


def introduction_section(party: Party, context: Context, parent: QWidget) -> Iterator[QWidget]:
    """Yield the section of a party's introductions, those who met first, if there are any."""
    found = [
        each
        for each in context.reader.book.introductions.all()
        if party.id in {each.a, each.b}
        and (each.stage.is_open or each.stage in _HAVE_MET)
        and context.reader.party(_other(each, party)) is not None
    ]
    found.sort(key=lambda each: each.stage not in _HAVE_MET)

    def row(each: Introduction, owner: QWidget) -> QWidget:
        other = _other(each, party)
        name = context.reader.name(other) or ""
        words = RowWords(other, name, introduction_words(each, context))
        made = PartyButton(words, context.rows, owner)
        made.clicked.connect(lambda: context.selection.select_two(party.id, other))
        return made

    if found:
        yield row_section(_tr("Introduced by you"), found, row, context, parent)


def introduction_words(introduction: Introduction, context: Context) -> str:
    """Say what became of an introduction: “Met through you, May 2024 · making a show together”."""
    reader = context.reader
    if introduction.stage not in _HAVE_MET:
        return how_far(introduction, reader.today)
    steps = reader.book.introductions.steps(introduction.id)
    met = [on for stage, on in steps if stage in _HAVE_MET]
    on = min(met, default=introduction.moved_on)
    said = _tr("met through you, {month}")
    said = said.replace("{month}", _month_of(on.year, on.month))
    tie = reader.book.ties.between(introduction.a, introduction.b)
    if tie is not None and tie.provenance is not Provenance.INTRODUCED:
        said = _tr("introduced by you, {month}").replace("{month}", _month_of(on.year, on.month))
    since = ""
    if tie is not None:
        deep = depth_words(tie) if tie.depth > Depth.MET or tie.ended is not None else ""
        since = tie.note[:_LONGEST_NOTE].split("\n")[0] or deep
    if not since and introduction.outcome is Outcome.DID_SOMETHING:
        since = _tr("did something together")
    return sentence_case(joined(said, since))


def _month_of(year: int, number: int) -> str:
    return spoken(month(PartialDate(year, number)))


def _other(introduction: Introduction, party: Party) -> PartyId:
    return introduction.b if introduction.a == party.id else introduction.a


def _tr(text: str) -> str:
    return QCoreApplication.translate("Detail", text)
