"""What a merge looks at."""

from typing import Any

from weaver_desktop.domain.changes import Row
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.store.bookfile import BookFile

_COUNTED = {
    "fact": "party_id",
    "contact_way": "party_id",
    "tagging": "party_id",
    "membership": "person_id",
    "proposition": "party_id",
    "encounter_party": "party_id",
    "guest": "party_id",
}
_PAIRED = ("tie", "introduction")


def party_rows(file: BookFile, *parties: PartyId) -> list[Row]:
    """Return the whole rows of parties, in their order."""
    columns = [str(name) for (name,) in file.rows("SELECT name FROM pragma_table_info('party')")]
    names = ", ".join(f'"{column}"' for column in columns)
    return [
        dict(
            zip(
                columns,
                file.rows(f"SELECT {names} FROM party WHERE id = ?", [party])[0],
                strict=True,
            )
        )
        for party in parties
    ]


def counts(file: BookFile, party: PartyId) -> dict[str, int]:
    """Return how many rows of each kind a party has, those that it has none of left out."""
    found = {
        table: _count(file, f'SELECT count(*) FROM "{table}" WHERE "{column}" = ?', party)
        for table, column in _COUNTED.items()
    }
    found |= {
        table: _count(file, f'SELECT count(*) FROM "{table}" WHERE ? IN (a_id, b_id)', party)
        for table in _PAIRED
    }
    return {table: count for table, count in found.items() if count}


def _count(file: BookFile, sql: str, party: PartyId) -> int:
    rows: list[tuple[Any, ...]] = file.rows(sql, [party])
    return int(rows[0][0])
