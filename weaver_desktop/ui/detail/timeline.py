"""The story of a party as a timeline; what was logged is changed from here."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from weaver_desktop.book.story import Moment, MomentKind
from weaver_desktop.domain.errors import NotFoundError
from weaver_desktop.domain.ids import EncounterId, PartyId
from weaver_desktop.domain.parties import Party
from weaver_desktop.ui.detail.beginning import Beginning
from weaver_desktop.ui.detail.card import Card
from weaver_desktop.ui.detail.context import Context
from weaver_desktop.ui.detail.reader import Reader
from weaver_desktop.ui.detail.things import Edit, Kind
from weaver_desktop.ui.detail.topics import NAMES
from weaver_desktop.ui.detail.wording import met_together_words, met_words
from weaver_desktop.ui.widgets.days import day, full
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.wording import sentence_case, spoken, tip

_AT_FIRST = 12
_DAY_WIDTH = 72
_TOPICS = frozenset(
    {
        *("encounter", "encounter_party", "gathering", "guest", "fact", "proposition"),
        *("membership", "introduction", "introduction_step", NAMES),
    }
)
_LISTED = 200
"""So many encounters the book hands out at most."""


@dataclass(frozen=True, slots=True)
class Told:
    """A moment, with what tells it apart from all others of the same story.

    ``is_same_day``: the one before was on that day as well, so that the day is not shown again.
    """

    key: str
    moment: Moment | None
    is_of_two: bool = False
    is_same_day: bool = False


def story_kind(party: Party, context: Context) -> Kind[Told]:
    """Return what the timeline of a party is made of, newest first."""

    def row(told: Told, _: Edit, parent: QWidget) -> QWidget:
        return MomentRow(told, context, parent, is_of_group=party.is_group)

    return Kind(
        _tr("Story"),
        read=lambda: (
            _beginning_of_story(party.id, context)
            if party.is_group
            else read_story(party.id, context.reader)
        ),
        key=lambda told: told.key,
        row=row,
        at_first=_AT_FIRST,
        spacing=0,
        tells_of=_TOPICS,
        is_slow=party.is_group,  # all its members came and went
    )


def shared_story_kind(one: PartyId, other: PartyId, context: Context) -> Kind[Told]:
    """Return what the timeline of two is made of, newest first."""
    reader = context.reader
    return Kind(
        _tr("Shared story"),
        read=lambda: _told(reader.book.story.of_two(one, other), reader, is_of_two=True),
        key=lambda told: told.key,
        row=lambda told, _, parent: MomentRow(told, context, parent),
        at_first=_AT_FIRST,
        spacing=0,
        tells_of=_TOPICS | {"tie", "tie_depth"},
    )


def read_story(party: PartyId, reader: Reader) -> Sequence[Told]:
    """Return the moments of a party's story, each with a key of its own."""
    found = _told(reader.book.story.of(party), reader)
    logged = sum(each.moment.kind is MomentKind.ENCOUNTER for each in found if each.moment)
    return [*found, Told("older", None)] if logged >= _LISTED else found


def _beginning_of_story(party: PartyId, context: Context) -> Sequence[Told]:
    """Return the same of a group, of whose members not all who came and went are read."""
    reader = context.reader
    most = context.opened.of(_tr("Story"), _AT_FIRST)
    known, count = reader.book.story.beginning(party, limit=most)

    def first(wanted: int) -> Sequence[Told]:
        is_known = wanted == min(most, count)
        read = known if is_known else reader.book.story.beginning(party, limit=wanted)[0]
        return _told(read, reader)

    return Beginning(lambda: count, first)


def _told(moments: Sequence[Moment], reader: Reader, *, is_of_two: bool = False) -> list[Told]:
    seen: dict[str, int] = {}
    found: list[Told] = []
    for moment in moments:
        reader.watch(moment.parties)
        key = f"{moment.kind.value} {moment.id} {moment.text.template}"
        seen[key] = seen.get(key, 0) + 1
        before = found[-1].moment if found else None
        is_same_day = before is not None and before.on == moment.on
        found.append(Told(f"{key} {seen[key]}", moment, is_of_two, is_same_day))
    return found


class MomentRow(Card):
    """A day and what happened on it. A press on something logged opens it to be changed."""

    def __init__(
        self, told: Told, context: Context, parent: QWidget, *, is_of_group: bool = False
    ) -> None:
        """Show one moment, of the story of a group or of somebody."""
        reader, moment = context.reader, told.moment
        words = moment_words(told, reader, is_of_group=is_of_group)
        super().__init__(words, context.tints, parent)
        on = None if moment is None else moment.on
        said = "" if on is None else sentence_case(spoken(day(on, reader.today)))
        when = Prose("" if told.is_same_day else said, "dim", self, most_lines=1)
        when.setFixedWidth(_DAY_WIDTH)
        if on is not None:
            self.setToolTip(tip(spoken(full(on))))
            self.setAccessibleName(f"{said}: {words}")
        what = Prose(words, "", self, most_lines=3)
        for prose in (when, what):
            prose.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.row.setSpacing(8)
        self.row.addWidget(when, 0, Qt.AlignmentFlag.AlignTop)
        self.row.addWidget(what, 1)
        is_logged = moment is not None and moment.kind is MomentKind.ENCOUNTER
        if is_logged and moment is not None and context.can_edit:
            logged = EncounterId(moment.id)
            self.clicked.connect(lambda: context.tools.log((), logged))
        else:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setEnabled(False)


def moment_words(told: Told, reader: Reader, *, is_of_group: bool = False) -> str:
    """Say what happened; in the story of a group, who came and went without saying where to."""
    moment = told.moment
    if moment is None:
        return _tr("Older meetings are kept, but not listed here.")
    if moment.kind is MomentKind.ENCOUNTER:
        place = str(moment.text.values.get("place", "")) or _gathering(moment, reader)
        words = met_together_words if told.is_of_two else met_words
        return words(reader.names(moment.parties), place, moment.note)
    note = " ".join(moment.note[:400].split())
    said = " ".join(spoken(moment.text)[:600].split())
    if is_of_group and moment.kind is MomentKind.MEMBERSHIP:
        said = _came_or_went(moment)
    return f"{said}: {note}" if note else said


def _came_or_went(moment: Moment) -> str:
    known = {
        "{person} joined {group}": _tr("{person} joined"),
        "{person} left {group}": _tr("{person} left"),
    }
    return known[moment.text.template].replace("{person}", str(moment.text.values["person"]))


def _gathering(moment: Moment, reader: Reader) -> str:
    """Return the name of the gathering at which an encounter was, “” if it was at none."""
    try:
        known = reader.book.encounters.get(EncounterId(moment.id))
    except NotFoundError:
        return ""
    if known.gathering_id is None:
        return ""
    names = {key: name for key, name, _ in reader.book.encounters.all_gatherings()}
    return names.get(known.gathering_id, "")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Detail", text)
