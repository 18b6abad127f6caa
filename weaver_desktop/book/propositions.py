"""Acts on value propositions: what members seek and bring, in their own words."""

from typing import TypedDict, Unpack

from weaver_desktop.book.desk import Desk
from weaver_desktop.book.labels import shortened
from weaver_desktop.domain.changes import Value
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import InvalidEditError, NotFoundError
from weaver_desktop.domain.ids import PartyId, PropositionId
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.propositions import Direction, Proposition, PropositionType
from weaver_desktop.domain.text import clean_text
from weaver_desktop.store.queries import beside

_SAID = {Direction.SEEKS: "{name} seeks {text}", Direction.BRINGS: "{name} brings {text}"}
_CHANGED = {
    Direction.SEEKS: "Changed what {name} seeks",
    Direction.BRINGS: "Changed what {name} brings",
}


class PropositionValues(TypedDict, total=False):
    """What can be changed about a proposition; None takes the date back."""

    direction: Direction
    type: PropositionType
    text: str
    on: PartialDate | None


class Propositions:
    """Why members take part."""

    def __init__(self, desk: Desk) -> None:
        """Work at a desk."""
        self._desk = desk

    def of(self, party_id: PartyId) -> tuple[Proposition, ...]:
        """Return what a party seeks and brings, newest first."""
        return beside.propositions_of(self._desk.file, party_id)

    def add(
        self,
        *,
        party_id: PartyId,
        direction: Direction,
        type: PropositionType,  # noqa: A002 - the field's own word for it
        text: str,
        on: PartialDate | None = None,
    ) -> PropositionId:
        """Keep a proposition and return its id; dated today unless it says otherwise.

        Raises:
            InvalidEditError: if the text is empty.
            NotFoundError: if the party is not in the book.
        """
        written = _worded(text)
        proposition_id = PropositionId(self._desk.new_id())
        name = self._desk.name(party_id)
        with self._desk.act(phrase(_SAID[direction], name=name, text=shortened(written))) as edit:
            edit.insert(
                "proposition",
                proposition_id,
                party_id=party_id,
                direction=direction.value,
                type=type.value,
                text=written,
                on_date=str(on or self._desk.today()),
            )
        return proposition_id

    def change(self, *, proposition_id: PropositionId, **values: Unpack[PropositionValues]) -> None:
        """Change a proposition; what is not named stays.

        Raises:
            InvalidEditError: if the text is empty.
            NotFoundError: if it is not in the book any more.
        """
        known = self._get(proposition_id)
        kept: dict[str, Value] = {}
        if "direction" in values:
            kept["direction"] = values["direction"].value
        if "type" in values:
            kept["type"] = values["type"].value
        if "text" in values:
            kept["text"] = _worded(values["text"])
        if "on" in values:
            kept["on_date"] = str(values["on"]) if values["on"] else None
        name = self._desk.name(known.party_id)
        with self._desk.act(phrase(_CHANGED[known.direction], name=name)) as edit:
            edit.update("proposition", proposition_id, **kept)

    def remove(self, *, proposition_id: PropositionId) -> None:
        """Remove a proposition.

        Raises:
            NotFoundError: if it is not in the book any more.
        """
        known = self._get(proposition_id)
        name = self._desk.name(known.party_id)
        said = phrase(_SAID[known.direction], name=name, text=shortened(known.text))
        with self._desk.act(phrase("Removed: {said}", said=said)) as edit:
            edit.delete("proposition", proposition_id)

    def _get(self, proposition_id: PropositionId) -> Proposition:
        found = beside.proposition(self._desk.file, proposition_id)
        if found is None:
            raise NotFoundError(
                "That proposition is not in the book any more. Perhaps it was deleted; undo brings "
                "it back."
            )
        return found


def _worded(text: str) -> str:
    written = clean_text(text)
    if not written:
        raise InvalidEditError(
            "A proposition needs some words. Type what the member seeks or brings, as they say it."
        )
    return written
