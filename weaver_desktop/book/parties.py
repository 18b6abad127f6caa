"""Acts on people and groups."""

from collections.abc import Sequence
from datetime import datetime
from typing import Unpack

from weaver_desktop.book.desk import Desk
from weaver_desktop.book.party_values import CHANGED, PartyValues, cleaned
from weaver_desktop.domain.changes import Value
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import InvalidEditError, NotFoundError
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import Membership, Party, PartyKind
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.domain.text import clean_line, clean_name
from weaver_desktop.store.queries import parties as queries
from weaver_desktop.store.queries import story
from weaver_desktop.store.queries.beside import taggings
from weaver_desktop.store.queries.parties import PartyLine, PartyName

__all__ = ["Parties", "PartyLine", "PartyName", "PartyValues"]

_ME = "me"
_MOST_TOLD = 3


class Parties:
    """People and groups: who is in the book, and what stands beside their names."""

    def __init__(self, desk: Desk) -> None:
        """Work at a desk."""
        self._desk = desk

    @property
    def me(self) -> PartyId | None:
        """The weaver herself, if the book says who she is."""
        found = queries.setting(self._desk.file, _ME)
        return None if found is None else PartyId(found)

    def get(self, party_id: PartyId) -> Party:
        """Return a party.

        Raises:
            NotFoundError: if it is not in the book.
        """
        party = queries.party(self._desk.file, party_id)
        if party is None:
            raise NotFoundError(
                "That person or group is not in the book any more. Perhaps it was deleted; undo "
                "brings it back."
            )
        return party

    def roll(self) -> list[PartyName]:
        """Return the names of all parties, which is all that a long list needs at first."""
        return queries.roll(self._desk.file)

    def made_at(self) -> dict[PartyId, str]:
        """Return when each party came into the book, as text that sorts by time."""
        return queries.made_at(self._desk.file)

    def lines(self) -> list[PartyLine]:
        """Return every party as a line of a list."""
        return queries.lines(self._desk.file)

    def line(self, party_id: PartyId) -> PartyLine | None:
        """Return one party as a line of a list."""
        return queries.line(self._desk.file, party_id)

    def known_for(self, party_id: PartyId) -> str | Phrase:
        """Return what tells a party from its namesakes.

        Headline, groups and place; where nothing of that is known tags, else whom it knows, else
        since when it is in the book.
        """
        line = self.line(party_id)
        if line is None:
            return ""
        told = " · ".join(part for part in (line.headline, line.groups, line.place) if part)
        told = told or " ".join(f"#{tag}" for tag in self.tags(party_id)[:_MOST_TOLD])
        if told:
            return told
        ties = story.ties_of(self._desk.file, party_id, limit=_MOST_TOLD + 1)
        others = [other for tie in ties if (other := tie.other(party_id)) != self.me]
        if others:
            names = ", ".join(map(self._desk.name, others[:_MOST_TOLD]))
            return phrase("knows {names}", names=names)
        since = datetime.fromisoformat(line.created_at)
        return phrase("in the book since {when}", when=f"{since:%Y-%m-%d %H:%M}")

    def tags(self, party_id: PartyId) -> tuple[str, ...]:
        """Return the tags of a party."""
        return queries.tags(self._desk.file, party_id)

    def all_tags(self) -> tuple[str, ...]:
        """Return every tag of the book, the most used first."""
        return queries.all_tags(self._desk.file)

    def ways(self, party_id: PartyId) -> tuple[tuple[str, str], ...]:
        """Return the ways to reach a party as pairs of kind and value."""
        return queries.ways(self._desk.file, party_id)

    def memberships(self, party_id: PartyId) -> tuple[Membership, ...]:
        """Return a person's groups, or a group's members."""
        return queries.memberships(self._desk.file, party_id)

    def add_person(self, *, name: str, **values: Unpack[PartyValues]) -> PartyId:
        """Add a person and return the new id."""
        return self._add(PartyKind.PERSON, name, values)

    def add_group(self, *, name: str, **values: Unpack[PartyValues]) -> PartyId:
        """Add a group and return the new id."""
        return self._add(PartyKind.GROUP, name, values)

    def begin(self, *, name: str) -> PartyId:
        """Add the weaver herself, the person that the rest of the book is seen from."""
        with self._desk.act(phrase("Began the book of {name}", name=clean_name(name))):
            me = self.add_person(name=name)
            self.set_me(party_id=me)
        return me

    def set_me(self, *, party_id: PartyId) -> None:
        """Say which person of the book the weaver is."""
        with self._desk.act(phrase("You are {name}", name=self._desk.name(party_id))) as edit:
            if edit.row("setting", _ME) is None:
                edit.insert("setting", _ME, value=party_id)
            else:
                edit.update("setting", _ME, value=party_id)

    def rename(self, *, party_id: PartyId, name: str) -> None:
        """Give a party another name."""
        new = clean_name(name)
        was = self._desk.name(party_id)
        with self._desk.act(phrase("Renamed {was} to {name}", was=was, name=new)) as edit:
            edit.update("party", party_id, name=new)

    def describe(self, *, party_id: PartyId, **values: Unpack[PartyValues]) -> None:
        """Change what is said about a party; what is not named stays, and None takes back.

        Raises:
            InvalidEditError: if a value makes no sense; the sentence says which.
        """
        clean = self._cleaned(values)
        with self._desk.act(self._change_label(party_id, clean)) as edit:
            edit.update("party", party_id, **clean)

    def tag(self, *, party_id: PartyId, tag: str) -> None:
        """Tag a party; a tag it already has stays as it is.

        Raises:
            InvalidEditError: if nothing is left of the tag.
        """
        word = clean_tag(tag)
        who = self._desk.name(party_id)
        with self._desk.act(phrase("Tagged {who} #{tag}", who=who, tag=word)) as edit:
            if word not in queries.tags(self._desk.file, party_id):
                edit.insert("tagging", self._desk.new_id(), party_id=party_id, tag=word)

    def untag(self, *, party_id: PartyId, tag: str) -> None:
        """Take a tag from a party; nothing happens if it has none of that name."""
        word = clean_tag(tag)
        found = taggings(self._desk.file, word).get(party_id)
        label = phrase("Took #{tag} from {who}", tag=word, who=self._desk.name(party_id))
        if found is not None:
            with self._desk.act(label) as edit:
                edit.delete("tagging", found)

    def join(
        self,
        *,
        person_id: PartyId,
        group_id: PartyId,
        role: str = "",
        since: PartialDate | None = None,
    ) -> None:
        """Make a person a member of a group; a current membership stays as it is.

        Raises:
            InvalidEditError: if the one is no group, or would be a member of itself.
            NotFoundError: if one of them is not in the book.
        """
        person, group = self._desk.name(person_id), self.group_to_join(group_id).name
        if person_id == group_id:
            raise InvalidEditError("{name} cannot be a member of itself.", name=person)
        with self._desk.act(phrase("{who} joined {group}", who=person, group=group)) as edit:
            current = queries.memberships(self._desk.file, person_id)
            if not any(m.group_id == group_id and m.until is None for m in current):
                edit.insert(
                    "membership",
                    self._desk.new_id(),
                    person_id=person_id,
                    group_id=group_id,
                    role=clean_line(role),
                    since=str(since) if since else None,
                )

    def group_to_join(self, group_id: PartyId) -> Party:
        """Return a group that somebody is to be made a member of.

        Raises:
            InvalidEditError: if it is no group.
            NotFoundError: if it is not in the book.
        """
        group = self.get(group_id)
        if group.kind is not PartyKind.GROUP:
            raise InvalidEditError(
                "{name} is a person, and one can only be a member of a group. Choose a group, or "
                "tie the two to each other.",
                name=group.name,
            )
        return group

    def add_way(self, *, party_id: PartyId, kind: str, value: str, label: str = "") -> None:
        """Keep a way to reach a party; one that is kept already stays as it is."""
        way = (clean_line(kind), clean_line(value))
        told = phrase("Added a way to reach {name}", name=self._desk.name(party_id))
        with self._desk.act(told) as edit:
            if way[1] and way not in queries.ways(self._desk.file, party_id):
                edit.insert(
                    "contact_way",
                    self._desk.new_id(),
                    party_id=party_id,
                    kind=way[0],
                    value=way[1],
                    label=clean_line(label),
                )

    def delete(self, *, party_id: PartyId) -> None:
        """Delete a party with its ties, facts and introductions. Encounters with it stay.

        Raises:
            InvalidEditError: if it is the weaver herself.
        """
        name = self._desk.name(party_id)
        self.check_deletable([party_id])
        with self._desk.act(phrase("Deleted {who}", who=name)) as edit:
            edit.delete("party", party_id)

    def check_deletable(self, parties: Sequence[PartyId]) -> None:
        """Refuse to delete the weaver herself.

        Raises:
            InvalidEditError: if she is among the parties.
        """
        me = self.me
        if me is not None and me in parties:
            raise InvalidEditError(
                "{name} is you, and the book is seen from you. Name somebody else as yourself "
                "before you delete this entry.",
                name=self._desk.name(me),
            )

    def _add(self, kind: PartyKind, name: str, values: PartyValues) -> PartyId:
        called, rest = clean_name(name), self._cleaned(values)
        party_id = PartyId(self._desk.new_id())
        with self._desk.act(phrase("Added {name}", name=called)) as edit:
            edit.insert("party", party_id, kind=kind.value, name=called, **rest)
        return party_id

    def _cleaned(self, values: PartyValues) -> dict[str, Value]:
        return cleaned(values, PartialDate.of(self._desk.today()))

    def _change_label(self, party_id: PartyId, values: dict[str, Value]) -> Phrase:
        name = self._desk.name(party_id)
        if len(values) == 1:
            return phrase(CHANGED[next(iter(values))], name=name)
        return phrase("Changed {who}", who=name)


def clean_tag(tag: str) -> str:
    """Return a tag as it is kept, without its sign.

    Raises:
        InvalidEditError: if nothing is left of it.
    """
    word = clean_line(tag).lstrip("#").strip()
    if not word:
        raise InvalidEditError("A tag needs at least one letter, for example #clay.")
    return word
