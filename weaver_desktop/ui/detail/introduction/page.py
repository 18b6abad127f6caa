"""The page of one introduction: how far it is, what each says, what to write, what came of it."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QHBoxLayout, QWidget

from weaver_desktop.book.ledger.drafts import NOTHING_TO_WRITE
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import IntroductionId
from weaver_desktop.domain.introductions import Introduction, Stage
from weaver_desktop.domain.parties import Party
from weaver_desktop.ui.detail.context import Context
from weaver_desktop.ui.detail.introduction.consents import ConsentSection
from weaver_desktop.ui.detail.introduction.evidence import Reasoning, evidence_of
from weaver_desktop.ui.detail.introduction.kept_text import KeptText
from weaver_desktop.ui.detail.introduction.letters import LetterSection
from weaver_desktop.ui.detail.introduction.outcomes import OutcomeSection
from weaver_desktop.ui.detail.section import Section
from weaver_desktop.ui.detail.story import Happening, story_section
from weaver_desktop.ui.ledger.acts import Acts
from weaver_desktop.ui.ledger.declining import ask_whose_no
from weaver_desktop.ui.ledger.way import move_menu, pop_up
from weaver_desktop.ui.ledger.words import NEXT, how_far, stage_meaning, step_done
from weaver_desktop.ui.widgets.parts import button
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.wording import filled, spoken

_NOTE_HEIGHT = 64
_BEFORE_MADE = frozenset({Stage.IDEA, Stage.ASKED, Stage.BOTH_YES})
_WRITTEN_IN = _BEFORE_MADE | {Stage.MADE}
_ASKED_IN = _BEFORE_MADE | {Stage.DECLINED}


def introduction_sections(
    introduction: Introduction, parties: tuple[Party, Party], context: Context, parent: QWidget
) -> Iterator[QWidget]:
    """Yield the parts of an introduction's page, in the order of what comes next.

    Args:
        introduction: the introduction.
        parties: its two, in the order of their ids.
        context: what every part of a page is given.
        parent: Qt's owner.
    """
    book = context.reader.book
    steps = book.introductions.steps(introduction.id)
    # Once it is made, what came of it is what moves it on: two buttons would say “They met”.
    is_judged = introduction.stage not in _ASKED_IN and any(
        stage is Stage.MADE for stage, _ in steps
    )
    head = _Head(introduction, parties, context, parent, has_next=not is_judged)
    yield head
    letters = None
    may_write = book.letters.of(introduction) != NOTHING_TO_WRITE
    if introduction.stage in _WRITTEN_IN and may_write:
        letters = LetterSection(introduction, parties, book, head.acts, context.opened, parent)
    if introduction.stage in _ASKED_IN:
        ask = None if letters is None else letters.ask
        yield ConsentSection(introduction, parties, head.acts, ask, parent)
    if letters is not None and introduction.stage is not Stage.MADE:
        yield letters
    if is_judged:
        checks = book.introductions.checks(introduction.id)
        yield OutcomeSection(introduction, checks, context.reader.today, head.acts, parent)
    if letters is not None and introduction.stage is Stage.MADE:
        yield letters
    if head.acts.are_possible or introduction.note:
        yield _note(introduction, head.acts, parent)
    told = [
        Happening(PartialDate.of(on), partial(stage_meaning, stage))
        for stage, on in reversed(steps)
    ]
    yield story_section(_tr("Steps"), told, context.reader, context.opened, parent)


class _Head(Section):
    """How far it is, why it was taken up, and the next step; it owns the page's acts."""

    def __init__(
        self,
        introduction: Introduction,
        parties: tuple[Party, Party],
        context: Context,
        parent: QWidget,
        *,
        has_next: bool,
    ) -> None:
        super().__init__(_tr("Introduction"), parent)
        reader = context.reader
        self._book = reader.book
        self.acts = Acts(reader.book, self)
        self.add(Prose(how_far(introduction, reader.today), "", self))
        stops = reader.book.introductions.what_stops(introduction)
        if stops is not None:
            said = filled(_tr("It stops here: {why}."), why=spoken(stops))
            self.add(Prose(said, "danger", self))
        for reason in introduction.reasons:
            evidence = evidence_of(reason, parties, context)
            self.add(Reasoning(reason, evidence, "dim", context, self))
        self._refusal = Prose("", "danger", self)
        self._refusal.hide()
        self.add(self._refusal)
        self.acts.refused.connect(self._refuse)
        if self.acts.are_possible:
            self.add(self._steps(introduction, parties, has_next=has_next and stops is None))

    def _steps(
        self, introduction: Introduction, parties: tuple[Party, Party], *, has_next: bool
    ) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        key, stage = introduction.id, introduction.stage
        onward = NEXT.get(stage) if has_next else None
        if onward is not None and stage is not Stage.IDEA:
            text = step_done(onward)
            ahead = button(text, "act now", text, row)
            ahead.clicked.connect(lambda: self.acts.move(key, onward))
            line.addWidget(ahead)
        one, other = parties
        name = filled(_tr("Move {one} and {other}"), one=one.name, other=other.name)
        to = button(_tr("Move to …"), "act", name, row)
        to.clicked.connect(
            lambda: pop_up(move_menu(stage, lambda new: self._move(key, new, to), name, to), to)
        )
        line.addWidget(to)
        line.addStretch(1)
        return row

    def _move(self, key: IntroductionId, to: Stage, pressed: QWidget) -> None:
        at, window = pressed.mapToGlobal(QPoint(0, pressed.height())), self.window()
        if self.acts.move(key, to) and to is Stage.DECLINED:
            ask_whose_no(self._book, key, at, window)

    def _refuse(self, sentence: str) -> None:
        self._refusal.setText(sentence)
        self._refusal.show()


def _note(introduction: Introduction, acts: Acts, parent: QWidget) -> Section:
    section = Section(_tr("Your note"), parent)
    field = KeptText(
        introduction.note, _tr("Your note on this introduction"), _NOTE_HEIGHT, section
    )
    field.setReadOnly(not acts.are_possible)
    field.setPlaceholderText(_tr("What you want to remember"))
    field.kept.connect(lambda text: acts.note(introduction.id, text))
    section.add(field)
    return section


def _tr(text: str) -> str:
    return QCoreApplication.translate("Ledger", text)
