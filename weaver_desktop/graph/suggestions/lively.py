"""In words: both have been in touch with others lately."""

from datetime import date

from weaver_desktop.domain.phrases import Phrase
from weaver_desktop.graph.suggestions.prepared import Prepared
from weaver_desktop.graph.suggestions.wording import both_are_active

_LATELY_DAYS = 183


def words(prepared: Prepared, one: int, other: int) -> Phrase | None:
    """Say that both were in touch with others within half a year; None if that is not known."""
    names, days = prepared.ground.network.names, (_last(prepared, one), _last(prepared, other))
    if min(days) < prepared.ground.today.toordinal() - _LATELY_DAYS:
        return None
    mine, theirs = (date.fromordinal(int(day)) for day in days)
    return both_are_active((names[one], mine), (names[other], theirs))


def _last(prepared: Prepared, party: int) -> float:
    """Return the day of a party's last known contact with anybody but the weaver, 0 if unknown."""
    return float(prepared.last_contact[prepared.ground.network.rank[party]])
