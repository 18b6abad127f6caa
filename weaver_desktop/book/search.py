"""Finding parties by anything that is written about them."""

from weaver_desktop.book.desk import Desk
from weaver_desktop.store.queries.groups import who_belongs_to
from weaver_desktop.store.search_index import NAME, Hit

GROUP = "group"
"""The kind of a hit by the name of a group that somebody belongs to."""


class Search:
    """Names first, from memory; then the words of facts, tags, places and notes; then members."""

    def __init__(self, desk: Desk) -> None:
        """Search the book of a desk."""
        self._desk = desk

    def find(self, typed: str, *, limit: int = 50) -> list[Hit]:
        """Return parties that match, one hit each.

        Names that begin with the typed words come first, and last the members of groups that are
        called so.
        """
        names = self._desk.names
        found = {
            party: Hit(party, NAME, names.name(party))
            for party in names.complete(typed, limit=limit)
        }
        if len(found) < limit:
            called_so = tuple(found)
            for hit in self._desk.file.search(typed, limit=limit):
                found.setdefault(hit.party_id, hit)
            if called_so and len(found) < limit:
                for person, group in who_belongs_to(self._desk.file, called_so, limit=limit):
                    found.setdefault(person, Hit(person, GROUP, names.name(group)))
        return list(found.values())[:limit]
