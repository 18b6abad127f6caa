"""What reasons in words rest on."""

from collections.abc import Iterable

from weaver_desktop.domain.introductions import Basis, BasisKind
from weaver_desktop.domain.phrases import Phrase
from weaver_desktop.graph.network import Network

Said = tuple[Phrase, tuple[Basis, ...]]
"""Words, and what they rest on."""


def on_parties(network: Network, positions: Iterable[int]) -> tuple[Basis, ...]:
    """Return parties, by their positions, as what a reason rests on."""
    return tuple(Basis(BasisKind.PARTY, network.ids[at]) for at in positions)


def on_known(found: Iterable[Basis | None]) -> tuple[Basis, ...]:
    """Return what is in the book."""
    return tuple(basis for basis in found if basis is not None)
