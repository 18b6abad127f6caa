"""A book, or a part of it, as JSON."""

import json
from base64 import b64encode
from collections.abc import Mapping
from datetime import datetime

from weaver_desktop.book.outgoing.sifting import Rows
from weaver_desktop.domain.changes import Value
from weaver_desktop.exchange.everything.schema import FORMAT


def book_json(
    rows: Rows,
    places: Mapping[str, tuple[float, float]],
    *,
    now: datetime,
    is_whole: bool,
) -> bytes:
    """Return the rows of a book as ``resources/weaver-book.schema.json`` describes them.

    The mark by which the file is known stands first. Each row is a line, so that two exports can be
    compared with any tool.

    Args:
        rows: by tables; what a row refers to stands before it.
        places: where stars stand, in world units of the map.
        now: the local time with its zone.
        is_whole: whether nothing of the book was left out.
    """
    about = {"format": FORMAT, "written_at": now.isoformat(), "is_whole": is_whole}
    parts = [f'{{"weaver": {_line(about)}']
    tables: dict[str, list[Mapping[str, object]]] = {
        table: [{column: _value(value) for column, value in row.items()} for row in listed]
        for table, listed in rows.items()
    }
    tables["place_on_map"] = [
        {"party_id": party, "x": x, "y": y} for party, (x, y) in places.items()
    ]
    for table, listed in tables.items():
        if listed or table == "party":
            lines = ",\n".join(_line(row) for row in listed)
            parts.append(f'"{table}": [\n{lines}]')
    return (",\n".join(parts) + "}\n").encode()


def _line(value: Mapping[str, object]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(", ", ": "))


def _value(value: Value) -> object:
    return b64encode(value).decode("ascii") if isinstance(value, bytes) else value
