"""Where parties were, and what they have in common, as far as it may be spoken of."""

from dataclasses import dataclass

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.introductions import Basis
from weaver_desktop.graph.network import UNDATED


@dataclass(frozen=True, slots=True)
class Gathered:
    """One gathering.

    Attributes:
        name: what the weaver calls it.
        on: when it was, None if that is not known.
        came: positions of the parties who came.
        basis: the gathering in the book; None outside of one.
    """

    name: str
    on: PartialDate | None
    came: tuple[int, ...]
    basis: Basis | None = None

    @property
    def day(self) -> int:
        """The day as an ordinal, ``UNDATED`` if it is not known."""
        return UNDATED if self.on is None else self.on.first_day().toordinal()


@dataclass(frozen=True, slots=True)
class Trait:
    """Something that a party may share with others.

    Attributes:
        party: position of the party.
        kind: “tag”, “place” or “passion”.
        text: as the weaver wrote it, to be quoted.
        folded: the text as it is compared.
        basis: the fact that it is; None for a tag or a place.
    """

    party: int
    kind: str
    text: str
    folded: str
    basis: Basis | None = None
