"""Guests that a file lists: who came, said yes, or was asked."""

from collections.abc import Iterable

from weaver_desktop.book.desk import Desk
from weaver_desktop.book.encounters import Encounters
from weaver_desktop.book.matching import as_written
from weaver_desktop.domain.batch import Attendance, IncomingGathering, IncomingGuest
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import GatheringId, PartyId
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.store.queries import extras

_FURTHER = list(Attendance)
"""Who came had said yes, and who did not show up had as well: the later says more."""

_Key = tuple[str, str]


class Guests:
    """The gatherings of the book and of a file, told apart by name and date."""

    def __init__(
        self, desk: Desk, encounters: Encounters, gatherings: Iterable[IncomingGathering]
    ) -> None:
        """Look at the gatherings there are; ``made`` counts those that are new."""
        self._desk = desk
        self._encounters = encounters
        self._described = {_key(each.name, each.on): each for each in gatherings}
        self._known: dict[_Key, GatheringId] = {
            (as_written(name), on): gathering for gathering, name, on in encounters.all_gatherings()
        }
        self.made = 0

    def take(self, party: PartyId, incoming: IncomingGuest) -> None:
        """Put a party on the list of a gathering; an answer gives way only to a later one.

        Raises:
            InvalidEditError: if the gathering's name is none.
        """
        gathering = self._gathering(incoming)
        label = phrase(
            "Put {name} on the list of {gathering}",
            name=self._desk.name(party),
            gathering=incoming.gathering,
        )
        held = extras.guest(self._desk.file, gathering, party)
        if held is not None and not _is_further(incoming.attendance, held[1]):
            return
        with self._desk.act(label) as edit:
            answer = incoming.attendance.value
            if held is None:
                edit.insert(
                    "guest",
                    self._desk.new_id(),
                    gathering_id=gathering,
                    party_id=party,
                    answer=answer,
                )
            else:
                edit.update("guest", held[0], answer=answer)

    def _gathering(self, incoming: IncomingGuest) -> GatheringId:
        key = _key(incoming.gathering, incoming.on)
        if key not in self._known:
            told = self._described.get(key)
            self._known[key] = self._encounters.add_gathering(
                name=incoming.gathering,
                on=incoming.on,
                place=told.place if told else "",
                purpose=told.purpose if told else "",
            )
            self.made += 1
        return self._known[key]


def _key(name: str, on: PartialDate | None) -> _Key:
    return as_written(name), str(on) if on else ""


def _is_further(incoming: Attendance, held: str) -> bool:
    return _FURTHER.index(incoming) > _FURTHER.index(Attendance(held))
