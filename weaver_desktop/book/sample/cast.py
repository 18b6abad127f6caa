"""Who is in a sample of a given size."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, islice, zip_longest
from random import Random

from weaver_desktop.book.sample.invention import Inventor
from weaver_desktop.book.sample.tables import Circle, Portrait, Series

ME = 0
"""The weaver's place in the cast."""

_WRITTEN = 120
_SMALLEST_CIRCLE = 3
_MOST_KNOWN = 150
_SHARE_KNOWN = 1 / 3


@dataclass(frozen=True, slots=True)
class Cast:
    """The people of a sample; elsewhere they are known by their places in ``people``.

    Attributes:
        people: the weaver first.
        circles: the groups.
        members: for each circle the people in it, founder first.
        newcomers: those who came to one gathering.
        heard_of: those who were never met.
        known: for each person the depth of the weaver's tie to them, 0 for none.
    """

    people: tuple[Portrait, ...]
    circles: tuple[Circle, ...]
    members: tuple[tuple[int, ...], ...]
    newcomers: tuple[int, ...]
    heard_of: tuple[int, ...]
    known: tuple[int, ...]

    def by_name(self) -> dict[str, int]:
        """Return where each name stands."""
        return {portrait.name: at for at, portrait in enumerate(self.people)}


def gather_cast(series: Series, people: int, rng: Random) -> Cast:
    """Choose from those written by hand, and make up the rest.

    The number of circles grows as people ** 0.75, so that circles grow too: 12 for 120 people, 197
    for 5,000.
    """
    newcomer_count = round((people - 1) * len(series.newcomers) / (_WRITTEN - 1))
    heard_count = round((people - 1) * len(series.heard_of) / (_WRITTEN - 1))
    member_count = people - 1 - newcomer_count - heard_count
    circle_count = max(1, round(len(series.circles) * (people / _WRITTEN) ** 0.75))

    circles = list(series.circles[:circle_count])
    inventor = Inventor(series, _names(series), rng)
    circles += inventor.circles(circle_count - len(circles))
    invented = inventor.people()

    cast: list[Portrait] = [series.me]
    members: list[list[int]] = [[] for _ in circles]
    seats = _seats([len(circle.members) for circle in circles], member_count, rng)
    for seat in seats:
        written = circles[seat].members
        is_written = len(members[seat]) < len(written)
        members[seat].append(len(cast))
        cast.append(written[len(members[seat]) - 1] if is_written else next(invented))
    newcomers = range(len(cast), len(cast) + newcomer_count)
    cast.extend(islice(chain(series.newcomers, invented), newcomer_count))
    heard_of = range(len(cast), len(cast) + heard_count)
    cast.extend(islice(chain(series.heard_of, invented), heard_count))
    return Cast(
        people=tuple(cast),
        circles=tuple(circles),
        members=tuple(tuple(circle) for circle in members),
        newcomers=tuple(newcomers),
        heard_of=tuple(heard_of),
        known=_known(cast, [at for circle in members for at in circle], rng),
    )


def _names(series: Series) -> list[str]:
    written = [one for circle in series.circles for one in circle.members]
    return [one.name for one in (series.me, *written, *series.newcomers, *series.heard_of)]


def _seats(written: Sequence[int], count: int, rng: Random) -> list[int]:
    """Return the circle of each member: those written by hand in turns, then the others."""
    turns = zip_longest(*([at] * size for at, size in enumerate(written)))
    seats = [at for turn in turns for at in turn if at is not None][:count]
    new = [at for at, size in enumerate(written) if not size]
    seats += (new * _SMALLEST_CIRCLE)[: count - len(seats)]
    weights = [rng.uniform(0.5, 1.7) for _ in written]
    return seats + rng.choices(range(len(written)), weights, k=count - len(seats))


def _known(cast: Sequence[Portrait], members: Sequence[int], rng: Random) -> tuple[int, ...]:
    depths = [portrait.you for portrait in cast]
    goal = min(round(len(cast) * _SHARE_KNOWN), _MOST_KNOWN)
    strangers = [at for at in members if not depths[at]]
    missing = max(0, goal - sum(map(bool, depths)))
    for at in rng.sample(strangers, min(missing, len(strangers))):
        depths[at] = rng.choice((2, 2, 3, 3, 4))
    return tuple(depths)
