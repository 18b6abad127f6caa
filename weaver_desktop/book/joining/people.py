"""Which parties of a file are which of the book."""

from collections.abc import Mapping, Sequence

from weaver_desktop.book.desk import Desk
from weaver_desktop.book.matching import Matching
from weaver_desktop.book.parties import Parties
from weaver_desktop.domain.changes import Row
from weaver_desktop.domain.errors import AmbiguousNameError
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import PartyKind


class People:
    """Finds a party by its id, by the id that a file once gave it, or by its very name.

    ``renamed`` holds the ids of the file that this book has others for. Of two parties of the file
    only one can be the same as one of the book; and where several are called so, nobody is.
    """

    def __init__(self, desk: Desk, parties: Parties, rows: Mapping[str, Sequence[Row]]) -> None:
        """Look at the parties as they stand before anything of the file is taken in."""
        self._parties = parties
        self._names = desk.names
        self._matching = Matching(parties, self._names, desk.file)
        self._has_own = {
            str(row["id"])
            for row in rows.get("party", ())
            if PartyId(str(row["id"])) in self._names
        }
        self._claimed: set[PartyId] = set()
        self._mails: dict[str, list[str]] = {}
        for way in rows.get("contact_way", ()):
            if way["kind"] == "email":
                self._mails.setdefault(str(way["party_id"]), []).append(str(way["value"]))
        self.renamed: dict[str, str] = {}

    def known(self, i: str, values: Row) -> str | None:
        """Return the party of the book that one of the file is, None if it is new."""
        if i in self._has_own:
            return i
        found = self._matching.known_as(i) or self._called(i, values)
        if found is None or found in self._claimed or found in self._has_own:
            return None
        if self._parties.get(found).kind != values["kind"]:
            return None
        self._claimed.add(found)
        self.renamed[i] = found
        return found

    def _called(self, i: str, values: Row) -> PartyId | None:
        name = str(values["name"])
        try:
            if values["kind"] == PartyKind.GROUP:
                return self._matching.group(name)
            return self._matching.party(name, self._mails.get(i, ()))
        except AmbiguousNameError:
            return None
