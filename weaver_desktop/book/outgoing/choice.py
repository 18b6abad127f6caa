"""What of a book is to leave it."""

from dataclasses import dataclass
from typing import Self

from weaver_desktop.domain.ids import PartyId, TieId
from weaver_desktop.graph.network import Network


@dataclass(frozen=True, slots=True)
class Choice:
    """What of a book is to leave it.

    Attributes:
        parties: who may go along; everybody if None.
        ties: which ties may; all among those parties if None.
        with_private: whether private parties and facts go along as well.
        is_shareable: whether it is for others: everybody appears as they wish, nothing private
            does whatever ``with_private`` says, and what the weaver noted for herself stays.
    """

    parties: frozenset[PartyId] | None = None
    ties: frozenset[TieId] | None = None
    with_private: bool = False
    is_shareable: bool = False

    @property
    def keeps_private(self) -> bool:
        """Whether what is private goes along."""
        return self.with_private and not self.is_shareable

    @classmethod
    def seen(
        cls,
        part: Network,
        whole: Network,
        *,
        with_private: bool = False,
        is_shareable: bool = False,
    ) -> Self:
        """Choose what is seen of a network, filtered like the map.

        Args:
            part: what is seen.
            whole: all of it, of which the part was made.
            with_private: as above.
            is_shareable: as above.
        """
        everybody = set(part.ids) == set(whole.ids)
        every_tie = set(part.tie_ids) == set(whole.tie_ids)
        return cls(
            None if everybody else frozenset(part.ids),
            None if every_tie else frozenset(part.tie_ids),
            with_private=with_private,
            is_shareable=is_shareable,
        )
