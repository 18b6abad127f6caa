"""Who is tied to whom: clusters of people who met through each other, joined by a few bridges."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from random import Random

from weaver_desktop.book.sample.cast import ME, Cast
from weaver_desktop.book.sample.tables import Series

_BRIDGES_PER_PERSON = 0.13
_LARGE_CIRCLE = 15
_PEOPLE_PER_FRIEND, _MOST_MORE = 3_000, 1.7
_FARTHEST_BRIDGE = 5
_WITHIN, _ACROSS, _FIRM = (40, 30, 20, 10), (55, 30, 12, 3), (10, 40, 30, 20)
_DEPTHS = (2, 3, 4, 5)
_FIRST_WEEKS = 30


@dataclass(frozen=True, slots=True)
class Bond:
    """Two people who met for the first time on a day, and how deep their tie is by now."""

    a: int
    b: int
    first: date
    depth: int


class Bonds:
    """Ties as they come about, each pair once; some pairs are kept apart."""

    def __init__(self, cast: Cast, arrived: Sequence[date], today: date, rng: Random) -> None:
        """Begin with nobody tied."""
        self._cast = cast
        self._arrived = arrived
        self._today = today
        self._rng = rng
        self._bonds: dict[tuple[int, int], Bond] = {}
        self._near: list[list[int]] = [[] for _ in cast.people]
        self._apart: set[tuple[int, int]] = set()

    def keep_apart(self, a: int, b: int) -> None:
        """Never tie these two."""
        self._apart.add(_key(a, b))

    def tie(self, a: int, b: int, depths: Sequence[int]) -> None:
        """Tie two people within a month of both being there, unless they are or must not be."""
        both = max(self._arrived[a], self._arrived[b])
        first = min(both + timedelta(self._rng.randrange(_FIRST_WEEKS)), self._today)
        self._tie(a, b, first, self._rng.choices(_DEPTHS, depths)[0])

    def tie_at_once(self, a: int, b: int) -> None:
        """Tie two people who met on the very day that both were there."""
        self._tie(a, b, max(self._arrived[a], self._arrived[b]), _DEPTHS[0])

    def tie_as(self, a: int, b: int, depth: int) -> None:
        """Tie two people at a known depth."""
        self.tie(a, b, [int(depth == each) for each in _DEPTHS])

    def neighbour(self, person: int, among: Sequence[int]) -> int | None:
        """Return someone of these whom a person knows, or None."""
        known = [at for at in self._near[person] if at in among]
        return self._rng.choice(known) if known else None

    def _tie(self, a: int, b: int, first: date, depth: int) -> None:
        key = _key(a, b)
        if a == b or key in self._apart or key in self._bonds:
            return
        self._bonds[key] = Bond(a, b, first, depth)
        self._near[a].append(b)
        self._near[b].append(a)

    def all(self) -> list[Bond]:
        """Return every tie, oldest first."""
        return sorted(self._bonds.values(), key=lambda bond: (bond.first, bond.a, bond.b))


def weave(
    series: Series, cast: Cast, arrived: Sequence[date], today: date, rng: Random
) -> list[Bond]:
    """Work out all ties between people.

    Whoever joins a small circle meets its founder and one more, so that everybody there has a
    friend in common. In a larger one they meet members and people whom those know, which makes
    triangles too (Holme and Kim 2002): about two in a book of hundreds, five in one of thousands.
    Those of a circle whom the weaver knows have met each other. Bridges join circles that stand
    near each other in a ring, so that the whole hangs together by few ties, and the founders of
    circles that made something together.
    """
    bonds = Bonds(cast, arrived, today, rng)
    _keep_strangers_apart(bonds, series, cast)
    for members in cast.members:
        known = [one for one in members if cast.known[one]]
        if len(members) < _LARGE_CIRCLE:
            for one, other in combinations(known, 2):
                bonds.tie(one, other, _FIRM)
        _fill_circle(bonds, members, len(cast.people), rng)
    _ally(bonds, series, cast)
    _bridge(bonds, cast, rng)
    at = cast.by_name()
    for person, depth in enumerate(cast.known):
        if depth:
            bonds.tie_as(ME, person, depth)
    for person in cast.newcomers:
        met = at.get(cast.people[person].meets)
        if met is not None:
            bonds.tie_at_once(person, met)
    return bonds.all()


def _keep_strangers_apart(bonds: Bonds, series: Series, cast: Cast) -> None:
    at = cast.by_name()
    held = [(one.a, one.b) for one in series.introductions]
    for a, b in (*series.strangers, *series.never, *held):
        if a in at and b in at:
            bonds.keep_apart(at[a], at[b])


def _ally(bonds: Bonds, series: Series, cast: Cast) -> None:
    founders = {c.name: m[0] for c, m in zip(cast.circles, cast.members, strict=True) if m}
    for alliance in series.alliances:
        a, b = (founders.get(name) for name in alliance.groups)
        if a is not None and b is not None:
            bonds.tie(a, b, _FIRM)


def _fill_circle(bonds: Bonds, members: Sequence[int], people: int, rng: Random) -> None:
    more = min(people / _PEOPLE_PER_FRIEND, _MOST_MORE)
    for order in range(1, len(members)):
        earlier = members[:order]
        if len(members) < _LARGE_CIRCLE:
            bonds.tie(members[order], members[0], _WITHIN)
        for _ in range(1 + int(more + rng.random())):
            # Of two chosen by lot the later comer, who knows fewer: hubs stay modest.
            anchor = max(rng.choice(earlier), rng.choice(earlier))
            friend = bonds.neighbour(anchor, earlier)
            bonds.tie(members[order], anchor, _WITHIN)
            if friend is not None and len(members) >= _LARGE_CIRCLE:
                bonds.tie(members[order], friend, _WITHIN)


def _bridge(bonds: Bonds, cast: Cast, rng: Random) -> None:
    circle_at = {circle.name: at for at, circle in enumerate(cast.circles)}
    member_of = [members for members in cast.members if members]
    for members in cast.members:
        for person in members:
            other = circle_at.get(cast.people[person].also)
            if other is not None and cast.members[other]:
                bonds.tie(person, cast.members[other][0], _WITHIN)
                bonds.tie(person, rng.choice(cast.members[other]), _WITHIN)
    count = round(len(cast.people) * _BRIDGES_PER_PERSON) if len(member_of) > 1 else 0
    for turn in range(count):
        here = turn % len(member_of)
        step = 1 if turn < len(member_of) else rng.randint(2, _FARTHEST_BRIDGE)
        there = (here + step) % len(member_of)
        if here != there:
            bonds.tie(rng.choice(member_of[here]), rng.choice(member_of[there]), _ACROSS)


def _key(a: int, b: int) -> tuple[int, int]:
    return (a, b) if a < b else (b, a)
