"""What it means to connect parties: which ties are new, which grow deeper."""

from collections.abc import Sequence
from functools import cached_property
from itertools import combinations

from weaver_desktop.book.book import Book
from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.domain.ids import Pair, PartyId, pair
from weaver_desktop.domain.long_work import Progress, Steps
from weaver_desktop.domain.phrases import Phrase
from weaver_desktop.domain.ties import Depth, Tie

MOST_TIES = 105
"""More ties at once are rather an import: nobody knows of so many pairs how deep they go."""
_TWO = 2


class Connections:
    """All pairs of some parties, and the ties that they have already."""

    def __init__(self, book: Book, parties: Sequence[PartyId]) -> None:
        """Look at parties as they are tied now; ``pairs`` is 0 for fewer than two."""
        self._book = book
        self._parties = tuple(dict.fromkeys(parties))

    @property
    def pair_count(self) -> int:
        """How many pairs there are."""
        return len(self._parties) * (len(self._parties) - 1) // 2

    @cached_property
    def _ties(self) -> dict[Pair, Tie | None]:
        pairs = [pair(a, b) for a, b in combinations(self._parties, 2)]
        return {two: self._book.ties.between(*two) for two in pairs}

    @property
    def now(self) -> Tie | None:
        """The tie of two parties; None if there is none, or if they are not two."""
        return next(iter(self._ties.values())) if len(self._parties) == _TWO else None

    @property
    def new_count(self) -> int:
        """How many pairs are not tied."""
        return sum(tie is None or tie.ended is not None for tie in self._ties.values())

    def deeper_count(self, depth: Depth) -> int:
        """Return how many ties would grow deeper."""
        return sum(
            tie is not None and tie.ended is None and tie.depth < depth
            for tie in self._ties.values()
        )

    def make(self, depth: Depth, label: Phrase) -> Steps[int]:
        """Tie every two as one act, in steps that return how many ties that makes or changes.

        Two are tied as deeply as it says, of more none less than now.

        Args:
            depth: how deep each tie is from now on.
            label: how the history lists the act if there are more than two.

        Raises:
            InvalidEditError: at once, if there are fewer than two parties, or too many.
        """
        if self.pair_count == 0:
            raise InvalidEditError("It takes two to be connected. Select at least two stars.")
        if self.pair_count > MOST_TIES:
            raise InvalidEditError(
                "{count} people with each other would make {ties} ties, more than {most} at once. "
                "Select fewer, or import them as a list.",
                count=len(self._parties),
                ties=self.pair_count,
                most=MOST_TIES,
            )
        if self.pair_count == 1:
            return self._make_one(depth)
        return self._book.as_one_in_steps(label, lambda: self._make_all(depth))

    def _make_one(self, depth: Depth) -> Steps[int]:
        self._book.ties.state(a=self._parties[0], b=self._parties[1], depth=depth)
        yield Progress(1.0, may_stop=False)
        return 1

    def _make_all(self, depth: Depth) -> Steps[int]:
        ties = self._ties.items()
        count = 0
        for number, ((a, b), tie) in enumerate(ties):
            if tie is None or tie.ended is not None or tie.depth < depth:
                self._book.ties.state(a=a, b=b, depth=depth)
                count += 1
            yield Progress(number / len(ties))
        return count
