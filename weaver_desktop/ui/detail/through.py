"""Whom a party met through the weaver, and whom they are about to meet."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import IntroductionId, PartyId
from weaver_desktop.domain.introductions import Introduction, Outcome, Stage
from weaver_desktop.domain.parties import Party
from weaver_desktop.domain.ties import Depth, Provenance
from weaver_desktop.ui.detail.context import Context
from weaver_desktop.ui.detail.things import Kind
from weaver_desktop.ui.detail.topics import NAMES
from weaver_desktop.ui.detail.wording import depth_words
from weaver_desktop.ui.ledger.words import how_far
from weaver_desktop.ui.widgets.days import month
from weaver_desktop.ui.widgets.party_button import PartyButton
from weaver_desktop.ui.widgets.rows import RowWords
from weaver_desktop.ui.widgets.wording import joined, sentence_case, spoken

_HAVE_MET = frozenset({Stage.MET, Stage.TOOK_HOLD})
_LONGEST_NOTE = 80


@dataclass(frozen=True, slots=True)
class Introduced:
    """An introduction as seen from one of the two: to whom, and what became of it."""

    key: IntroductionId
    other: PartyId
    name: str
    words: str


def introduced_kind(party: Party, context: Context) -> Kind[Introduced]:
    """Return what the section of a party's introductions is made of, those who met first."""

    def row(thing: Introduced, _: object, parent: QWidget) -> QWidget:
        words = RowWords(thing.other, thing.name, thing.words)
        made = PartyButton(words, context.rows, parent)
        made.clicked.connect(lambda: context.selection.select_two(party.id, thing.other))
        return made

    return Kind(
        _tr("Introduced by you"),
        read=lambda: introduced(party, context),
        key=lambda thing: thing.key,
        row=row,
        tells_of=frozenset({"introduction", "introduction_step", "check_in", "tie", NAMES}),
    )


def introduced(party: Party, context: Context) -> list[Introduced]:
    """Return the introductions of a party that are under way or came to something."""
    reader = context.reader
    found = [
        each
        for each in reader.book.introductions.all()
        if party.id in {each.a, each.b} and (each.stage.is_open or each.stage in _HAVE_MET)
    ]
    found.sort(key=lambda each: each.stage not in _HAVE_MET)
    told = []
    for each in found:
        other = each.b if each.a == party.id else each.a
        name = reader.name(other)
        if name is not None:
            told.append(Introduced(each.id, other, name, introduction_words(each, context)))
    return told


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


def _tr(text: str) -> str:
    return QCoreApplication.translate("Detail", text)
