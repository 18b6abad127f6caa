"""Columns that belong together (a number and its label, the lines of an address), row by row."""

from collections.abc import Callable
from dataclasses import dataclass

from weaver_desktop.domain.batch import IncomingMembership
from weaver_desktop.exchange.cells import one_line
from weaver_desktop.exchange.contacts.roles import Part
from weaver_desktop.exchange.drafts import Draft
from weaver_desktop.exchange.relations import Relations, plain_label

WAYS = {Part.EMAIL: "email", Part.PHONE: "phone", Part.WEB: "web", Part.CHAT: "messenger"}
_LINES = (Part.STREET, Part.BOX)
_BELOW = (Part.REGION, Part.COUNTRY)
_BESIDE_THE_TOWN = (Part.ADDRESS, Part.POSTCODE, *_LINES, *_BELOW)
_SILENT_LABELS = frozenset({"*", "other", "internet", "x-other"})
_USUAL_LABELS = frozenset({"home", "work", "mobile", "main", "fax", "pager", "school", "profile"})

Slot = dict[Part, list[tuple[str, str]]]
"""What the columns of one slot hold: for each part the cells with their labels."""


@dataclass(frozen=True, slots=True)
class Filling:
    """The contact that slots are put into.

    Attributes:
        draft: the contact.
        relations: the relations of the file.
        row: the row of the contact.
        split: returns the values in a cell that may hold several.
    """

    draft: Draft
    relations: Relations
    row: int
    split: Callable[[str], list[str]]

    def put(self, slot: Slot) -> None:
        """Put what a slot says where it belongs."""
        said = (text for text, _ in slot.get(Part.LABEL, ()) if shown_label(text))
        label = " ".join(dict.fromkeys(said))
        for text, _ in slot.get(Part.NOTES, ()):
            self.draft.notes[text] = None
        for part, kind in WAYS.items():
            for text, heading in slot.get(part, ()):
                for value in self.split(text):
                    put_way(self.draft, kind, value, label or heading)
        for text, heading in slot.get(Part.RELATION, ()):
            for value in self.split(text):
                self.relations.add(self.draft, label or heading, value, self.row)
        for part in (Part.EVENT, Part.CUSTOM):
            for text, heading in slot.get(part, ()):
                name = shown_label(label or heading) or "Also"
                for value in self.split(text):
                    self.draft.note(f"{name[:1].upper()}{name[1:]}: {value}")
        self._put_address(slot, label)
        self._put_place_at_work(slot)

    def _put_address(self, slot: Slot, label: str) -> None:
        cities = [one_line(text) for text, _ in slot.get(Part.CITY, ())]
        if cities and not self.draft.place:
            self.draft.place = cities[0]
            if not any(slot.get(part) for part in _BESIDE_THE_TOWN):
                return  # a town alone is where somebody is, and no address
        wholes = [value for text, _ in slot.get(Part.ADDRESS, ()) for value in self.split(text)]
        written = [joined_address(whole.splitlines()) for whole in wholes]
        pieces = [one_line(text) for part in _LINES for text, _ in slot.get(part, ())]
        codes = [text for text, _ in slot.get(Part.POSTCODE, ())]
        below = [one_line(text) for part in _BELOW for text, _ in slot.get(part, ())]
        # The parts mostly say the same as the whole; where they do not, they are one of their own.
        if any(each not in " ".join(written) for each in (*pieces, *codes, *cities, *below)):
            written.append(joined_address([*pieces, " ".join([*codes, *cities]), *below]))
        fixed = next((heading for held in slot.values() for _, heading in held if heading), "")
        for address in written:
            put_way(self.draft, "address", address, label or fixed)

    def _put_place_at_work(self, slot: Slot) -> None:
        groups = [one_line(text) for text, _ in slot.get(Part.GROUP, ())]
        titles = [one_line(text) for text, _ in slot.get(Part.TITLE, ())]
        units = [one_line(text) for text, _ in slot.get(Part.DEPARTMENT, ())]
        put_work(self.draft, groups[0] if groups else "", titles, units)
        for group in groups[1:]:
            self.draft.groups[group] = None
        if groups:
            for text, _ in slot.get(Part.PLACE, ()):
                self.draft.note(f"{groups[0]}: {one_line(text)}")


def put_work(draft: Draft, group: str, titles: list[str], units: list[str]) -> None:
    """Put what somebody does, and where: the first title is the headline as well."""
    if titles and not draft.headline:
        draft.headline = titles[0]
    role = ", ".join(dict.fromkeys([*titles, *units]))
    if group and role:
        draft.memberships[IncomingMembership(group, role)] = None
    elif group:
        draft.groups[group] = None
    else:
        for said in (*titles, *units):
            if said != draft.headline:
                draft.note(said)


def put_way(draft: Draft, kind: str, value: str, label: str = "") -> None:
    """Put a way to reach somebody, with what it is called; an address without @ is a note."""
    text = one_line(value)
    if not text:
        return
    if kind == "email":
        if "@" not in text:
            draft.note(f"Email: {text}")
            return
        draft.mails.add(text.casefold())
    draft.ways[kind, text] = None
    called = shown_label(label)
    if called:
        draft.way_labels.setdefault((kind, text), called)


def shown_label(label: str) -> str:
    """Return a label without the star of the preferred one; the usual ones in small letters."""
    plain = plain_label(label).lstrip("* ")
    if plain in _SILENT_LABELS:
        return ""
    return plain if plain in _USUAL_LABELS or "!" in label else one_line(label).lstrip("* ")


def joined_address(parts: list[str]) -> str:
    """Return an address on one line."""
    return ", ".join(filter(None, (one_line(part).strip(", ") for part in parts)))
