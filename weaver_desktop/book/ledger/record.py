"""What came of introductions: how many, by month, by what spoke for them, and who is asked most."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from weaver_desktop.domain.ids import IntroductionId, PartyId
from weaver_desktop.domain.introductions import Introduction, Stage

FEWEST_FOR_RATES = 20
"""Below so many answers counts are shown, not rates (field, section 5)."""

_YEAR = timedelta(days=365)
Steps = Mapping[IntroductionId, tuple[tuple[Stage, date], ...]]


@dataclass(frozen=True, slots=True)
class Tally:
    """How far a number of introductions came.

    Attributes:
        taken_up: all of them.
        asked: those of which anybody was asked.
        answered: those to which both said yes or one said no.
        made: those that were made.
        met: those who met.
        took_hold: those that live on without the weaver.
        declined: those to which somebody said no.
    """

    taken_up: int = 0
    asked: int = 0
    answered: int = 0
    made: int = 0
    met: int = 0
    took_hold: int = 0
    declined: int = 0

    @property
    def allows_rates(self) -> bool:
        """Whether there are enough answers for rates to mean anything."""
        return self.answered >= FEWEST_FOR_RATES


@dataclass(frozen=True, slots=True)
class Month:
    """A month: introductions made in it, and introductions that took hold in it."""

    first_day: date
    made: int
    took_hold: int


@dataclass(frozen=True, slots=True)
class Record:
    """What came of all introductions.

    Attributes:
        whole: all of them together.
        by_signal: those that a signal spoke for, by signal, most made first; one introduction may
            stand under several.
        by_month: from the first month in which one was made to the present one, without gaps.
        exposure: who was asked in the last 365 days and how often, most often first.
    """

    whole: Tally
    by_signal: tuple[tuple[str, Tally], ...]
    by_month: tuple[Month, ...]
    exposure: tuple[tuple[PartyId, int], ...]


def record_of(introductions: Iterable[Introduction], steps: Steps, today: date) -> Record:
    """Count what came of introductions.

    Args:
        introductions: all of the book's.
        steps: the dated stages each went through.
        today: the last day that counts.
    """
    known = tuple(introductions)
    reached = {one.id: _reached(one, steps.get(one.id, ())) for one in known}
    signals = sorted({signal for one in known for signal in one.signals})
    by_signal = {
        signal: _tally(reached[one.id] for one in known if signal in one.signals)
        for signal in signals
    }
    asked: Counter[PartyId] = Counter()
    for one in known:
        on = _first(steps.get(one.id, ()), Stage.ASKED)
        if on is not None and today - _YEAR < on <= today:
            asked.update((one.a, one.b))
    return Record(
        whole=_tally(reached.values()),
        by_signal=tuple(sorted(by_signal.items(), key=lambda item: (-item[1].made, item[0]))),
        by_month=_months(known, steps, today),
        exposure=tuple(sorted(asked.items(), key=lambda item: (-item[1], item[0]))),
    )


def _reached(one: Introduction, steps: Iterable[tuple[Stage, date]]) -> frozenset[Stage]:
    """Return every stage that an introduction has behind it; later ones imply earlier ones."""
    went = {one.stage, *(stage for stage, _ in steps)}
    # A step that was taken back by moving the card is no longer behind it.
    if one.stage in _WAY:
        went = {stage for stage in went if stage in _WAY[: _WAY.index(one.stage) + 1]}
    furthest = max((_WAY.index(stage) for stage in went if stage in _WAY), default=0)
    ways_out = {one.stage} & {Stage.DECLINED, Stage.LAPSED}
    return frozenset(_WAY[: furthest + 1]) | ways_out


def _tally(reached: Iterable[frozenset[Stage]]) -> Tally:
    all_of_them = tuple(reached)

    def count(*stages: Stage) -> int:
        return sum(not stages_behind.isdisjoint(stages) for stages_behind in all_of_them)

    return Tally(
        taken_up=len(all_of_them),
        asked=count(Stage.ASKED, Stage.DECLINED),
        answered=count(Stage.BOTH_YES, Stage.DECLINED),
        made=count(Stage.MADE),
        met=count(Stage.MET),
        took_hold=count(Stage.TOOK_HOLD),
        declined=count(Stage.DECLINED),
    )


def _months(known: Iterable[Introduction], steps: Steps, today: date) -> tuple[Month, ...]:
    made: Counter[date] = Counter()
    held: Counter[date] = Counter()
    for one in known:
        for stage, counted in ((Stage.MADE, made), (Stage.TOOK_HOLD, held)):
            on = _first(steps.get(one.id, ()), stage)
            if on is not None and on <= today:
                counted[on.replace(day=1)] += 1
    months = []
    at = min([*made, *held], default=None)
    while at is not None and at <= today:
        months.append(Month(at, made[at], held[at]))
        at = (at + timedelta(days=31)).replace(day=1)
    return tuple(months)


def _first(steps: Iterable[tuple[Stage, date]], wanted: Stage) -> date | None:
    return next((on for stage, on in steps if stage is wanted), None)


_WAY = (Stage.IDEA, Stage.ASKED, Stage.BOTH_YES, Stage.MADE, Stage.MET, Stage.TOOK_HOLD)
