"""Acts on memberships: who belongs to a group, as what, from and until when."""

from typing import TypedDict, Unpack

from weaver_desktop.book.desk import Desk
from weaver_desktop.book.parties import Parties
from weaver_desktop.domain.changes import Value
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import InvalidEditError, NotFoundError
from weaver_desktop.domain.facts import Fact, FactKind
from weaver_desktop.domain.ids import MembershipId, PartyId
from weaver_desktop.domain.parties import Membership
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.domain.text import clean_line
from weaver_desktop.store.queries import groups


class MembershipValues(TypedDict, total=False):
    """What can be changed about a membership; None takes a date back."""

    role: str
    since: PartialDate | None
    until: PartialDate | None


class Memberships:
    """People in groups, and what a group is made of."""

    def __init__(self, desk: Desk, parties: Parties) -> None:
        """Work at a desk; joining is an act on parties."""
        self._desk = desk
        self._parties = parties

    def of(self, party_id: PartyId) -> tuple[Membership, ...]:
        """Return a person's memberships, or those in a group, current ones first."""
        return self._parties.memberships(party_id)

    def join(
        self,
        *,
        person_id: PartyId,
        group_id: PartyId,
        role: str = "",
        since: PartialDate | None = None,
    ) -> None:
        """Make somebody a member of a group; a current membership stays as it is.

        Raises:
            InvalidEditError: if the one is no group, or would be a member of itself.
        """
        self._parties.join(person_id=person_id, group_id=group_id, role=role, since=since)

    def change(self, *, membership_id: MembershipId, **values: Unpack[MembershipValues]) -> None:
        """Change the role or the dates of a membership.

        Raises:
            InvalidEditError: if it would end before it began.
            NotFoundError: if it is not in the book any more.
        """
        known = self._get(membership_id)
        since = values.get("since", known.since)
        until = values.get("until", known.until)
        if since is not None and until is not None and until.last_day() < since.first_day():
            raise InvalidEditError(
                "{person} cannot have left {group} ({until}) before joining ({since}). Check the "
                "dates.",
                person=self._desk.name(known.person_id),
                group=self._desk.name(known.group_id),
                until=str(until),
                since=str(since),
            )
        kept: dict[str, Value] = {
            "role": clean_line(values.get("role", known.role)),
            "since": str(since) if since else None,
            "until": str(until) if until else None,
        }
        with self._desk.act(
            self._told("Changed the membership of {who} in {group}", known)
        ) as edit:
            edit.update("membership", membership_id, **kept)

    def leave(self, *, membership_id: MembershipId, on: PartialDate | None = None) -> None:
        """Say that somebody left a group, today unless it says otherwise. The story stays.

        Raises:
            InvalidEditError: if they would leave before they joined.
            NotFoundError: if it is not in the book any more.
        """
        known = self._get(membership_id)
        with self._desk.act(self._told("{who} left {group}", known)):
            self.change(membership_id=membership_id, until=on or PartialDate.of(self._desk.today()))

    def remove(self, *, membership_id: MembershipId) -> None:
        """Remove a membership that never was.

        Raises:
            NotFoundError: if it is not in the book any more.
        """
        known = self._get(membership_id)
        with self._desk.act(
            self._told("Removed the membership of {who} in {group}", known)
        ) as edit:
            edit.delete("membership", membership_id)

    def members(self, group_id: PartyId, *, limit: int) -> tuple[Membership, ...]:
        """Return the first memberships in a group, current ones first, by name."""
        return groups.members_of(self._desk.file, group_id, limit=limit)

    def count(self, group_id: PartyId) -> int:
        """Return how many memberships in a group are kept, past ones among them."""
        return groups.member_count(self._desk.file, group_id)

    def facts_of_members(
        self, group_id: PartyId, kind: FactKind, *, limit: int
    ) -> tuple[tuple[Fact, ...], int]:
        """Return the newest gifts, or open needs, of a group's people of today, and their count."""
        return groups.facts_of_members(self._desk.file, group_id, kind, limit=limit)

    def not_tied_to(self, group_id: PartyId) -> tuple[PartyId, ...]:
        """Return the other groups that a group is not tied to yet, by name.

        Two groups are tied by a tie of their own, by somebody who is in both, and by a tie between
        a member of the one and the other group or one of its members: depth 2 or more, not ended,
        not merely inferred.
        """
        return groups.not_tied_to(self._desk.file, group_id)

    def _get(self, membership_id: MembershipId) -> Membership:
        found = groups.membership(self._desk.file, membership_id)
        if found is None:
            raise NotFoundError(
                "That membership is not in the book any more. Perhaps it was deleted; undo brings "
                "it back."
            )
        return found

    def _told(self, template: str, known: Membership) -> Phrase:
        who, group = self._desk.name(known.person_id), self._desk.name(known.group_id)
        return phrase(template, who=who, group=group)
