"""The rows of an address book or guest list, by what its columns mean, to parties."""

import re
from collections.abc import Iterator

from weaver_desktop.domain.parties import GroupKind, PartyKind
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.exchange.birthdays import read_birthday
from weaver_desktop.exchange.cell_dates import Dates, read_dates, unreadable_date
from weaver_desktop.exchange.cells import (
    FACT_LIMIT,
    LINE_LIMIT,
    NOTES_LIMIT,
    is_error,
    one_line,
    parts,
    why_no_name,
)
from weaver_desktop.exchange.contacts.roles import Part, Role, Sheet
from weaver_desktop.exchange.contacts.slots import Filling, Slot
from weaver_desktop.exchange.details import error_cell, too_long
from weaver_desktop.exchange.drafts import Draft
from weaver_desktop.exchange.harvest import Harvest
from weaver_desktop.exchange.relations import Relations
from weaver_desktop.exchange.table import Row, Table

_NAME_PARTS = (Part.FIRST, Part.MIDDLE, Part.LAST, Part.SUFFIX)
_STAND_INS = (Part.FILED_AS, Part.NICKNAME, Part.EMAIL)
_LIMITS = {Part.NOTES: NOTES_LIMIT, Part.CUSTOM: FACT_LIMIT, None: FACT_LIMIT}
_PARTS_OF_BIRTHDAYS = (Part.BIRTH_YEAR, Part.BIRTH_MONTH, Part.BIRTH_DAY)
_DAYS = frozenset({Part.BIRTHDAY, Part.EVENT})
_EMPTY_DATES = re.compile(r"0{1,2}[-/.]0{1,2}[-/.]0{1,4}|0{4}-00-00")


