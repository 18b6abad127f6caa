"""Acts on encounters and gatherings: who met whom, when and where."""

from collections.abc import Sequence
from itertools import combinations
from typing import TypedDict, Unpack

from weaver_desktop.book.desk import Desk
from weaver_desktop.book.labels import met
from weaver_desktop.book.ties import Ties
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.encounters import Encounter
from weaver_desktop.domain.errors import InvalidEditError, NotFoundError
from weaver_desktop.domain.ids import EncounterId, GatheringId, Pair, PartyId, pair
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.text import clean_line, clean_name, clean_text
from weaver_desktop.store.queries import story


class EncounterValues(TypedDict, total=False):
    """What can be changed about an encounter."""

    parties: Sequence[PartyId]
    on: PartialDate
    place: str
    note: str
    gathering_id: GatheringId | None


class Encounters:
    """What was logged, and the ties that it makes."""

    def __init__(self, desk: Desk, ties: Ties) -> None:
        """Work at a desk; encounters refresh ties."""
        self._desk = desk
        self._ties = ties

    def of(self, party_id: PartyId) -> tuple[Encounter, ...]:
        """Return the encounters of a party, newest first."""
        return story.encounters_of(self._desk.file, party_id)

    def get(self, encounter_id: EncounterId) -> Encounter:
        """Return one encounter.

        Raises:
            NotFoundError: if it is not in the book.
        """
        found = story.encounter(self._desk.file, encounter_id)
        if found is None:
            raise NotFoundError(
                "That encounter is not in the book any more. Perhaps it was deleted; undo brings "
                "it back."
            )
        return found

    def between(self, a: PartyId, b: PartyId) -> tuple[Encounter, ...]:
        """Return the encounters at which both were, newest first."""
        return story.encounters_between(self._desk.file, pair(a, b))

    def gatherings_of(self, party_id: PartyId) -> tuple[tuple[str, PartialDate | None], ...]:
        """Return name and date of the gatherings a party came to, newest first."""
        return story.gatherings_of(self._desk.file, party_id)

    def all_gatherings(self) -> tuple[tuple[GatheringId, str, str], ...]:
        """Return id, name and date ("" where unknown) of every gathering."""
        return story.gatherings(self._desk.file)

    def log(
        self,
        *,
        parties: Sequence[PartyId],
        on: PartialDate,
        place: str = "",
        note: str = "",
        gathering_id: GatheringId | None = None,
    ) -> EncounterId:
        """Log that these parties met; every two of them are tied from now on.

        Raises:
            InvalidEditError: with fewer than two different parties, or a day to come.
            NotFoundError: if a party or the gathering is not in the book.
        """
        who = _two_or_more(parties)
        self._check_past(on)
        if gathering_id is not None:
            self._gathering(gathering_id)
        where, words = clean_line(place), clean_text(note)
        names = [self._desk.name(party) for party in who]
        with self._desk.act(met(names, where)) as edit:
            encounter_id = EncounterId(self._desk.new_id())
            edit.insert(
                "encounter",
                encounter_id,
                on_date=str(on),
                place=where,
                gathering_id=gathering_id,
                note=words,
            )
            for party in who:
                edit.insert(
                    "encounter_party",
                    self._desk.new_id(),
                    encounter_id=encounter_id,
                    party_id=party,
                )
            for a, b in combinations(who, 2):
                self._ties.meet(a=a, b=b, on=on)
        return encounter_id

    def change(self, *, encounter_id: EncounterId, **values: Unpack[EncounterValues]) -> None:
        """Change who met, when, where or what was noted; the ties follow.

        Raises:
            InvalidEditError: with fewer than two different parties, or a day to come.
            NotFoundError: if the encounter, a party or the gathering is not in the book.
        """
        known = self.get(encounter_id)
        who = _two_or_more(values["parties"]) if "parties" in values else known.parties
        on = values.get("on", known.on)
        self._check_past(on)
        gathering_id = values.get("gathering_id", known.gathering_id)
        if gathering_id is not None:
            self._gathering(gathering_id)
        where = clean_line(values.get("place", known.place))
        words = clean_text(values.get("note", known.note))
        names = [self._desk.name(party) for party in who]
        with self._desk.act(phrase("Changed: {said}", said=met(names, where))) as edit:
            edit.update(
                "encounter",
                encounter_id,
                on_date=str(on),
                place=where,
                note=words,
                gathering_id=gathering_id,
            )
            rows = story.encounter_party_rows(self._desk.file, encounter_id)
            for party in rows.keys() - set(who):
                edit.delete("encounter_party", rows[party])
            for party in who:
                if party not in rows:
                    edit.insert(
                        "encounter_party",
                        self._desk.new_id(),
                        encounter_id=encounter_id,
                        party_id=party,
                    )
            self._follow(known, who, on)

    def delete(self, *, encounter_id: EncounterId) -> None:
        """Delete an encounter; its ties keep only what else is known of them.

        Raises:
            NotFoundError: if it is not in the book any more.
        """
        known = self.get(encounter_id)
        names = [self._desk.name(party) for party in known.parties]
        with self._desk.act(phrase("Deleted: {said}", said=met(names, known.place))) as edit:
            edit.delete("encounter", encounter_id)
            self._follow(known, (), known.on)

    def _follow(self, was: Encounter, who: Sequence[PartyId], on: PartialDate) -> None:
        # What is said anew comes first, so that a tie that was and stays is never deleted.
        before, after = set(_pairs(was.parties)), set(_pairs(who))
        for a, b in sorted(after if on != was.on else after - before):
            self._ties.meet(a=a, b=b, on=on)
        for a, b in sorted(before if on != was.on else before - after):
            self._ties.unmeet(a=a, b=b, on=was.on)

    def companions(self, *, parties: Sequence[PartyId] = (), limit: int = 8) -> tuple[PartyId, ...]:
        """Return who else may have been there: those met together with these, last used first.

        Where nobody was, those met last with anybody; never one of the parties themselves.
        """
        usual = story.companions(self._desk.file, parties, limit=limit)
        if len(usual) >= limit:
            return usual
        anybody = story.companions(self._desk.file, (), limit=limit + len(parties) + len(usual))
        others = [party for party in anybody if party not in parties]
        return tuple(dict.fromkeys([*usual, *others]))[:limit]

    def places(self, *, limit: int = 8) -> tuple[str, ...]:
        """Return where people were met, the place used last first."""
        return story.places(self._desk.file, limit=limit)

    def add_gathering(
        self, *, name: str, on: PartialDate | None = None, place: str = "", purpose: str = ""
    ) -> GatheringId:
        """Add a gathering and return its id."""
        cleaned, why = clean_name(name), clean_text(purpose)
        gathering_id = GatheringId(self._desk.new_id())
        with self._desk.act(phrase("Added the gathering {name}", name=cleaned)) as edit:
            edit.insert(
                "gathering",
                gathering_id,
                name=cleaned,
                on_date=str(on) if on else None,
                place=clean_line(place),
                purpose=why,
            )
        return gathering_id

    def record_came(self, *, gathering_id: GatheringId, party_id: PartyId) -> None:
        """Note that a party came to a gathering. Coming to the same one makes no tie.

        Raises:
            NotFoundError: if the party or the gathering is not in the book.
        """
        who, where = self._desk.name(party_id), self._gathering(gathering_id)
        with self._desk.act(phrase("{who} came to {gathering}", who=who, gathering=where)) as edit:
            if not story.is_guest(self._desk.file, gathering_id, party_id):
                edit.insert(
                    "guest", self._desk.new_id(), gathering_id=gathering_id, party_id=party_id
                )

    def _check_past(self, on: PartialDate) -> None:
        if on.first_day() > self._desk.today():
            raise InvalidEditError(
                "{day} is still to come, and an encounter is logged once it has happened. Check "
                "the date.",
                day=str(on),
            )

    def _gathering(self, gathering_id: GatheringId) -> str:
        name = story.gathering_name(self._desk.file, gathering_id)
        if name is None:
            raise NotFoundError(
                "That gathering is not in the book any more. Perhaps it was deleted; undo brings "
                "it back."
            )
        return name


def _two_or_more(parties: Sequence[PartyId]) -> tuple[PartyId, ...]:
    who = tuple(dict.fromkeys(parties))
    if len(who) < 2:  # noqa: PLR2004 - it takes two to meet
        raise InvalidEditError(
            "It takes two to meet. Name at least two different people, for example “Ama met Tilly”."
        )
    return who


def _pairs(parties: Sequence[PartyId]) -> list[Pair]:
    return [pair(a, b) for a, b in combinations(parties, 2)]
