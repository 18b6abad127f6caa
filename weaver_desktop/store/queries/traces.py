"""Where else a person is named."""

import re
from functools import lru_cache
from typing import Any

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.store.bookfile import BookFile

_FEWEST_WORDS = 2
_NOT_TEXT = frozenset({"id", "created_at", "changed_at", "kind"})


def naming(file: BookFile, name: str, *, but: PartyId) -> list[tuple[str, str, str, str]]:
    """Return table, column, id and text of what holds a whole name, the party's own rows apart.

    A name of one word is left: it is a word like any other, or the name of many.
    """
    if len(name.split()) < _FEWEST_WORDS:
        return []
    found = []
    for table, column in _text_columns(file):
        own = [f'"{c}" <> :but' for c in _owning_columns(file, table)]
        rows: list[tuple[Any, ...]] = file.rows(
            f'SELECT id, "{column}" FROM "{table}"'
            f' WHERE {" AND ".join([f"""length("{column}") >= :length""", *own])}',
            {"length": len(name), "but": but},
        )
        found += [
            (table, column, str(row_id), str(text))
            for row_id, text in rows
            if _pattern(name).search(str(text))
        ]
    return found


def without(name: str, text: str, instead: str) -> str:
    """Return a text in which something else stands in the place of a name."""
    return _pattern(name).sub(lambda _: instead, text)


def encounters_with(file: BookFile, party_id: PartyId) -> list[tuple[str, int]]:
    """Return each encounter of a party, and how many others were there."""
    rows: list[Any] = file.rows(
        """SELECT encounter_id, (SELECT count(*) FROM encounter_party AS o
                                 WHERE o.encounter_id = p.encounter_id) - 1
           FROM encounter_party AS p WHERE party_id = ?""",
        [party_id],
    )
    return rows


def settings_naming(file: BookFile, party_id: PartyId) -> list[str]:
    """Return the settings whose names hold the id of a party, or of something that is its own."""
    rows: list[Any] = file.rows(
        """SELECT id FROM setting WHERE EXISTS (
               SELECT 1 FROM (
                   SELECT id FROM party WHERE id = :party
                   UNION ALL SELECT id FROM fact WHERE party_id = :party
                   UNION ALL SELECT id FROM guest WHERE party_id = :party
                   UNION ALL SELECT id FROM tie WHERE :party IN (a_id, b_id)
                   UNION ALL SELECT id FROM introduction WHERE :party IN (a_id, b_id)
               ) AS own WHERE instr(setting.id, own.id))""",
        {"party": party_id},
    )
    return [str(name) for (name,) in rows]


@lru_cache(maxsize=8)
def _pattern(name: str) -> re.Pattern[str]:
    parts = r"\s+".join(re.escape(part) for part in name.split())
    return re.compile(rf"(?<!\w){parts}(?!\w)", re.IGNORECASE)


def _owning_columns(file: BookFile, table: str) -> list[str]:
    """Return the columns by which a row of a table goes with its party."""
    rows = file.rows(
        """SELECT f."from" FROM pragma_foreign_key_list(:table) AS f
           JOIN pragma_table_info(:table) AS c ON c.name = f."from"
           WHERE f."table" = 'party' AND c."notnull" """,
        {"table": table},
    )
    return ["id"] if table == "party" else [str(column) for (column,) in rows]


def _text_columns(file: BookFile) -> list[tuple[str, str]]:
    rows: list[tuple[Any, ...]] = file.rows(
        """SELECT m.name, c.name FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c
           WHERE m.type = 'table' AND c.type = 'TEXT'
               AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'changed_at')
               AND NOT EXISTS (SELECT 1 FROM pragma_foreign_key_list(m.name) AS f
                               WHERE f."from" = c.name)
           ORDER BY m.name, c.cid"""
    )
    return [(table, column) for table, column in rows if column not in _NOT_TEXT]
