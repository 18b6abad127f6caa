"""Which party a cell means: at the end of a tie, or as a guest."""

from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.exchange.cells import clipped, name_key, one_line, why_no_name
from weaver_desktop.exchange.drafts import Draft
from weaver_desktop.exchange.harvest import Harvest
from weaver_desktop.exchange.table import Table


class Ends:
    """Finds the party that a cell names: by the file's own ids, by name, or as somebody new."""

    def __init__(
        self, harvest: Harvest, *, only_known: bool = False, remarked_in: Table | None = None
    ) -> None:
        """Look among a harvest's parties.

        With ``only_known`` nobody is added. With ``remarked_in``, the table whose cells are looked
        up, whoever is added is remarked: the file lists its people, and not that one.
        """
        self._harvest = harvest
        self._only_known = only_known
        self._remarked_in = remarked_in
        self._known: dict[str, Draft] = {}

    def one(self, text: str, row: int) -> Draft | Phrase:
        """Return the party that a cell names, or the reason why there is none."""
        found = self._look(text)
        return found if isinstance(found, Phrase) else self._or_new(found, text, row)

    def both(self, one: str, other: str, row: int) -> tuple[Draft, Draft] | Phrase:
        """Return both parties, or the reason why there is no tie; then nobody new was added."""
        a, b = self._look(one), self._look(other)
        if isinstance(a, Phrase):
            return a if one else phrase("One end of the tie is empty.")
        if isinstance(b, Phrase):
            return b if other else phrase("One end of the tie is empty.")
        if (a is not None and a is b) or (a is b is None and name_key(one) == name_key(other)):
            return phrase("Both ends are {name}.", name=clipped(one))
        return self._or_new(a, one, row), self._or_new(b, other, row)

    def _look(self, text: str) -> Draft | Phrase | None:
        known = self._known.get(text)
        if known is not None:
            return known
        found = self._look_up(text)
        if isinstance(found, Draft):
            self._known[text] = found
        return found

    def _look_up(self, text: str) -> Draft | Phrase | None:
        known = self._harvest.ids.get(text)
        if known is not None:
            return known
        problem = why_no_name(text)
        if problem is not None:
            return problem
        called = self._harvest.roster.called(text)
        if len(called) > 1:
            return phrase(
                "{count} parties in the file are called {name}. An ID column can tell them apart.",
                count=len(called),
                name=clipped(text),
            )
        if called:
            return called[0]
        if self._only_known:
            return phrase("Nobody in the file has the ID “{id}”.", id=clipped(text))
        return None

    def _or_new(self, found: Draft | None, text: str, row: int) -> Draft:
        if found is None:
            found = self._known[text] = self._harvest.roster.add(Draft(one_line(text), row))
            if self._remarked_in is not None:
                reason = phrase(
                    "{name} is not among the people that the file lists, and was taken as a new "
                    "person.",
                    name=clipped(text),
                )
                self._harvest.skip(row, reason, self._remarked_in)
        return found
