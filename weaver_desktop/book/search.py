"""Finding parties by anything that is written about them."""

from weaver_desktop.book.desk import Desk
from weaver_desktop.store.search_index import NAME, Hit


class Search:
    """Names first, from memory; then the words of facts, tags, places and notes."""

    def __init__(self, desk: Desk) -> None:
        """Search the book of a desk."""
        self._desk = desk

    def find(self, typed: str, *, limit: int = 50) -> list[Hit]:
        """Return parties that match, names that begin with the typed words first, one hit each."""
        names = self._desk.names
        found = {
            party: Hit(party, NAME, names.name(party))
            for party in names.complete(typed, limit=limit)
        }
        if len(found) < limit:
            for hit in self._desk.file.search(typed, limit=limit):
                found.setdefault(hit.party_id, hit)
        return list(found.values())[:limit]
