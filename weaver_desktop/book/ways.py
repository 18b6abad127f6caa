"""Acts on ways to reach a party."""

from typing import TypedDict, Unpack

from weaver_desktop.book.desk import Desk
from weaver_desktop.domain.errors import InvalidEditError, NotFoundError
from weaver_desktop.domain.ids import PartyId, WayId
from weaver_desktop.domain.parties import ContactWay, WayKind
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.text import clean_line
from weaver_desktop.store.queries import beside

_LINKS = {WayKind.EMAIL.value: "mailto:", WayKind.PHONE.value: "tel:"}
_IN_A_NUMBER = frozenset("0123456789+*#,;")


class WayValues(TypedDict, total=False):
    """What can be changed about a way."""

    kind: str
    value: str
    label: str


class Ways:
    """Mail, phone, web and whatever else reaches somebody."""

    def __init__(self, desk: Desk) -> None:
        """Work at a desk."""
        self._desk = desk

    def of(self, party_id: PartyId) -> tuple[ContactWay, ...]:
        """Return the ways to reach a party, in the order in which they were added."""
        return beside.ways(self._desk.file, party_id)

    def add(self, *, party_id: PartyId, kind: str, value: str, label: str = "") -> WayId:
        """Keep a way and return its id; the id of the very same one if it is kept already.

        Raises:
            InvalidEditError: if nothing is left of the value.
            NotFoundError: if the party is not in the book.
        """
        name = self._desk.name(party_id)
        of_kind, written = _kind(kind), _value(value)
        for known in self.of(party_id):
            if (known.kind, known.value) == (of_kind, written):
                return known.id
        way_id = WayId(self._desk.new_id())
        with self._desk.act(phrase("Added a way to reach {name}", name=name)) as edit:
            edit.insert(
                "contact_way",
                way_id,
                party_id=party_id,
                kind=of_kind,
                value=written,
                label=clean_line(label),
            )
        return way_id

    def change(self, *, way_id: WayId, **values: Unpack[WayValues]) -> None:
        """Change kind, value or label of a way.

        Raises:
            InvalidEditError: if nothing is left of the value.
            NotFoundError: if it is not in the book any more.
        """
        way = self._get(way_id)
        clean = {name: clean_line(str(value)) for name, value in values.items()}
        if "value" in clean:
            clean["value"] = _value(clean["value"])
        if "kind" in clean:
            clean["kind"] = _kind(clean["kind"])
        label = phrase("Changed a way to reach {name}", name=self._desk.name(way.party_id))
        with self._desk.act(label) as edit:
            edit.update("contact_way", way_id, **clean)

    def remove(self, *, way_id: WayId) -> None:
        """Remove a way.

        Raises:
            NotFoundError: if it is not in the book any more.
        """
        way = self._get(way_id)
        label = phrase("Removed a way to reach {name}", name=self._desk.name(way.party_id))
        with self._desk.act(label) as edit:
            edit.delete("contact_way", way_id)

    def _get(self, way_id: WayId) -> ContactWay:
        way = beside.way(self._desk.file, way_id)
        if way is None:
            raise NotFoundError(
                "That way to reach somebody is not in the book any more. Perhaps it was deleted; "
                "undo brings it back."
            )
        return way


def link_of(way: ContactWay) -> str | None:
    """Return what opens the mail program, the dialler or the browser, or None.

    Nothing but these is ever handed to the system: a value came from a file, or from anybody.
    """
    if way.kind == WayKind.EMAIL and _is_mail(way.value):
        return _LINKS[way.kind] + way.value
    if way.kind == WayKind.PHONE:
        number = "".join(ch for ch in way.value if ch in _IN_A_NUMBER)
        return _LINKS[way.kind] + number if any(ch.isdigit() for ch in number) else None
    if way.kind == WayKind.WEB:
        address = way.value if "://" in way.value else f"https://{way.value}"
        is_web = address.lower().startswith(("https://", "http://"))
        return address if is_web and " " not in address else None
    return None


def _is_mail(value: str) -> bool:
    before, at, after = value.partition("@")
    return bool(before and at and after) and not any(ch in value for ch in ' ?&<>"')


def _kind(kind: str) -> str:
    return clean_line(kind).lower() or WayKind.OTHER.value


def _value(value: str) -> str:
    written = clean_line(value)
    if not written:
        raise InvalidEditError(
            "A way to reach somebody needs an address or a number. Type it, or remove the line."
        )
    return written
