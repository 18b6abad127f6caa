"""A list of people and groups: a name, and whatever else, by the names of the columns."""

import re
from collections.abc import Sequence

from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.exchange.birthdays import read_birthday
from weaver_desktop.exchange.cell_dates import Dates, read_dates, unreadable_date
from weaver_desktop.exchange.cells import LINE_LIMIT, clipped, one_line, why_no_name
from weaver_desktop.exchange.columns import Field, Shape
from weaver_desktop.exchange.details import PLAIN, Style, fill
from weaver_desktop.exchange.drafts import Draft
from weaver_desktop.exchange.harvest import Harvest
from weaver_desktop.exchange.naming import Naming
from weaver_desktop.exchange.table import Row, Table

_FOR_EVER = re.compile(
    r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|elem-[a-z0-9]{6,40}", re.ASCII | re.IGNORECASE
)
"""Ids that mean the same party in any other file, too: UUIDs, and those of Kumu's elements."""


def gather_people(
    table: Table, harvest: Harvest, style: Style = PLAIN, mark: Field = Field.ID
) -> None:
    """Add the parties of a people table to the harvest.

    Two rows with the same name are one party, and the later row adds to the first, unless they
    differ in kind, mail address or what stands in the column ``mark``: then they are two, which is
    remarked where the address alone tells them apart. Columns that are not known become notes of
    the form ``Column: value``, so nothing of them is lost. By an id that nobody else in the world
    has a party is found again when the file is read once more.
    """
    harvest.begin(table)
    fields = table.fields(Shape.PEOPLE)
    naming = Naming(fields)
    details = [
        (at, field, table.header[at])
        for at, field in enumerate(fields)
        if at not in naming.columns and field is not Field.ID
    ]
    dates = _birthdays(table, fields, harvest)
    ids = [at for at, field in enumerate(fields) if field is Field.ID][:1]
    marks = [at for at, field in enumerate(fields) if field is mark][:1]
    for row in table.rows:
        name = naming.name(row)
        problem = why_no_name(name)
        if problem is not None:
            harvest.skip(row.number, problem, table)
            continue
        draft = Draft(one_line(name), row.number)
        for other in naming.others(row):
            draft.note(f"{Field.NAME}: {clipped(other)}")
        _fill(draft, row, details, (style, dates), harvest, table)
        draft.set_apart = next((row.cell(at) for at in marks), "")
        draft.uid = next((text for at in ids if _FOR_EVER.fullmatch(text := row.cell(at))), "")
        kept = harvest.roster.add(draft)
        if kept is not draft:
            harvest.skip(row.number, _known_already(kept), table)
        elif draft.mails:
            _remark_namesake(harvest, draft, table)
        for at in ids:
            _remember_id(harvest, row, row.cell(at), kept, table)


def _fill(
    draft: Draft,
    row: Row,
    details: Sequence[tuple[int, Field | None, str]],
    reading: tuple[Style, Dates],
    harvest: Harvest,
    table: Table,
) -> None:
    style, dates = reading
    for at, field, heading in details:
        if at >= len(row.cells):
            break  # a short row under many headings
        text = row.cell(at)
        if text and field is Field.BIRTHDAY:
            _put_birthday(draft, text, dates, harvest, table)
            continue
        for reason in fill(draft, field, heading, text, style) if text else ():
            harvest.skip(row.number, reason, table)


def _birthdays(table: Table, fields: Sequence[Field | None], harvest: Harvest) -> Dates:
    columns = [at for at, field in enumerate(fields) if field is Field.BIRTHDAY]
    texts = [text for at in columns for text in table.column(at)]
    dates = read_dates(texts, day_first=harvest.reading.day_first)
    if dates.note is not None:
        harvest.skip(0, dates.note, table)
    return dates


def _put_birthday(draft: Draft, text: str, dates: Dates, harvest: Harvest, table: Table) -> None:
    born = read_birthday(text, harvest.months, dates)
    if born is None:
        harvest.skip(draft.row, unreadable_date(text), table)
    else:
        draft.was_born(born)


def _known_already(kept: Draft) -> Phrase:
    return phrase(
        "{name} stands in row {row} already. Both rows were taken as one and the same.",
        name=kept.name,
        row=kept.row,
    )


def _remark_namesake(harvest: Harvest, draft: Draft, table: Table) -> None:
    called = harvest.roster.called(draft.name)
    first = next(other for other in called if other.kind is draft.kind)
    is_marked_off = first.set_apart and draft.set_apart and first.set_apart != draft.set_apart
    if first is draft or is_marked_off or not first.mails:
        return
    reason = phrase(
        "{name} stands in row {row} already. The two rows were kept as two people because their "
        "e-mail differs.",
        name=draft.name,
        row=first.row,
    )
    harvest.skip(draft.row, reason, table)


def _remember_id(harvest: Harvest, row: Row, text: str, draft: Draft, table: Table) -> None:
    if not text or len(text) > LINE_LIMIT:
        return
    owner = harvest.ids.setdefault(text, draft)
    if owner is not draft:
        reason = phrase(
            "The ID {id} belongs to {name} in row {row} already, so ties with that ID go there.",
            id=clipped(text),
            name=owner.name,
            row=owner.row,
        )
        harvest.skip(row.number, reason, table)
