"""The story of a party, or of two: what happened, newest first."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import GatheringId, PartyId
from weaver_desktop.ui.detail.reader import Reader
from weaver_desktop.ui.detail.section import ListSection, Opened
from weaver_desktop.ui.detail.wording import met_words, told_fact
from weaver_desktop.ui.widgets.days import day, full
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.wording import sentence_case, spoken, tip

_AT_FIRST = 12
_DAY_WIDTH = 72
_LISTED = 200
"""So many encounters the book hands out at most."""


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened; ``tell`` puts it into words when it comes into sight."""

    on: PartialDate | None
    tell: Callable[[], str]


def story_of(party: PartyId, reader: Reader) -> list[Happening]:
    """Return what happened to a party, newest first, what is undated last."""
    found = [*_encounters(party, reader), *_gatherings(party, reader)]
    found += [
        Happening(fact.heard_on, partial(told_fact, fact))
        for fact in reader.book.facts.of(party)
        if fact.heard_on is not None
    ]
    return _newest_first(found)


def shared_story(one: PartyId, other: PartyId, reader: Reader) -> list[Happening]:
    """Return what two parties were both part of, newest first."""
    found = list(_encounters(one, reader, with_party=other))
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


def _encounters(
    party: PartyId, reader: Reader, *, with_party: PartyId | None = None
) -> Iterable[Happening]:
    gatherings: dict[GatheringId, str] = {}
    encounters = reader.book.encounters.of(party)
    if len(encounters) >= _LISTED:
        yield Happening(None, lambda: _tr("Older meetings are kept, but not listed here."))
    for each in encounters:
        if with_party is not None and with_party not in each.parties:
            continue
        if each.gathering_id is not None and not each.place and not gatherings:
            gatherings = {key: name for key, name, _ in reader.book.encounters.all_gatherings()}
        place = each.place or (gatherings.get(each.gathering_id, "") if each.gathering_id else "")
        others = [other for other in each.parties if other not in {party, with_party}]

        def tell(others: list[PartyId] = others, place: str = place, note: str = each.note) -> str:
            names = reader.names(others)
            if with_party is not None:
                return _met_together(names, place, note)
            return met_words(names, place, note)

        yield Happening(each.on, tell)


def _met_together(others: list[str], place: str, note: str) -> str:
    said = _tr("They met")
    if others:
        said = _tr("They met, with {name}", ", ".join(others[:3]))
    if place:
        said = _tr("{met} at {name}", place).replace("{met}", said)
    first_line = " ".join(note[:400].split())
    return f"{said}: {first_line}" if first_line else said


def _gatherings(party: PartyId, reader: Reader) -> Iterable[Happening]:
    for name, on in reader.book.encounters.gatherings_of(party):
        yield Happening(on, partial(_tr, "Came to {name}", name))


def _newest_first(found: list[Happening]) -> list[Happening]:
    dated = [each for each in found if each.on is not None]
    undated = [each for each in found if each.on is None]
    dated.sort(key=lambda each: each.on or PartialDate(1), reverse=True)
    return dated + undated


def _tr(text: str, name: str = "") -> str:
    return QCoreApplication.translate("Detail", text).replace("{name}", name)
