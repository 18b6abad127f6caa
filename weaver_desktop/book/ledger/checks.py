"""When the weaver looks after an introduction that she made."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from weaver_desktop.domain.introductions import Stage

CHECKS = (timedelta(days=21), timedelta(days=91))
"""After how long a made introduction is looked after: 2–4 weeks and 3 months (field, section 3)."""

_LOOKED_AFTER = frozenset({Stage.MADE, Stage.MET})


@dataclass(frozen=True, slots=True)
class Check:
    """A look at how two get on; ``done_on`` is None while it is to come."""

    due_on: date
    done_on: date | None = None

    def is_due(self, today: date) -> bool:
        """Tell whether it waits for the weaver."""
        return self.done_on is None and self.due_on <= today


def checks_of(
    stage: Stage, made_on: date | None, kept: Sequence[tuple[date, date | None]]
) -> tuple[Check, ...]:
    """Return the checks of an introduction: those kept in the book, then those still to come.

    Args:
        stage: how far it has come; what took hold or ended needs no more checks.
        made_on: the day it was made, None if it was not.
        kept: due day and day done of each check in the book, by due day.
    """
    is_looked_after = stage in _LOOKED_AFTER
    done = [Check(due, on) for due, on in kept if on is not None or is_looked_after]
    if made_on is None or not is_looked_after:
        return tuple(done)
    return (*done, *(Check(made_on + after) for after in CHECKS[len(done) :]))
