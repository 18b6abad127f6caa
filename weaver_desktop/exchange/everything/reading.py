"""JSON to the rows of a book."""

import binascii
import re
from base64 import b64decode
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from weaver_desktop.domain.batch import Batch, IncomingParty, Skipped, WholeBook
from weaver_desktop.domain.changes import Row, Value
from weaver_desktop.domain.errors import InvalidEditError, UnreadableFileError
from weaver_desktop.domain.parties import PartyKind
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.domain.text import clean_name, clean_text
from weaver_desktop.exchange.cells import clipped
from weaver_desktop.exchange.everything.schema import FORMAT, problem_with, read_schema
from weaver_desktop.exchange.json_text import parsed_json

_MARK = re.compile(r'\s*\{\s*"weaver"\s*:\s*\{')
_PLACES = "place_on_map"


def is_book(text: str) -> bool:
    """Tell whether a text is a book of Weaver as JSON."""
    return _MARK.match(text) is not None


def read_book(text: str, source: str) -> Batch:
    """Return the batch of a book as JSON; rows that do not fit its description are skipped.

    Raises:
        UnreadableFileError: if it is no JSON, or of a later version.
    """
    book = _parsed(text, source)
    schemas = {
        table: schema for table, schema in read_schema()["properties"].items() if table != "weaver"
    }
    skipped = list(_strange(book, schemas))
    rows: dict[str, list[Row]] = {}
    places: dict[str, tuple[float, float]] = {}
    for table, schema in schemas.items():
        listed = book.get(table, [])
        if not isinstance(listed, list):
            continue
        known: set[str] = set()
        for number, entry in enumerate(listed, start=1):
            row = _first_of_its_id(_row(table, entry, schema["items"]), table, known)
            if isinstance(row, Phrase):
                skipped.append(Skipped(number, row))
            elif table == _PLACES:
                places[str(row["party_id"])] = (_float(row["x"]), _float(row["y"]))
            else:
                rows.setdefault(table, []).append(row)
    return batch_of(rows, places, source, skipped)


def batch_of(
    rows: Mapping[str, Sequence[Row]],
    places: Mapping[str, tuple[float, float]],
    source: str,
    skipped: Sequence[Skipped] = (),
) -> Batch:
    """Return the batch of the rows of a book.

    Raises:
        UnreadableFileError: if there are none.
    """
    count = sum(map(len, rows.values())) + len(skipped)
    if not count:
        raise UnreadableFileError("{file} is a book without anybody in it.", file=source)
    ways: dict[Value, list[tuple[str, str]]] = {}
    for way in rows.get("contact_way", ()):
        ways.setdefault(way["party_id"], []).append((str(way["kind"]), str(way["value"])))
    parties = tuple(
        _shown(number, row, ways.get(row["id"], ()))
        for number, row in enumerate(rows.get("party", ()), 1)
    )
    return Batch(source, count, parties, skipped=tuple(skipped), whole=WholeBook(rows, places))


def _parsed(text: str, source: str) -> Mapping[str, Any]:
    book = parsed_json(text, source)
    about = book.get("weaver") if isinstance(book, dict) else None
    version = about.get("format") if isinstance(about, dict) else None
    if not isinstance(book, dict) or not isinstance(version, int) or version < 1:
        raise UnreadableFileError(
            "{file} does not say which version of Weaver's JSON it is. Export it again.",
            file=source,
        )
    if version > FORMAT:
        raise UnreadableFileError(
            "{file} was written by a newer Weaver. Bring Weaver up to date, then import it again.",
            file=source,
        )
    return book


def _strange(book: Mapping[str, Any], schemas: Mapping[str, Any]) -> Iterator[Skipped]:
    """Yield a remark for each part of a book that is no list of a table."""
    for part, listed in book.items():
        if part != "weaver" and (part not in schemas or not isinstance(listed, list)):
            reason = phrase(
                "“{part}” is nothing that a book has a list of, and was left out.",
                part=clipped(part),
            )
            yield Skipped(0, reason)


def _row(table: str, entry: object, schema: Mapping[str, Any]) -> Row | Phrase:
    """Return a row fit to keep, or why it is none."""
    wrong = problem_with(entry, schema)
    if wrong or not isinstance(entry, dict):
        return phrase(
            "{table}: “{field}” is missing or not as it should be, so the row was left out.",
            table=table,
            field=wrong,
        )
    try:
        row: dict[str, Value] = {
            column: _cleaned(table, column, value, schema["properties"][column])
            for column, value in entry.items()
        }
    except (InvalidEditError, binascii.Error, ValueError) as error:
        reason = error.phrase if isinstance(error, InvalidEditError) else str(error)
        return phrase("{table}: {reason}", table=table, reason=reason)
    return row


def _first_of_its_id(row: Row | Phrase, table: str, known: set[str]) -> Row | Phrase:
    """Return a row, or why it is left out: another one before it has its id."""
    if isinstance(row, Phrase) or "id" not in row:
        return row
    own = str(row["id"])
    if own in known:
        return phrase(
            "{table}: the id {id} belongs to another row already, so this one was left out.",
            table=table,
            id=own,
        )
    known.add(own)
    return row


def _cleaned(table: str, column: str, value: Value, schema: Mapping[str, Any]) -> Value:
    if not isinstance(value, str):
        return value
    if schema.get("contentEncoding") == "base64":
        return b64decode(value, validate=True)
    if table == "party" and column == "name":
        return clean_name(value)
    if table == "setting" or not schema.keys().isdisjoint({"enum", "pattern", "format"}):
        return value
    cleaned = clean_text(value)
    if len(cleaned) < schema.get("minLength", 0):
        msg = f"{column} is empty."
        raise ValueError(msg)
    return cleaned


def _shown(number: int, row: Row, ways: Sequence[tuple[str, str]]) -> IncomingParty:
    return IncomingParty(
        key=str(row["id"]),
        name=str(row["name"]),
        row=number,
        kind=PartyKind(str(row["kind"])),
        headline=str(row.get("headline", "")),
        place=str(row.get("place", "")),
        ways=tuple(ways),
    )


def _float(value: Value) -> float:
    return float(str(value))
