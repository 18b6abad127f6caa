"""What a file for others does not say, of everybody and of those who wish to be hardly seen."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from weaver_desktop.book.shareable import shortened
from weaver_desktop.domain.changes import Row, Value
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.parties import Appearance
from weaver_desktop.store.queries.traces import Called

_OWN_NOTES: Mapping[str, Mapping[str, Value]] = {
    "party": {
        "notes": "",
        "how_met": "",
        "keep_in_touch_days": None,
        "connector": None,
        "coordinator": None,
        "facilitator": None,
        "guardian": None,
    },
    "tie": {"note": "", "introduction_id": None},
    "encounter": {"note": ""},
    "collaboration": {"reflection": ""},
    "fact": {"met_by": None},
    "network": {"decided_with": ""},
}
"""What the weaver noted for herself, and what stands there instead."""

_OWN_TABLES = frozenset(
    {"introduction", "introduction_step", "check_in", "suggestion_answer", "extra"}
)
_BESIDE = frozenset({"photo", "contact_way", "tagging", "fact", "proposition"})
_UNSEEN: Mapping[str, Value] = {
    "headline": "",
    "place": "",
    "pronouns": "",
    "birthday": None,
    "purpose": "",
}
_TEXTS = frozenset(
    {"headline", "place", "purpose", "role", "what", "who_for", "problem", "activities"}
    | {"shared_identity"}
)
_NAMED = frozenset({"gathering", "network"})
_WITHOUT_NAME = "–"
_SHORTEST = 3
"""Letters of a name that is looked for in texts; shorter ones stand in every other word."""


@dataclass(frozen=True, slots=True)
class Discretion:
    """Who appears only by initials, and whose names no text may give away."""

    by_initials: frozenset[Value]
    names: Called

    @classmethod
    def about(cls, parties: Iterable[Row], hidden: Collection[Value]) -> Self:
        """Heed the wishes of all parties of a book, those included who stay behind."""
        parties = list(parties)
        short = frozenset(
            row["id"]
            for row in parties
            if row["may_appear"] == Appearance.INITIALS and row["id"] not in hidden
        )
        secret = {
            str(row["name"])
            for row in parties
            if (row["id"] in hidden or row["id"] in short) and len(str(row["name"])) >= _SHORTEST
        }
        return cls(short, Called(secret, fewest_words=1))

    def applied(self, rows: Mapping[str, Sequence[Row]]) -> dict[str, list[Row]]:
        """Return the rows as others may read them."""
        kept: dict[str, list[Row]] = {}
        for table, all_rows in rows.items():
            fewer = () if table in _OWN_TABLES else all_rows
            kept[table] = [self._shown(table, row) for row in fewer if self._may_go(table, row)]
        return kept

    def _may_go(self, table: str, row: Row) -> bool:
        match table:
            case "setting":
                return row["id"] == "me"
            case "fact":
                if row["kind"] == FactKind.NOTE or self._tells(row["text"]):
                    return False
            case "proposition" if self._tells(row["text"]):
                return False
            case _:
                pass
        return table not in _BESIDE or row["party_id"] not in self.by_initials

    def _shown(self, table: str, row: Row) -> Row:
        shown = {**row, **_OWN_NOTES.get(table, {})}
        if table == "party" and row["id"] in self.by_initials:
            return {**shown, **_UNSEEN, "name": shortened(str(row["name"]))}
        for column in _TEXTS & shown.keys():
            if self._tells(shown[column]):
                shown[column] = ""
        if table in _NAMED and self._tells(shown["name"]):
            shown["name"] = _WITHOUT_NAME
        return shown

    def _tells(self, value: Value) -> bool:
        return isinstance(value, str) and self.names.is_in(value)
