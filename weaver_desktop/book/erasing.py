"""Forgetting one person for good: no undo, no trace in the file, no coming back unseen."""

import hashlib
import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from weaver_desktop.book.desk import Desk
from weaver_desktop.book.likeness import same_way
from weaver_desktop.book.merging.fields import name_in_note
from weaver_desktop.book.parties import Parties
from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.store.edit import Edit
from weaver_desktop.store.folding import words
from weaver_desktop.store.queries import beside, traces
from weaver_desktop.store.queries.traces import Called

ERASED, KEY = "erased:", "erasure key"
"""Settings: a keyed hash of each name and address that was erased, and the key of this book."""

IN_PLACE_OF_THE_NAME = "…"
_SECRET_BYTES = 32


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of somebody else's that name the person: in which table and column, and the text."""

    table: str
    column: str
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Erasure:
    """What erasing somebody takes, or took.

    Attributes:
        name: who it is.
        mentions: texts about others that hold the whole name, or one that was given up or merged
            away; there it becomes “…”. None where somebody else is called the same, for nobody can
            say whom they mean.
        left: names of other parties that hold it, which stay as they are.
        steps: how many steps of the history are forgotten, for it holds everything as it was.
        copies: files beside the book that Weaver made of it, and that it leaves as they are.
    """

    name: str
    mentions: tuple[Mention, ...]
    left: tuple[Mention, ...]
    steps: int
    copies: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Erased:
    """Who was erased, known only by marks that nothing but the book's own key makes."""

    key: bytes | None
    marks: frozenset[str]

    def holds(self, name: str, ways: Sequence[tuple[str, str]] = ()) -> bool:
        """Tell whether somebody was erased who had one of these addresses, or else this name."""
        if self.key is None or not self.marks:
            return False
        marks = _marks(self.key, name, ways)
        addresses = marks[1:]
        return any(mark in self.marks for mark in (addresses or marks))


class Erasing:
    """Erases people from the book."""

    def __init__(self, desk: Desk, parties: Parties) -> None:
        """Work at a desk."""
        self._desk = desk
        self._parties = parties

    def preview(self, *, party_id: PartyId) -> Erasure:
        """Say what erasing would take; nothing is changed.

        Raises:
            InvalidEditError: if it is the weaver herself.
            NotFoundError: if the party is not in the book.
        """
        name = self._parties.get(party_id).name
        if party_id == self._parties.me:
            raise InvalidEditError(
                "{name} is you, and the book is seen from you. Name somebody else as yourself "
                "before you erase this entry.",
                name=name,
            )
        file, names = self._desk.file, self._names(party_id)
        found = [Mention(*one) for one in traces.naming(file, Called(names), but=party_id)]
        of_parties = tuple(one for one in found if (one.table, one.column) == ("party", "name"))
        hers = self._hers_alone(party_id)
        texts = tuple(one for one in found if one not in of_parties and hers.is_in(one.text))
        copies = sorted(file.path.parent.glob(f"{_escaped(file.path.stem)} before format *"))
        return Erasure(name, texts, of_parties, len(file.history(_ALL)), tuple(copies))

    def erase(self, *, party_id: PartyId) -> Erasure:
        """Erase a party with all that is kept about it, and the whole history. There is no undo.

        Encounters at which fewer than two others were go as well; at larger ones the others stay,
        without the note. What others said or were told stays theirs, without the name.

        Raises:
            InvalidEditError: if it is the weaver herself.
            NotFoundError: if the party is not in the book.
            RuntimeError: within another act, which could be undone.
        """
        taken, hers = self.preview(party_id=party_id), self._hers_alone(party_id)
        file = self._desk.file
        ways = [(way.kind, way.value) for way in beside.ways(file, party_id)]
        with self._desk.act_for_good(phrase("Erased one person")) as edit:
            self._remember(edit, taken.name, ways)
            for mention in taken.mentions:
                self._leave_out(edit, mention, hers)
            for setting, value in traces.settings_telling_of(file, party_id):
                edit.update("setting", setting, value=value.replace(party_id, IN_PLACE_OF_THE_NAME))
            self._clear_encounters(edit, party_id)
            for setting in traces.settings_naming(file, party_id):
                edit.delete("setting", setting)
            edit.delete("party", party_id)
        return taken

    def was_erased(self, *, name: str, ways: Sequence[tuple[str, str]] = ()) -> bool:
        """Tell whether somebody was erased who had one of these addresses, or else this name.

        For whoever brings people in: they should ask before they add this one again.
        """
        return self.erased().holds(name, ways)

    def erased(self) -> Erased:
        """Return who was erased, read once for thousands of questions."""
        known = beside.settings_like(self._desk.file, ERASED)
        return Erased(self._key(), frozenset(mark.removeprefix(ERASED) for mark in known))

    def _names(self, party_id: PartyId) -> tuple[str, ...]:
        """Return what somebody is called, and was before entries were renamed or merged."""
        file = self._desk.file
        notes = map(name_in_note, traces.notes_of(file, party_id))
        return (*traces.names_of(file, party_id), *(name for name in notes if name))

    def _hers_alone(self, party_id: PartyId) -> Called:
        others = self._desk.names.whole
        return Called(n for n in self._names(party_id) if not {*others(n)} - {party_id})

    def _leave_out(self, edit: Edit, mention: Mention, called: Called) -> None:
        text = called.replaced(mention.text, IN_PLACE_OF_THE_NAME)
        if mention.table == "tagging":
            row = edit.row(mention.table, mention.id)
            if row is not None and row["party_id"] in beside.taggings(self._desk.file, text):
                edit.delete(mention.table, mention.id)  # two tags that differed in the name alone
                return
        edit.update(mention.table, mention.id, **{mention.column: text})

    def _clear_encounters(self, edit: Edit, party_id: PartyId) -> None:
        for encounter, others in traces.encounters_with(self._desk.file, party_id):
            if others > 1:
                edit.update("encounter", encounter, note="")
            else:
                edit.delete("encounter", encounter)

    def _remember(self, edit: Edit, name: str, ways: Sequence[tuple[str, str]]) -> None:
        key = self._key()
        if key is None:
            key = secrets.token_bytes(_SECRET_BYTES)
            edit.insert("setting", KEY, value=key.hex())
        for mark in _marks(key, name, ways):
            if edit.row("setting", ERASED + mark) is None:
                edit.insert("setting", ERASED + mark, value="yes")

    def _key(self) -> bytes | None:
        found = beside.settings_like(self._desk.file, KEY).get(KEY)
        return None if found is None else bytes.fromhex(found)


_ALL = 1 << 40


def _marks(key: bytes, name: str, ways: Sequence[tuple[str, str]]) -> list[str]:
    """Return the keyed hash of the folded name, then those of the addresses."""
    told = ["name " + " ".join(words(name))]
    told += [f"{kind} {same}" for kind, value in ways if (same := same_way(kind, value))]
    return [hmac.new(key, each.encode(), hashlib.sha256).hexdigest() for each in told]


def _escaped(stem: str) -> str:
    return "".join(f"[{ch}]" if ch in "*?[" else ch for ch in stem)
