"""Every tie as a row of numbers, changed in place, so that a snapshot is a copy and no more."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from weaver_desktop.domain.ids import TieId

A, B, DEPTH, SINCE, LAST_CONTACT, ENDED, IS_INFERRED = range(7)
"""The columns: positions of both ends, depth, three days as ordinals (0 unknown), a flag."""

_FIRST_ROOM = 64


class TieSheet:
    """Rows in no particular order; a removed row's place is taken by the last one."""

    def __init__(self, rows: Iterable[tuple[TieId, tuple[int, ...]]] = ()) -> None:
        """Fill in rows of an id and seven numbers."""
        taken = list(rows)
        self.ids: list[TieId] = [tie for tie, _ in taken]
        self._at = {tie: at for at, tie in enumerate(self.ids)}
        room = max(_FIRST_ROOM, 2 * len(taken))
        self._rows = np.zeros((room, IS_INFERRED + 1), np.int32)
        if taken:
            self._rows[: len(taken)] = [values for _, values in taken]

    def rows(self) -> NDArray[np.int32]:
        """Return a copy of all rows, (m, 7)."""
        return self._rows[: len(self.ids)].copy()

    def put(self, tie: TieId, values: tuple[int, ...]) -> None:
        """Add a tie, or change its numbers."""
        at = self._at.get(tie)
        if at is None:
            at = self._at[tie] = len(self.ids)
            self.ids.append(tie)
            if at == len(self._rows):
                self._rows = np.concatenate([self._rows, np.zeros_like(self._rows)])
        self._rows[at] = values

    def drop(self, tie: TieId) -> None:
        """Remove a tie; nothing happens if it is not here."""
        at = self._at.pop(tie, None)
        if at is None:
            return
        last = self.ids.pop()
        if last != tie:
            self.ids[at] = last
            self._at[last] = at
            self._rows[at] = self._rows[len(self.ids)]

    def close_gap(self, position: int) -> None:
        """Follow the roll of parties, which has lost the party at a position."""
        ends = self._rows[: len(self.ids), A : B + 1]
        ends[ends > position] -= 1
