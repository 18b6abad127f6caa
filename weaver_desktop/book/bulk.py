"""Acts on many parties at once: one step of the history, however many they are."""

from collections.abc import Sequence
from typing import Unpack

from weaver_desktop.book.desk import Desk
from weaver_desktop.book.labels import listed
from weaver_desktop.book.networks import Networks
from weaver_desktop.book.parties import Parties, clean_tag
from weaver_desktop.book.party_values import PartyValues, cleaned
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.domain.ids import NetworkId, PartyId
from weaver_desktop.domain.parties import PartyKind
from weaver_desktop.domain.text import clean_line
from weaver_desktop.store.queries import beside

_Many = Sequence[PartyId]


class Bulk:
    """What a selection of parties is given or loses. Each act returns how many it changed."""

    def __init__(self, desk: Desk, parties: Parties, networks: Networks) -> None:
        """Work at a desk."""
        self._desk = desk
        self._parties = parties
        self._networks = networks

    def tag(self, *, parties: _Many, tag: str) -> int:
        """Tag parties; who has the tag already keeps it.

        Raises:
            InvalidEditError: if nothing is left of the tag.
        """
        word = clean_tag(tag)
        have = beside.taggings(self._desk.file, word)
        lacking = [party for party in dict.fromkeys(parties) if party not in have]
        if lacking:
            with self._desk.act(f"Tagged {self._who(lacking)} #{word}") as edit:
                for party in lacking:
                    edit.insert("tagging", self._desk.new_id(), party_id=party, tag=word)
        return len(lacking)

    def untag(self, *, parties: _Many, tag: str) -> int:
        """Take a tag from parties; who has it not stays as they are."""
        word = clean_tag(tag)
        have = beside.taggings(self._desk.file, word)
        tagged = [party for party in dict.fromkeys(parties) if party in have]
        if tagged:
            with self._desk.act(f"Took #{word} from {self._who(tagged)}") as edit:
                edit.delete_all("tagging", [have[party] for party in tagged])
        return len(tagged)

    def join(self, *, parties: _Many, group_id: PartyId, role: str = "") -> int:
        """Make parties members of a group; who is one stays one, and the group itself is left out.

        Raises:
            InvalidEditError: if the one named is no group.
            NotFoundError: if the group is not in the book.
        """
        group = self._parties.get(group_id)
        if group.kind is not PartyKind.GROUP:
            raise InvalidEditError(
                "{name} is a person, and one can only be a member of a group. Choose a group.",
                name=group.name,
            )
        have = beside.current_members(self._desk.file, group_id)
        new = [p for p in dict.fromkeys(parties) if p not in have and p != group_id]
        if new:
            with self._desk.act(f"{self._who(new)} joined {group.name}") as edit:
                for party in new:
                    edit.insert(
                        "membership",
                        self._desk.new_id(),
                        person_id=party,
                        group_id=group_id,
                        role=clean_line(role),
                    )
        return len(new)

    def leave(self, *, parties: _Many, group_id: PartyId, on: PartialDate | None = None) -> int:
        """Say that parties left a group, today unless it says otherwise; their story stays."""
        have = beside.current_members(self._desk.file, group_id)
        members = [party for party in dict.fromkeys(parties) if party in have]
        day = str(on or self._desk.today())
        if members:
            label = f"{self._who(members)} left {self._desk.name(group_id)}"
            with self._desk.act(label) as edit:
                for party in members:
                    edit.update("membership", have[party], until=day)
        return len(members)

    def put_into(self, *, parties: _Many, network_id: NetworkId) -> int:
        """Put parties into a network; who is in it stays in it."""
        name = self._networks.name(network_id)
        have = beside.network_members(self._desk.file, network_id)
        new = [party for party in dict.fromkeys(parties) if party not in have]
        if new:
            with self._desk.act(f"Put {self._who(new)} into {name}") as edit:
                for party in new:
                    edit.insert(
                        "network_member",
                        self._desk.new_id(),
                        network_id=network_id,
                        party_id=party,
                    )
        return len(new)

    def take_out(self, *, parties: _Many, network_id: NetworkId) -> int:
        """Take parties out of a network; they stay in the book."""
        name = self._networks.name(network_id)
        have = beside.network_members(self._desk.file, network_id)
        members = [party for party in dict.fromkeys(parties) if party in have]
        if members:
            with self._desk.act(f"Took {self._who(members)} out of {name}") as edit:
                edit.delete_all("network_member", [have[party] for party in members])
        return len(members)

    def describe(self, *, parties: _Many, **values: Unpack[PartyValues]) -> int:
        """Say the same about all of these, for example what they consent to."""
        clean = cleaned(values, PartialDate.of(self._desk.today()))
        every = list(dict.fromkeys(parties))
        if every:
            with self._desk.act(f"Changed {self._who(every)}") as edit:
                for party in every:
                    edit.update("party", party, **clean)
        return len(every)

    def delete(self, *, parties: _Many) -> int:
        """Delete parties with their ties, facts and introductions.

        Raises:
            InvalidEditError: if the weaver herself is among them; nobody is deleted then.
        """
        every = list(dict.fromkeys(parties))
        if every:
            label = f"Deleted {self._who(every)}"
            self._parties.check_deletable(every)
            with self._desk.act(label) as edit:
                edit.delete_all("party", every)
        return len(every)

    def _who(self, parties: _Many) -> str:
        # Names them all, and so refuses whoever is not in the book before anything is written.
        return listed([self._desk.name(party) for party in parties])
