import json
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fixtures.books import fresh_book
from tests.fixtures.clock import SettableClock
from weaver_desktop.book.book import Book
from weaver_desktop.book.outgoing.choice import Choice
from weaver_desktop.domain.errors import UnreadableFileError
from weaver_desktop.exchange.everything.reading import is_book, read_book
from weaver_desktop.exchange.everything.schema import problem_with, read_schema
from weaver_desktop.exchange.readers import read
from weaver_desktop.exchange.writing.book_json import book_json
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.migrations import STEPS
from weaver_desktop.store.opening import open_file
from weaver_desktop.store.queries import whole

NOW = datetime(2026, 11, 22, tzinfo=UTC)
SCHEMA = read_schema()["properties"]
LINE = st.text("aé李😀 '\"\\;=<", max_size=8).map(lambda text: " ".join(("x" + text).split()))


def _values(schema: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401
    """Return what a column can hold, as its description says."""
    types = [schema["type"]] if isinstance(schema["type"], str) else schema["type"]
    none = st.none() if "null" in types else st.nothing()
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    if "integer" in types:
        return none | st.integers(schema["minimum"], schema["maximum"])
    if "number" in types:
        return st.floats(-1e6, 1e6)
    kind = schema.get("format", schema.get("contentEncoding"))
    days = st.dates().map(str)
    return (
        none
        | {
            "partial-date": days | days.map(lambda day: day[:7]) | days.map(lambda day: day[:4]),
            "birthday": days | days.map(lambda day: f"--{day[5:]}") | days.map(lambda day: day[:4]),
            "date": days,
            "json-strings": st.lists(LINE).map(json.dumps),
            "json": st.dictionaries(LINE, st.integers()).map(json.dumps),
            "base64": LINE,
            None: LINE,
        }[kind]
    )


@st.composite
def books(draw: st.DrawFn) -> dict[str, list[dict[str, Any]]]:
    """Return a few rows for every table, whatever they refer to before them."""
    rows: dict[str, list[dict[str, Any]]] = {}
    for table in (*whole.KEPT[1:], "setting"):
        references = {one.column: one for one in _references() if one.table == table}
        count = draw(st.integers(2, 3)) if table == "party" else draw(st.integers(0, 1))
        rows[table] = []
        for number in range(count):
            row: dict[str, Any] = {}
            for column, schema in SCHEMA[table]["items"]["properties"].items():
                if column == "id":
                    row[column] = f"{table}-{number}"
                elif column in references:
                    known = [each["id"] for each in rows[references[column].to]]
                    row[column] = known[-1] if known else None
                elif column in {"created_at", "changed_at"}:
                    row[column] = f"2024-01-0{number + 1}T00:00:00+00:00"
                else:
                    row[column] = draw(_values(schema))
            if {"a_id", "b_id"} <= row.keys():
                row["a_id"] = "party-0"
            if table == "membership":
                row["person_id"] = "party-0"
            wanted = [one.column for one in references.values() if not one.is_mention]
            if all(row[column] is not None for column in wanted):
                rows[table].append(row)
    return {table: rows[table] for table in whole.KEPT}


@cache
def _references() -> tuple[whole.Reference, ...]:
    with TemporaryDirectory() as folder, Book.open(fresh_book(Path(folder) / "b.weave")) as book:
        return whole.references(book.outgoing.file)


_many = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@_many
@given(rows=books())
def test_every_column_of_every_table_comes_back(
    tmp_path: Path, rows: dict[str, list[dict[str, Any]]]
) -> None:
    file = tmp_path / "all.json"
    kept = {table: [_stored(table, row) for row in listed] for table, listed in rows.items()}
    file.write_bytes(book_json(kept, {"party-0": (1.5, -2.0)}, now=NOW, is_whole=True))
    batch = read(file)
    assert batch.skipped == ()
    assert batch.whole is not None
    with Book.open(fresh_book(tmp_path / "new.weave")) as book:
        intake = book.importer.take_in_whole(batch)
        assert intake.skipped == []
        assert book.outgoing.rows(Choice(with_private=True)) == kept
        assert book.positions() == {"party-0": (1.5, -2.0)}


def test_the_description_has_every_table_and_column_of_a_book(tmp_path: Path) -> None:
    with Book.open(fresh_book(tmp_path / "b.weave")) as book:
        kept = {table: whole.columns_of(book.outgoing.file, table) for table in whole.KEPT}
    assert set(SCHEMA) == {"weaver", "place_on_map", *whole.KEPT}
    kinds = {"TEXT": "string", "INTEGER": "integer", "REAL": "number", "BLOB": "string"}
    for table, columns in kept.items():
        described = SCHEMA[table]["items"]["properties"]
        assert set(described) == {name for name, _ in columns}
        for name, kind in columns:
            types = described[name]["type"]
            assert kinds[kind] in ([types] if isinstance(types, str) else types)
            assert described[name]["description"]


def test_nothing_that_a_user_keeps_is_missing(tmp_path: Path) -> None:
    with Book.open(fresh_book(tmp_path / "b.weave")) as book:
        rows: list[Any] = book.outgoing.file.rows(
            "SELECT name FROM sqlite_schema WHERE type = 'table'"
        )
    apart = ("sqlite_", "search_", "history", "map_position", "_sqlite_migrations")
    assert {name for (name,) in rows if not name.startswith(apart)} == set(whole.KEPT)


def test_another_book_is_read_as_it_is(tmp_path: Path) -> None:
    with Book.open(fresh_book(tmp_path / "other.weave")) as other:
        ama = other.parties.begin(name="Ama")
    batch = read(tmp_path / "other.weave")
    with Book.open(fresh_book(tmp_path / "mine.weave")) as mine:
        assert mine.importer.take_in_whole(batch).parties_new == 1
        assert mine.parties.me == ama


def test_a_book_of_an_older_weaver_is_read_and_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "old.weave"
    opened = open_file(path, may_create=True, steps=STEPS[:1])
    file = BookFile(opened, SettableClock())
    with file.edit("Added Ama") as edit:
        edit.edit.insert("party", "1", kind="person", name="Ama")
    file.close()
    before, beside = path.read_bytes(), sorted(tmp_path.iterdir())
    assert [party.name for party in read(path).parties] == ["Ama"]
    assert path.read_bytes() == before
    assert sorted(tmp_path.iterdir()) == beside


def test_what_may_be_a_book_with_a_password_is_named_so(tmp_path: Path) -> None:
    path = tmp_path / "locked.weave"
    path.write_bytes(bytes(range(256)) * 16)
    with pytest.raises(UnreadableFileError, match="protected with a password"):
        read(path)


@pytest.mark.parametrize(
    "row, field",
    [
        ({"id": "a", "kind": "person"}, "name"),
        ({"id": "a", "kind": "alien", "name": "A"}, "kind"),
        ({"id": "a b", "kind": "person", "name": "A"}, "id"),
        ({"id": "a", "kind": "person", "name": "A", "birthday": "2024-13"}, "birthday"),
        ({"id": "a", "kind": "person", "name": "A", "connector": 9}, "connector"),
        ({"id": "a", "kind": "person", "name": "A", "connector": True}, "connector"),
        ({"id": "a", "kind": "person", "name": "\ud800"}, "name"),
        ({"id": "a", "kind": "person", "name": "A", "shoe": 9}, "shoe"),
        ("Ama", "object"),
    ],
)
def test_a_row_that_does_not_fit_is_left_out_by_name(row: object, field: str) -> None:
    assert problem_with(row, SCHEMA["party"]["items"]) == field
    text = json.dumps(
        {"weaver": {"format": 1}, "party": [row, {"id": "b", "kind": "person", "name": "Bo"}]}
    )
    batch = read_book(text, "x.json")
    assert [party.name for party in batch.parties] == ["Bo"]
    ((number, reason),) = [(one.row, str(one.reason)) for one in batch.skipped]
    assert number == 1
    assert f"“{field}” is missing or not as it should be" in reason


def test_of_rows_with_one_id_the_first_counts_and_strange_parts_are_told() -> None:
    twins = [{"id": "a", "kind": "person", "name": name} for name in ("Ama", "Bo")]
    told = {"weaver": {"format": 1}, "party": twins, "tie": "none", "shoes": []}
    batch = read_book(json.dumps(told), "x.json")
    assert [party.name for party in batch.parties] == ["Ama"]
    assert [(one.row, str(one.reason)) for one in batch.skipped] == [
        (0, "“tie” is nothing that a book has a list of, and was left out."),
        (0, "“shoes” is nothing that a book has a list of, and was left out."),
        (2, "party: the id a belongs to another row already, so this one was left out."),
    ]


@pytest.mark.parametrize(
    "text, said",
    [
        ('{"weaver": {"format": 2}, "party": []}', "newer Weaver"),
        ('{"weaver": {}, "party": []}', "does not say which version"),
        ('{"weaver": {"format": 1}, "party": []}', "without anybody in it"),
        ('{"weaver": {"format": 1}, "party": [', "not valid JSON"),
        ('{"weaver": {"format": 1}, "party": ' + "[" * 100_000, "nested too deeply"),
    ],
)
def test_what_is_no_book_is_refused(tmp_path: Path, text: str, said: str) -> None:
    assert is_book(text)
    (tmp_path / "x.json").write_text(text)
    with pytest.raises(UnreadableFileError, match=said):
        read(tmp_path / "x.json")


def _stored(table: str, row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "data": row["data"].encode()} if table == "photo" else row
