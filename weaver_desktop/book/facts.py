"""Acts on facts: what is heard about a party."""

from weaver_desktop.book.desk import Desk
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import InvalidEditError, NotFoundError
from weaver_desktop.domain.facts import Fact, FactKind
from weaver_desktop.domain.ids import FactId, PartyId
from weaver_desktop.domain.text import clean_text
from weaver_desktop.store.queries import story

_VERBS = {
    FactKind.GIFT: "offers",
    FactKind.NEED: "needs",
    FactKind.PASSION: "loves",
    FactKind.NOTE: "–",
}
_LABEL_LENGTH = 60


class Facts:
    """Gifts, needs, passions and notes."""

    def __init__(self, desk: Desk) -> None:
        """Work at a desk."""
        self._desk = desk

    def of(self, party_id: PartyId) -> tuple[Fact, ...]:
        """Return the facts of a party, newest first."""
        return story.facts_of(self._desk.file, party_id)

    def add(
        self,
        *,
        party_id: PartyId,
        kind: FactKind,
        text: str,
        heard_on: PartialDate | None = None,
        said_by: PartyId | None = None,
        is_private: bool = False,
    ) -> FactId:
        """Keep a fact and return its id; ``heard_on`` is today unless it says otherwise.

        Raises:
            InvalidEditError: if the text is empty.
            NotFoundError: if the party, or who said it, is not in the book.
        """
        if said_by is not None:
            self._desk.name(said_by)
        cleaned = clean_text(text)
        if not cleaned:
            raise InvalidEditError("A fact needs some words. Type what you heard.")
        fact_id = FactId(self._desk.new_id())
        day = heard_on or PartialDate.of(self._desk.today())
        label = f"{self._desk.name(party_id)} {_VERBS[kind]} {cleaned}"
        with self._desk.act(_shortened(label)) as edit:
            edit.insert(
                "fact",
                fact_id,
                party_id=party_id,
                kind=kind.value,
                text=cleaned,
                heard_on=str(day),
                said_by=said_by,
                is_private=int(is_private),
            )
        return fact_id

    def delete(self, *, fact_id: FactId) -> None:
        """Delete a fact.

        Raises:
            NotFoundError: if it is not in the book.
        """
        if story.fact(self._desk.file, fact_id) is None:
            raise NotFoundError(
                "That fact is not in the book any more. Perhaps it was deleted; undo brings it "
                "back."
            )
        with self._desk.act("Deleted a fact") as edit:
            edit.delete("fact", fact_id)


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LABEL_LENGTH else line[: _LABEL_LENGTH - 1].rstrip() + "…"
