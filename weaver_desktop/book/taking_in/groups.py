"""The groups that a file names: found in the book, or made when somebody is in them."""

from weaver_desktop.book.desk import Desk
from weaver_desktop.book.matching import Matching, as_written
from weaver_desktop.book.parties import Parties
from weaver_desktop.domain.batch import IncomingMembership
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.text import clean_line
from weaver_desktop.store.edit import Edit


class Groups:
    """Which group a name means, and who is in it as what."""

    def __init__(self, desk: Desk, parties: Parties, matching: Matching) -> None:
        """Work at a desk; ``made`` counts the groups that only a mention has made."""
        self._desk = desk
        self._parties = parties
        self._matching = matching
        self._known: dict[str, PartyId] = {}
        self._mentioned: dict[str, PartyId] = {}
        self._left_out: set[str] = set()
        self.made = 0

    def met(self, name: str, group: PartyId) -> None:
        """Remember that a row of its own describes a group."""
        self._known.setdefault(as_written(name), group)

    def mentioned(self, name: str) -> PartyId | None:
        """Return the group that an earlier row has made because it names it, once."""
        return self._mentioned.pop(as_written(name), None)

    def leave_out(self, name: str) -> None:
        """Make no group of this name, whoever is in it; one that is in the book stays."""
        self._left_out.add(as_written(name))

    def join(self, party: PartyId, incoming: IncomingMembership) -> None:
        """Make a party a member.

        What the book knows already stays: a current membership gets a role or a beginning that it
        lacks, one that has ended is told apart by its dates.

        Raises:
            AmbiguousNameError: if several groups are called so.
            InvalidEditError: if the group's name is none.
        """
        group = self._group(incoming.group)
        if group is None or group == party:
            return
        if incoming == IncomingMembership(incoming.group):
            self._parties.join(person_id=party, group_id=group)
            return
        who, where = self._desk.name(party), self._desk.name(group)
        with self._desk.act(phrase("{who} joined {group}", who=who, group=where)) as edit:
            self._join(edit, party, group, incoming)

    def _join(
        self, edit: Edit, party: PartyId, group: PartyId, incoming: IncomingMembership
    ) -> None:
        role = clean_line(incoming.role)
        held = [each for each in self._parties.memberships(party) if each.group_id == group]
        if any(
            (each.since, each.until) == (incoming.since, incoming.until) and each.role == role
            for each in held
        ):
            return
        current = next((each for each in held if each.until is None), None)
        if incoming.until is None and current is not None:
            edit.update(
                "membership",
                current.id,
                role=current.role or role,
                since=str(current.since or incoming.since or "") or None,
            )
            return
        edit.insert(
            "membership",
            self._desk.new_id(),
            person_id=party,
            group_id=group,
            role=role,
            since=str(incoming.since) if incoming.since else None,
            until=str(incoming.until) if incoming.until else None,
        )

    def _group(self, name: str) -> PartyId | None:
        key = as_written(name)
        if key not in self._known:
            known = self._matching.group(name)
            if known is None and key in self._left_out:
                return None
            if known is None:
                known = self._mentioned[key] = self._parties.add_group(name=name)
                self.made += 1
            self._known[key] = known
        return self._known[key]
