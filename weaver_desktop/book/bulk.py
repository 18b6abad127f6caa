"""Acts on many parties at once: one step of the history, however many they are."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Unpack

from weaver_desktop.book.desk import Desk
from weaver_desktop.book.labels import listed
from weaver_desktop.book.networks import Networks
from weaver_desktop.book.parties import Parties, clean_tag
from weaver_desktop.book.party_values import PartyValues, cleaned
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import NetworkId, PartyId
from weaver_desktop.domain.long_work import Steps, each_of
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.domain.text import clean_line
from weaver_desktop.store.edit import Edit
from weaver_desktop.store.queries import beside

_Many = Sequence[PartyId]
_AT_ONCE = 20


class Bulk:
    """What a selection of parties is given or loses, in steps.

    Each act is to be carried out by whoever asks for it (``in_one_go``, or a window bit by bit),
    raises its errors then, and returns how many it changed.
    """

    def __init__(self, desk: Desk, parties: Parties, networks: Networks) -> None:
        """Work at a desk."""
        self._desk = desk
        self._parties = parties
        self._networks = networks

    def tag(self, *, parties: _Many, tag: str) -> Steps[int]:
        """Tag parties; who has the tag already keeps it.

        Raises:
            InvalidEditError: if nothing is left of the tag.
        """
        word = clean_tag(tag)
        have = beside.taggings(self._desk.file, word)
        lacking = [party for party in dict.fromkeys(parties) if party not in have]

        def write(edit: Edit, party: PartyId) -> None:
            edit.insert("tagging", self._desk.new_id(), party_id=party, tag=word)

        label = phrase("Tagged {who} #{tag}", who=self._who(lacking), tag=word)
        return (yield from self._each(label, lacking, write))

    def untag(self, *, parties: _Many, tag: str) -> Steps[int]:
        """Take a tag from parties; who has it not stays as they are."""
        word = clean_tag(tag)
        have = beside.taggings(self._desk.file, word)
        tagged = [party for party in dict.fromkeys(parties) if party in have]
        label = phrase("Took #{tag} from {who}", tag=word, who=self._who(tagged))
        return (yield from self._without(label, "tagging", [have[each] for each in tagged]))

    def join(self, *, parties: _Many, group_id: PartyId, role: str = "") -> Steps[int]:
        """Make parties members of a group; who is one stays one, and the group itself is left out.

        Raises:
            InvalidEditError: if the one named is no group.
            NotFoundError: if the group is not in the book.
        """
        group = self._parties.group_to_join(group_id)
        have = beside.current_members(self._desk.file, group_id)
        new = [p for p in dict.fromkeys(parties) if p not in have and p != group_id]
        said = clean_line(role)

        def write(edit: Edit, party: PartyId) -> None:
            row = self._desk.new_id()
            edit.insert("membership", row, person_id=party, group_id=group_id, role=said)

        label = phrase("{who} joined {group}", who=self._who(new), group=group.name)
        return (yield from self._each(label, new, write))

    def leave(
        self, *, parties: _Many, group_id: PartyId, on: PartialDate | None = None
    ) -> Steps[int]:
        """Say that parties left a group, today unless it says otherwise; their story stays."""
        have = beside.current_members(self._desk.file, group_id)
        members = [party for party in dict.fromkeys(parties) if party in have]
        day = str(on or self._desk.today())

        def write(edit: Edit, party: PartyId) -> None:
            edit.update("membership", have[party], until=day)

        group = self._desk.name(group_id)
        label = phrase("{who} left {group}", who=self._who(members), group=group)
        return (yield from self._each(label, members, write))

    def put_into(self, *, parties: _Many, network_id: NetworkId) -> Steps[int]:
        """Put parties into a network; who is in it stays in it."""
        name = self._networks.name(network_id)
        have = beside.network_members(self._desk.file, network_id)
        new = [party for party in dict.fromkeys(parties) if party not in have]

        def write(edit: Edit, party: PartyId) -> None:
            row = self._desk.new_id()
            edit.insert("network_member", row, network_id=network_id, party_id=party)

        label = phrase("Put {who} into {network}", who=self._who(new), network=name)
        return (yield from self._each(label, new, write))

    def take_out(self, *, parties: _Many, network_id: NetworkId) -> Steps[int]:
        """Take parties out of a network; they stay in the book."""
        name = self._networks.name(network_id)
        have = beside.network_members(self._desk.file, network_id)
        members = [party for party in dict.fromkeys(parties) if party in have]
        label = phrase("Took {who} out of {network}", who=self._who(members), network=name)
        return (yield from self._without(label, "network_member", [have[p] for p in members]))

    def describe(self, *, parties: _Many, **values: Unpack[PartyValues]) -> Steps[int]:
        """Say the same about all of these, for example what they consent to."""
        clean = cleaned(values, PartialDate.of(self._desk.today()))
        every = list(dict.fromkeys(parties))

        def write(edit: Edit, party: PartyId) -> None:
            edit.update("party", party, **clean)

        label = phrase("Changed {who}", who=self._who(every))
        return (yield from self._each(label, every, write))

    def delete(self, *, parties: _Many) -> Steps[int]:
        """Delete parties with their ties, facts and introductions.

        Raises:
            InvalidEditError: if the weaver herself is among them; nobody is deleted then.
        """
        every = list(dict.fromkeys(parties))
        label = phrase("Deleted {who}", who=self._who(every))
        self._parties.check_deletable(every)
        return (yield from self._without(label, "party", every))

    def _each(
        self, label: Phrase, parties: _Many, write: Callable[[Edit, PartyId], None]
    ) -> Steps[int]:
        def work(edit: Edit) -> Steps[int]:
            yield from each_of(parties, len(parties), partial(write, edit), at_once=_AT_ONCE)
            return len(parties)

        return (yield from self._desk.act_in_steps(label, work)) if parties else 0

    def _without(self, label: Phrase, table: str, row_ids: Sequence[str]) -> Steps[int]:
        def work(edit: Edit) -> Steps[int]:
            yield from edit.deleting(table, row_ids)
            return len(row_ids)

        return (yield from self._desk.act_in_steps(label, work)) if row_ids else 0

    def _who(self, parties: _Many) -> Phrase:
        # Names them all, and so refuses whoever is not in the book before anything is written.
        names = [self._desk.name(party) for party in parties]
        return listed(names) if names else phrase("nobody")
