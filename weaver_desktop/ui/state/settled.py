"""What edits have settled of the suggestions that were asked for."""

from weaver_desktop.domain.changes import ChangeSet, Row, RowChange
from weaver_desktop.domain.ids import Pair, PartyId, pair
from weaver_desktop.domain.introductions import Suggestion
from weaver_desktop.domain.long_work import Steps, each_of
from weaver_desktop.domain.ties import Depth

_AT_ONCE = 1_000
"""Rows that are looked at in some 2 ms."""


class Settled:
    """The pairs that were answered for, introduced or have met, and who has left the book."""

    def __init__(self) -> None:
        """Begin with everything open."""
        self._pairs: set[Pair] = set()
        self._gone: set[str] = set()

    def take_in(self, change_set: ChangeSet) -> Steps[None]:
        """Heed an edit, in steps."""
        changes = change_set.changes
        return each_of(changes, len(changes), self._note, at_once=_AT_ONCE)

    def forget(self) -> None:
        """Begin anew: what is asked for now knows of every edit so far."""
        self._pairs.clear()
        self._gone.clear()

    def open_among(self, suggestions: tuple[Suggestion, ...]) -> tuple[Suggestion, ...]:
        """Leave out of suggestions what is settled."""
        return tuple(
            each
            for each in suggestions
            if pair(each.a, each.b) not in self._pairs and not {each.a, each.b} & self._gone
        )

    def _note(self, change: RowChange) -> None:
        row = change.after
        match change.table:
            case "party" if row is None:
                self._gone.add(change.id)
            case "introduction" | "suggestion_answer" if row is not None:
                self._pairs.add(pair_in(row))
            case "tie" if row is not None and int(str(row["depth"])) >= Depth.MET:
                self._pairs.add(pair_in(row))
            case _:
                pass


def pair_in(row: Row) -> Pair:
    """Return the two whom a tie, an introduction or an answer is about."""
    return pair(PartyId(str(row["a_id"])), PartyId(str(row["b_id"])))
