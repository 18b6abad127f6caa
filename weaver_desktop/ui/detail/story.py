"""The story of two: what happened, newest first."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import GatheringId, PartyId
from weaver_desktop.ui.detail.reader import Reader
from weaver_desktop.ui.detail.section import ListSection, Opened
from weaver_desktop.ui.widgets.days import day, full
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.wording import sentence_case, spoken, tip

_AT_FIRST = 12
_DAY_WIDTH = 72


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened; ``tell`` puts it into words when it comes into sight."""

    on: PartialDate | None
    tell: Callable[[], str]


def shared_story(one: PartyId, other: PartyId, reader: Reader) -> list[Happening]:
    """Return what two parties were both part of, newest first."""
    found = list(_encounters(one, reader, other))
    theirs = set(reader.book.encounters.gatherings_of(other))
    for name, on in reader.book.encounters.gatherings_of(one):
        if (name, on) in theirs:
            found.append(Happening(on, partial(_tr, "Both came to {name}", name)))
    return _newest_first(found)


def story_section(
    title: str, happenings: list[Happening], reader: Reader, opened: Opened, parent: QWidget
) -> ListSection[Happening]:
    """Return a section that tells a story."""

    def line(happening: Happening, owner: QWidget) -> QWidget:
        return StoryLine(happening, reader, owner)

    return ListSection(title, happenings, line, opened, parent, at_first=_AT_FIRST)


class StoryLine(QWidget):
    """A day and what happened on it."""

    def __init__(self, happening: Happening, reader: Reader, parent: QWidget) -> None:
        """Show one happening."""
        super().__init__(parent)
        on = happening.on
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        said = "" if on is None else sentence_case(spoken(day(on, reader.today)))
        when = Prose(said, "dim", self, most_lines=1)
        when.setFixedWidth(_DAY_WIDTH)
        if on is not None:
            when.setToolTip(tip(spoken(full(on))))
        layout.addWidget(when, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(Prose(happening.tell(), "", self, most_lines=2), 1)


def _encounters(party: PartyId, reader: Reader, with_party: PartyId) -> Iterable[Happening]:
    gatherings: dict[GatheringId, str] = {}
    for each in reader.book.encounters.between(party, with_party):
        if each.gathering_id is not None and not each.place and not gatherings:
            gatherings = {key: name for key, name, _ in reader.book.encounters.all_gatherings()}
        place = each.place or (gatherings.get(each.gathering_id, "") if each.gathering_id else "")
        others = [other for other in each.parties if other not in {party, with_party}]

        def tell(others: list[PartyId] = others, place: str = place, note: str = each.note) -> str:
            return _met_together(reader.names(others), place, note)

        yield Happening(each.on, tell)


def _met_together(others: list[str], place: str, note: str) -> str:
    said = _tr("They met")
    if others:
        said = _tr("They met, with {name}", ", ".join(others[:3]))
    if place:
        said = _tr("{met} at {name}", place).replace("{met}", said)
    first_line = " ".join(note[:400].split())
    return f"{said}: {first_line}" if first_line else said


def _newest_first(found: list[Happening]) -> list[Happening]:
    dated = [each for each in found if each.on is not None]
    undated = [each for each in found if each.on is None]
    dated.sort(key=lambda each: each.on or PartialDate(1), reverse=True)
    return dated + undated


def _tr(text: str, name: str = "") -> str:
    return QCoreApplication.translate("Detail", text).replace("{name}", name)
