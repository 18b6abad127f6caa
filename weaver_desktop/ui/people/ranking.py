"""Putting thousands into another order than that of their names, from what is in memory."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from weaver_desktop.book.book import Book
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.network import UNDATED, Network
from weaver_desktop.ui.people.order import Order

_Ranks = NDArray[np.int64]
_LAST = np.iinfo(np.int64).max


def ranked(book: Book, by_name: Sequence[PartyId], order: Order) -> list[PartyId]:
    """Return parties in an order; who ranks alike stays as given, which is by name.

    The network in memory knows ties and days, so nothing is read but who is new: 10,000 take
    some milliseconds.
    """
    if order is Order.NAME:
        return list(by_name)
    if order is Order.NEWEST:
        return _newest(book, by_name)
    network = book.network()
    ranks = _RANKS[order](network)
    at = network.position
    # An act that is under way may have added somebody whom the network does not know yet.
    own = np.array([ranks[at[party]] if party in at else _LAST for party in by_name], np.int64)
    return [by_name[place] for place in np.argsort(own, kind="stable").tolist()]


def _newest(book: Book, by_name: Sequence[PartyId]) -> list[PartyId]:
    made = book.parties.made_at()
    return sorted(by_name, key=lambda party: made.get(party, ""), reverse=True)


def _by_last_contact(network: Network) -> _Ranks:
    """Rank the latest contact first, whoever it was with; who has none comes last."""
    latest = np.full(network.party_count, -_LAST, np.int64)
    for side in (0, 1):
        dated = network.last_contact != UNDATED
        np.maximum.at(latest, network.ends[dated, side], network.last_contact[dated])
    return -latest


def _by_ties(network: Network) -> _Ranks:
    """Rank who has most ties that have not ended first."""
    current = network.ends[~network.is_ended]
    ranks: _Ranks = -np.bincount(current.ravel(), minlength=network.party_count).astype(np.int64)
    return ranks


def _by_cooling(network: Network) -> _Ranks:
    """Rank first whose close tie has waited longest; who has none of depth 3 comes last."""
    oldest = np.full(network.party_count, _LAST, np.int64)
    close = (
        ~network.is_ended & (network.depth >= Depth.IN_TOUCH) & (network.last_contact != UNDATED)
    )
    for side in (0, 1):
        np.minimum.at(oldest, network.ends[close, side], network.last_contact[close])
    return oldest


_RANKS = {
    Order.LAST_CONTACT: _by_last_contact,
    Order.MOST_TIES: _by_ties,
    Order.COOLING: _by_cooling,
}
