"""Where else a person is named."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.folding import fold_in_place

_LETTERS = re.compile(r"[^\W_]+|\S+")
_NOT_TEXT = frozenset({"id", "created_at", "changed_at", "kind"})


class Called:
    """Whole names, however a text writes them: capitals and accents, or none; within JSON."""

    def __init__(self, names: Iterable[str], *, fewest_words: int = 2) -> None:
        """Take the names; those of fewer words are left out.

        A name of one word is a word like any other, or the name of many.

        ``signs`` are words in small letters of which a plain text with a name has one.
        """
        found = {tuple(fold_in_place(name)[0].split()) for name in names}
        found = {words for words in found if len(words) >= fewest_words}
        self.signs = tuple(max(_LETTERS.findall(" ".join(each)), key=len) for each in found)
        patterns = [_pattern(words) for words in found]
        # The longest first: where one name holds another, all of it is meant.
        either = "|".join(sorted(patterns, key=len, reverse=True))
        self._pattern = re.compile(rf"(?<!\w)(?:{either})(?!\w)") if patterns else None

    def __bool__(self) -> bool:
        """Tell whether there is any name to look for."""
        return self._pattern is not None

    def is_in(self, text: str) -> bool:
        """Tell whether a text has one of the names."""
        return next(self._places(text), None) is not None

    def replaced(self, text: str, instead: str) -> str:
        """Return a text in which something else stands in the place of the names."""
        parts, end = [], 0
        for start, after in self._places(text):
            parts += [text[end:start], instead]
            end = after
        return "".join([*parts, text[end:]])

    def _places(self, text: str) -> Iterator[tuple[int, int]]:
        if self._pattern is None:
            return
        folded, at = fold_in_place(text)
        for match in self._pattern.finditer(folded):
            end = at[match.end() - 1] + 1
            while end < len(text) and unicodedata.combining(text[end]):
                end += 1
            yield at[match.start()], end


def private_names(file: BookFile) -> Called:
    """Return what the private parties are called, names of one word included."""
    rows = file.rows("SELECT name FROM party WHERE is_private")
    return Called((str(name) for (name,) in rows), fewest_words=1)


def names_of(file: BookFile, party_id: PartyId) -> list[str]:
    """Return the name of a party and those it had, as far as the history goes back."""
    rows: list[Any] = file.rows(
        """SELECT name FROM party WHERE id = :party
           UNION SELECT json_extract(before, '$.name') FROM history_change
           WHERE table_name = 'party' AND row_id = :party AND before IS NOT NULL""",
        {"party": party_id},
    )
    return [str(name) for (name,) in rows if name]


def notes_of(file: BookFile, party_id: PartyId) -> list[str]:
    """Return the texts of the notes about a party."""
    rows = file.rows("SELECT text FROM fact WHERE party_id = ? AND kind = 'note'", [party_id])
    return [str(text) for (text,) in rows]


def naming(file: BookFile, called: Called, *, but: PartyId) -> list[tuple[str, str, str, str]]:
    """Return table, column, id and text of what holds a name, the party's own rows apart."""
    if not called:
        return []
    signs = {f"sign{number}": sign for number, sign in enumerate(called.signs)}
    found = []
    for table, column in _text_columns(file):
        own = [f'"{c}" <> :but' for c in _owning_columns(file, table)]
        # Of thousands of texts few are worth a closer look: those with a sign, and those with
        # letters beyond ASCII, which may be spelt in many ways.
        has_sign = " OR ".join(f'instr(lower("{column}"), :{sign})' for sign in signs)
        is_plain = f'length(CAST("{column}" AS BLOB)) = length("{column}")'
        rows: list[tuple[Any, ...]] = file.rows(
            f'SELECT id, "{column}" FROM "{table}"'
            f" WHERE {' AND '.join([f'(NOT {is_plain} OR {has_sign})', *own])}",
            {"but": but, **signs},
        )
        found += [
            (table, column, str(row_id), str(text))
            for row_id, text in rows
            if called.is_in(str(text))
        ]
    return found


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


def settings_telling_of(file: BookFile, party_id: PartyId) -> list[tuple[str, str]]:
    """Return names and values of the settings whose values hold the id of a party."""
    rows: list[Any] = file.rows(
        "SELECT id, value FROM setting WHERE instr(value, ?) ORDER BY id", [party_id]
    )
    return rows


def _pattern(words: Iterable[str]) -> str:
    # In JSON a backslash stands before a quote.
    return r"\s+".join(re.escape(word).replace('"', r'\\*"') for word in words)


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