class ContactRows:
    """Reads the contacts of one table into a harvest; ties follow with ``finish``."""

    def __init__(self, table: Table, sheet: Sheet, harvest: Harvest) -> None:
        """Look at the columns as wholes."""
        self._table = table
        self._sheet = sheet
        self._harvest = harvest
        self._relations = Relations()
        self._columns = list(zip(sheet.roles, table.header, strict=True))
        self._dates = self._read_dates(Part.BIRTHDAY)
        unused = (at for at, role in enumerate(sheet.roles) if role and role.part is Part.NOTHING)
        for note in (self._dates.note, table.left_out(unused)):
            if note is not None:
                harvest.skip(0, note, table)

    def read(self, row: Row) -> Draft | None:
        """Take a row in; return the party it is about, or None if it has no name."""
        slots = self._slots(row)
        name, kind = self._name(slots)
        problem = why_no_name(name)
        if problem is not None:
            self._harvest.skip(row.number, problem, self._table)
            return None
        draft = Draft(one_line(name), row.number, kind=kind)
        if kind is PartyKind.GROUP:
            draft.group_kind = GroupKind.ORGANISATION
        filling = Filling(draft, self._relations, row.number, self._split)
        self._put_names(draft, slots.get("", {}))
        self._put_alone(draft, slots.get("", {}), row)
        for slot in slots.values():
            filling.put(slot)
        draft.groups.pop(draft.name, None)
        if self._sheet.set_apart_by:
            marks = slots.get(self._sheet.set_apart_by, {}).values()
            draft.set_apart = next((text for held in marks for text, _ in held), "")
            draft.uid = draft.set_apart
        kept = self._harvest.roster.add(draft)
        if kept is not draft:
            self._relations.moved(draft, kept)
            reason = phrase(
                "{name} stands in row {row} already. Both rows were taken as one and the same.",
                name=kept.name,
                row=kept.row,
            )
            self._harvest.skip(row.number, reason, self._table)
        return kept

    def texts(self, row: Row, part: Part) -> list[str]:
        """Return what a row holds under the columns of a part."""
        return [
            text
            for at, role in enumerate(self._sheet.roles)
            if role and role.part is part and (text := row.cell(at))
        ]

    def finish(self) -> None:
        """Make ties of the relations that the rows name."""
        self._relations.make_ties(self._harvest)

    def _read_dates(self, part: Part) -> Dates:
        texts = [
            text
            for at, role in enumerate(self._sheet.roles)
            if role and role.part is part
            for text in self._table.column(at)
        ]
        return read_dates(texts, day_first=self._harvest.reading.day_first)

    def _slots(self, row: Row) -> dict[str, Slot]:
        """Return the cells of a row by slot; cells without a slot of their own stand under ""."""
        slots: dict[str, Slot] = {}
        for at, (role, heading) in enumerate(self._columns):
            text = row.cell(at)
            if not text or (role is not None and self._says_nothing(role, text)):
                continue
            problem = self._problem(role, heading, text)
            if problem is not None:
                self._harvest.skip(row.number, problem, self._table)
                continue
            slot = slots.setdefault(role.slot if role else "", {})
            if role is None:
                slot.setdefault(Part.CUSTOM, []).append((text, heading))
            else:
                slot.setdefault(role.part, []).append((text, role.label))
        return slots

    def _says_nothing(self, role: Role, text: str) -> bool:
        if role.part in _DAYS and _EMPTY_DATES.fullmatch(text):
            return True  # Outlook fills in a day where there is none
        return role.part is Part.NOTHING or text.casefold() in self._sheet.stand_ins

    def _problem(self, role: Role | None, heading: str, text: str) -> Phrase | None:
        if is_error(text):
            return error_cell(heading, text)
        limit = _LIMITS.get(role.part if role else None, LINE_LIMIT)
        return too_long(heading, len(text), limit) if len(text) > limit else None

    def _name(self, slots: dict[str, Slot]) -> tuple[str, PartyKind]:
        """Return the name, or what stands in for it: an organisation, a nickname, an address."""
        alone = slots.get("", {})
        joined = " ".join(text for part in _NAME_PARTS for text, _ in alone.get(part, ())[:1])
        whole = [text for text, _ in alone.get(Part.NAME, ())]
        called = next(
            (name for name in (*whole[:1], joined, *whole) if why_no_name(name) is None), ""
        )
        groups = [text for slot in slots.values() for text, _ in slot.get(Part.GROUP, ())]
        if groups and called in {"", groups[0]} and not joined:
            return groups[0], PartyKind.GROUP
        if called:
            return called, PartyKind.PERSON
        held = (
            text
            for part in _STAND_INS
            for slot in slots.values()
            for cell, _ in slot.get(part, ())
            for text in self._split(cell)
        )
        return next(held, joined or next(iter(whole), "")), PartyKind.PERSON

    def _put_names(self, draft: Draft, alone: Slot) -> None:
        """Note what else somebody is called."""
        for text, _ in alone.get(Part.NICKNAME, ()):
            if text != draft.name:
                draft.note(f"Nickname: {text}")
        known = set(draft.name.split())
        in_parts = " ".join(text for part in _NAME_PARTS for text, _ in alone.get(part, ()))
        for text in (*(text for text, _ in alone.get(Part.NAME, ())), in_parts):
            if not set(text.split()) <= known:
                draft.note(f"Name: {one_line(text)}")
        for text, _ in alone.get(Part.FILED_AS, ()):
            if not set(text.replace(",", " ").split()) <= known:
                draft.note(f"Filed as: {text}")

    def _put_alone(self, draft: Draft, alone: Slot, row: Row) -> None:
        for text, _ in alone.get(Part.PLACE, ()):
            draft.place = draft.place or one_line(text)
        for text, _ in alone.get(Part.PRONOUNS, ()):
            draft.pronouns = one_line(text)
        for text, _ in alone.get(Part.TAGS, ()):
            self._put_tags(draft, text)
        for text in (*(text for text, _ in alone.get(Part.BIRTHDAY, ())), *_born_in_parts(alone)):
            born = read_birthday(text, self._harvest.months, self._dates)
            if born is not None:
                draft.was_born(born)
            else:
                self._harvest.skip(row.number, unreadable_date(text), self._table)

    def _put_tags(self, draft: Draft, text: str) -> None:
        for tag in self._split(text) if self._sheet.separator else parts(text, ",;"):
            # Google marks the groups that it made itself with a star.
            plain = tag.lstrip("*# ")
            if plain and plain.casefold() not in self._sheet.system_tags:
                draft.tags[plain] = None

    def _split(self, text: str) -> list[str]:
        separator = self._sheet.separator.strip()
        pieces = text.split(separator) if separator else [text]
        return [piece.strip() for piece in pieces if piece.strip()]


def _born_in_parts(alone: Slot) -> Iterator[str]:
    """Yield a birthday whose year, month and day stand in columns of their own."""
    year, month, day = (
        next((text for text, _ in alone.get(part, ())), "") for part in _PARTS_OF_BIRTHDAYS
    )
    if month and day:
        yield f"{year or '-'}-{month.zfill(2)}-{day.zfill(2)}"
    elif year or month or day:
        yield "-".join(filter(None, (year, month, day)))
