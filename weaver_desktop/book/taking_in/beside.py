"""What stands beside a party: ways to reach it, lines of other programs, a photo, a birthday."""

from weaver_desktop.book.desk import Desk
from weaver_desktop.book.matching import bare
from weaver_desktop.book.photos import Photos
from weaver_desktop.domain.batch import IncomingExtra, IncomingParty
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.text import clean_line, clean_text
from weaver_desktop.store.edit import Edit
from weaver_desktop.store.queries import extras
from weaver_desktop.store.queries.beside import extras_of

_CARDS = "vcard"
_WEAVER = "weaver"


class Beside:
    """Writes what has no room of its own, or needs less than the rooms do for each line."""

    def __init__(self, desk: Desk) -> None:
        """Work at a desk."""
        self._desk = desk
        self._photos = Photos(desk)

    def ways(self, party: PartyId, incoming: IncomingParty) -> None:
        """Keep the ways to reach a party; a way that has no label yet gets the file's."""
        if not incoming.ways:
            return
        labels = dict(incoming.way_labels)
        held = extras.ways(self._desk.file, party)
        label = phrase("Added ways to reach {name}", name=self._desk.name(party))
        for way in incoming.ways:
            key = (clean_line(way[0]), clean_line(way[1]))
            called = clean_line(labels.get(way, ""))
            row, before = held.get(key, ("", ""))
            if not key[1] or (row and (before or not called)):
                continue
            with self._desk.act(label) as edit:
                if row:
                    edit.update("contact_way", row, label=called)
                    held[key] = (row, called)
                    continue
                row = self._desk.new_id()
                edit.insert(
                    "contact_way", row, party_id=party, kind=key[0], value=key[1], label=called
                )
            held[key] = (row, called)

    def extras(self, party: PartyId, incoming: IncomingParty, *, is_new: bool) -> None:
        """Keep the lines that only other programs understand, and what they call the party.

        Raises:
            InvalidEditError: if one of them is longer than a book keeps.
        """
        wanted = list(incoming.extras)
        # Its own id says nothing new: Weaver wrote it into the file.
        if incoming.uid and bare(incoming.uid) != party:
            uid = f"{extras.UID}:{clean_line(incoming.uid)}"
            wanted.append(IncomingExtra(_CARDS, extras.UID, uid))
        if not wanted:
            return
        # Made fit to keep before the act begins: one that fails within cannot be gone on from.
        rows = [(each.origin, clean_line(each.name), clean_text(each.value)) for each in wanted]
        held = set() if is_new else set(extras_of(self._desk.file, party))
        with self._desk.act(phrase("Kept more about {name}", name=self._desk.name(party))) as edit:
            for row in rows:
                if row in held or not row[2]:
                    continue
                held.add(row)
                self._insert(edit, party, row)

    def alias(self, party: PartyId, name: str) -> None:
        """Remember that a file calls a party so, to know it again."""
        self._remember(party, extras.ALIAS, clean_line(name))

    def uid(self, party: PartyId, i: str) -> None:
        """Remember that a party has this id in another book, to know it again."""
        self._remember(party, extras.UID, f"{extras.UID}:{i}")

    def _remember(self, party: PartyId, called: str, value: str) -> None:
        row = (_WEAVER, called, value)
        if row in extras_of(self._desk.file, party):
            return
        with self._desk.act(phrase("Kept more about {name}", name=self._desk.name(party))) as edit:
            self._insert(edit, party, row)

    def _insert(self, edit: Edit, party: PartyId, row: tuple[str, str, str]) -> None:
        origin, name, value = row
        edit.insert(
            "extra", self._desk.new_id(), party_id=party, origin=origin, name=name, value=value
        )

    def photo(self, party: PartyId, incoming: IncomingParty) -> None:
        """Keep the photo of a party that has none.

        Raises:
            InvalidEditError: if it is too large for a book, or no picture that one can keep.
        """
        if incoming.photo is not None and self._photos.of(party) is None:
            self._photos.set(party_id=party, data=incoming.photo.data)
