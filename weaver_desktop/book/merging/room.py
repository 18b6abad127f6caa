"""The act of merging: one undoable step."""

from collections.abc import Mapping
from dataclasses import dataclass

from weaver_desktop.book.desk import Desk
from weaver_desktop.book.duplicates import DIFFERENT, different_key
from weaver_desktop.book.merging.fields import PHOTO, Choice, Conflict, as_note, combined, conflicts
from weaver_desktop.book.merging.pairs import merge_answers, merge_introductions, merge_ties
from weaver_desktop.book.merging.rows import merge_rows
from weaver_desktop.book.parties import Parties
from weaver_desktop.book.today.agenda import PREFIX
from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId, pair
from weaver_desktop.domain.long_work import Progress, Steps, in_one_go, within
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.text import LONGEST_TEXT
from weaver_desktop.store.edit import Edit
from weaver_desktop.store.queries import beside, merging, traces
from weaver_desktop.store.queries.network import positions

_CONSENT = frozenset({"consent to introductions", "consent to shared maps", "privacy"})


@dataclass(frozen=True, slots=True)
class MergePlan:
    """What a merge would do.

    Attributes:
        keep: the entry that stays, with its id.
        other: the entry that goes.
        conflicts: single values that differ; choose by their ``field``.
        counts: how many rows of each kind the other entry brings, for example ``fact`` 3.
    """

    keep: PartyId
    other: PartyId
    conflicts: tuple[Conflict, ...]
    counts: Mapping[str, int]


class Merging:
    """Two entries of the same party become one."""

    def __init__(self, desk: Desk, parties: Parties) -> None:
        """Work at a desk."""
        self._desk = desk
        self._parties = parties

    def plan(self, *, keep: PartyId, other: PartyId) -> MergePlan:
        """Say what a merge would do; nothing is changed.

        Raises:
            InvalidEditError: if both are the same, or one is a person and the other a group.
            NotFoundError: if one is not in the book.
        """
        self._check(keep, other)
        rows = merging.party_rows(self._desk.file, keep, other)
        found = list(conflicts(*rows))
        photos = [beside.photo(self._desk.file, party) for party in (keep, other)]
        if all(photos) and photos[0] != photos[1]:
            found.append(Conflict(PHOTO, PHOTO, "one photo", "another photo"))
        counts = merging.counts(self._desk.file, other)
        return MergePlan(keep, other, tuple(found), counts)

    def merge(
        self, *, keep: PartyId, other: PartyId, choose: Mapping[str, Choice] | None = None
    ) -> None:
        """Make two entries one. All that the other one has goes over; what is there twice is once.

        Args:
            keep: the entry that stays.
            other: the entry that goes.
            choose: for fields of the plan's conflicts, whose value stands; the proposed one if
                nothing is said. What was not chosen is kept as a note.

        Raises:
            InvalidEditError: if both are the same, one is a person and the other a group, or
                something is chosen where there is nothing to choose.
            NotFoundError: if one is not in the book.
        """
        in_one_go(self.merge_in_steps(keep=keep, other=other, choose=choose))

    def merge_in_steps(
        self, *, keep: PartyId, other: PartyId, choose: Mapping[str, Choice] | None = None
    ) -> Steps[None]:
        """Do what ``merge`` does, in steps."""
        self._check(keep, other)
        file = self._desk.file
        mine, theirs = merging.party_rows(file, keep, other)
        values, left = combined(mine, theirs, choose or {})
        names = self._desk.name(keep), self._desk.name(other)
        stood = positions(file)
        label = phrase("Merged {other} into {kept}", other=names[1], kept=names[0])

        def work(edit: Edit) -> Steps[None]:
            left.extend((yield from within(0.0, 0.2, merge_ties(file, edit, keep, other))))
            introductions = merge_introductions(file, edit, keep, other)
            left.extend((yield from within(0.2, 0.25, introductions)))
            yield from within(0.25, 0.3, merge_answers(file, edit, keep, other))
            photo = (choose or {}).get(PHOTO, Choice.KEEP)
            left.extend(self._merge_photo(edit, keep, other, photo))
            yield Progress(0.3)
            left.extend((yield from within(0.3, 0.9, merge_rows(edit, keep, other))))
            self._merge_settings(edit, keep, other)
            edit.update("party", keep, **values)
            for words, text in left:
                self._keep_as_note(edit, keep, words, text)
            yield from within(0.9, 1.0, edit.deleting("party", [other]))

        yield from self._desk.act_in_steps(label, work)
        if keep not in stood and other in stood and not self._desk.is_writing:
            file.keep_positions({keep: stood[other]})

    def _check(self, keep: PartyId, other: PartyId) -> None:
        one, two = self._parties.get(keep), self._parties.get(other)
        if keep == other:
            raise InvalidEditError(
                "{name} is one entry already. Choose two to merge.", name=one.name
            )
        if one.kind is not two.kind:
            raise InvalidEditError(
                "{one} and {other} cannot be merged: one is a person, the other a group. Make the "
                "person a member of the group instead.",
                one=one.name,
                other=two.name,
            )

    def _merge_photo(
        self, edit: Edit, keep: PartyId, other: PartyId, choice: Choice
    ) -> list[tuple[str, str]]:
        mine, theirs = (beside.photo_row(self._desk.file, party) for party in (keep, other))
        if theirs is None:
            return []
        if mine is None:
            edit.update("photo", theirs, party_id=keep)
            return []
        rows = edit.row("photo", mine), edit.row("photo", theirs)
        edit.delete("photo", theirs)
        if rows[0] is None or rows[1] is None or rows[0]["data"] == rows[1]["data"]:
            return []
        if choice is Choice.OTHER:
            row = rows[1]
            edit.update("photo", mine, media_type=row["media_type"], data=row["data"])
        return [(PHOTO, "another one was left out; undo brings it back")]

    def _merge_settings(self, edit: Edit, keep: PartyId, other: PartyId) -> None:
        # Who “me” is, and whom a saved view is around.
        for name, value in traces.settings_telling_of(self._desk.file, other):
            edit.update("setting", name, value=value.replace(other, keep))
        for prefix in (PREFIX, DIFFERENT):
            for name, value in beside.settings_like(self._desk.file, prefix).items():
                if other not in name.split(":"):
                    continue
                edit.delete("setting", name)
                new = _renamed(name, keep, other)
                if new is not None and edit.row("setting", new) is None:
                    edit.insert("setting", new, value=value)

    def _keep_as_note(self, edit: Edit, keep: PartyId, words: str, text: str) -> None:
        if not text:
            return
        edit.insert(
            "fact",
            self._desk.new_id(),
            party_id=keep,
            kind=FactKind.NOTE.value,
            text=as_note(words, text)[:LONGEST_TEXT],
            heard_on=str(self._desk.today()),
            is_private=int(words in _CONSENT),
        )


def _renamed(name: str, keep: PartyId, other: PartyId) -> str | None:
    parts = [keep if part == other else part for part in name.split(":")]
    if not name.startswith(DIFFERENT):
        return ":".join(parts)
    a, b = PartyId(parts[1]), PartyId(parts[2])
    return None if a == b else different_key(pair(a, b))
