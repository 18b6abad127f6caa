"""Acts on pins: stars that the weaver has put in a place of their own."""

from collections.abc import Collection, Mapping
from math import isfinite

from weaver_desktop.book.desk import Desk
from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.phrases import Phrase, phrase, plain
from weaver_desktop.store.queries import network as queries

Place = tuple[float, float]
"""World units of the map, y up."""


class Pins:
    """Which stars stay where they were put. A pin is an edit: it is listed and can be undone."""

    def __init__(self, desk: Desk) -> None:
        """Work at a desk."""
        self._desk = desk

    def all(self) -> dict[str, Place]:
        """Return where each pinned party stands."""
        return queries.pins(self._desk.file)

    def pin(self, *, places: Mapping[PartyId, Place]) -> None:
        """Pin stars where they are told to stand; pins they have already move there.

        Raises:
            InvalidEditError: if a place is not a pair of finite numbers.
            NotFoundError: if a party is not in the book.
        """
        if not places:
            return
        for party, place in places.items():
            name = self._desk.name(party)
            if not all(map(isfinite, place)):
                raise InvalidEditError(
                    "{name} cannot be pinned there: that is no place on the map.", name=name
                )
        with self._desk.act(phrase("Pinned {stars}", stars=self._stars(places))) as edit:
            known = queries.pin_rows(self._desk.file)
            for party, (x, y) in places.items():
                row = known.get(party)
                if row is None:
                    edit.insert("pin", self._desk.new_id(), party_id=party, x=x, y=y)
                else:
                    edit.update("pin", row, x=x, y=y)

    def unpin(self, *, parties: tuple[PartyId, ...]) -> None:
        """Let stars move again; those without a pin stay as they are."""
        known = queries.pin_rows(self._desk.file)
        pinned = [party for party in dict.fromkeys(parties) if party in known]
        if pinned:
            with self._desk.act(phrase("Unpinned {stars}", stars=self._stars(pinned))) as edit:
                for party in pinned:
                    edit.delete("pin", known[party])

    def _stars(self, parties: Collection[PartyId]) -> Phrase:
        if len(parties) > 1:
            return phrase("{count} stars", count=len(parties))
        return plain(self._desk.name(next(iter(parties))))
