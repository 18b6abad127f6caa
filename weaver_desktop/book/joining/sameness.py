"""Which rows of two books say the same, where their ids do not tell."""

from collections.abc import Mapping

from weaver_desktop.domain.changes import Row, Value

Key = tuple[Value, ...]

_SAYS: Mapping[str, tuple[str, ...]] = {
    "photo": ("party_id",),
    "contact_way": ("party_id", "kind", "value"),
    "tagging": ("party_id", "tag"),
    "membership": ("person_id", "group_id", "role", "since", "until"),
    "extra": ("party_id", "origin", "name", "value"),
    "pin": ("party_id",),
    "gathering": ("name", "on_date"),
    "guest": ("gathering_id", "party_id"),
    "introduction": ("a_id", "b_id"),
    "suggestion_answer": ("a_id", "b_id"),
    "fact": ("party_id", "kind", "text"),
    "proposition": ("party_id", "direction", "type", "text"),
    "tie": ("a_id", "b_id"),
    "encounter_party": ("encounter_id", "party_id"),
    "collaboration": ("what", "started"),
    "collaboration_party": ("collaboration_id", "party_id"),
    "network": ("name",),
    "network_member": ("network_id", "party_id"),
    "gathering_network": ("gathering_id", "network_id"),
    "snapshot": ("on_date",),
}
"""The columns in which a row of this book and one of another are the same if they agree."""

ONCE = frozenset(
    {"photo", "tagging", "pin", "guest", "suggestion_answer", "tie", "encounter_party"}
    | {"collaboration_party", "network_member", "gathering_network"}
)
"""The tables in which a book holds no two rows that say the same."""

PART_OF = {
    "introduction_step": "introduction",
    "check_in": "introduction",
    "tie_depth": "tie",
    "encounter_party": "encounter",
}
"""What tells the story of another row, which has its own here if it was here before."""


def told_by(table: str) -> frozenset[str]:
    """Return the columns that tell a row from others, its id among them."""
    return frozenset({"id", *_SAYS.get(table, ())})


def says(table: str, row: Row) -> Key | None:
    """Return what a row says, None where nothing but its id can tell it from others."""
    columns = _SAYS.get(table)
    if columns is None:
        return None
    return tuple(_folded(row.get(column)) for column in columns)


def _folded(value: Value) -> Value:
    if value is None:
        return ""
    return value.casefold() if isinstance(value, str) else value
