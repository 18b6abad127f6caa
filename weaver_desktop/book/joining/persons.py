"""Who of this book the rows of another are, as was found or decided."""

from collections.abc import Mapping, Sequence

from weaver_desktop.book.desk import Desk
from weaver_desktop.book.joining.people import People
from weaver_desktop.book.names import NameIndex
from weaver_desktop.book.parties import Parties
from weaver_desktop.book.taking_in.beside import Beside
from weaver_desktop.book.taking_in.plan import Fate, Plan
from weaver_desktop.domain.changes import Row
from weaver_desktop.domain.errors import AmbiguousNameError
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import PartyKind


class Persons:
    """Who is whom; ``renamed`` holds the ids of the file that this book has others for."""

    def __init__(
        self,
        desk: Desk,
        parties: Parties,
        names: NameIndex,
        rows: Mapping[str, Sequence[Row]],
        plan: Plan,
    ) -> None:
        """Look at the parties as they stand before anything of the file is taken in."""
        ids = {str(row["id"]) for row in rows.get("party", ())}
        self._people = People(parties, names, desk.file, ids)
        self._beside = Beside(desk)
        self._plan = plan
        self._mails: dict[str, list[str]] = {}
        for way in rows.get("contact_way", ()):
            if way["kind"] == "email":
                self._mails.setdefault(str(way["party_id"]), []).append(str(way["value"]))
        self.renamed: dict[str, str] = {}

    def known(self, i: str, values: Row) -> str | None:
        """Return the party of the book that one of the file is, None if it is new."""
        known = self._decided(i) or self._found(i, values)
        if known is not None and known != i:
            self.renamed[i] = known
        return known

    def _decided(self, i: str) -> PartyId | None:
        decision = self._plan.decisions.get(i)
        if decision is None or decision.fate is not Fate.SAME or decision.party is None:
            return None
        if decision.party != i:
            # Said once, it is not asked again when the book comes another time.
            self._beside.uid(decision.party, i)
        return decision.party

    def _found(self, i: str, values: Row) -> PartyId | None:
        decision = self._plan.decisions.get(i)
        # Who has the very same id is no newcomer, whatever was decided.
        if decision is not None and decision.fate is Fate.NEW and not self._people.is_own(i):
            return None
        kind, name = PartyKind(str(values["kind"])), str(values["name"])
        try:
            return self._people.known(i, kind, name, self._mails.get(i, ()))
        except AmbiguousNameError:
            return None
