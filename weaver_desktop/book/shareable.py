"""What may be shown to others: everybody as they wish, and nothing that is private."""

from dataclasses import dataclass, replace

import numpy as np

from weaver_desktop.book.desk import Desk
from weaver_desktop.book.party_facts import party_facts
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import Appearance, initials
from weaver_desktop.graph.network import UNDATED, Network
from weaver_desktop.graph.views import History, PartyFacts, subset
from weaver_desktop.store.queries import sharing as queries
from weaver_desktop.store.refusals import making_sense

_WITHOUT_LETTERS = "–"
"""Stands for initials where a name has none, so that nothing of it is given away."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """Who must not appear on a map that is shared, and who only by their initials."""

    left_out: frozenset[PartyId] = frozenset()
    by_initials: frozenset[PartyId] = frozenset()

    @property
    def are_any(self) -> bool:
        """Whether anybody wishes anything."""
        return bool(self.left_out or self.by_initials)

    def keep(self, network: Network) -> Network:
        """Return the part of a network that may be shared, with initials where they are wished.

        Who is left out is left out with all ties, memberships and shared gatherings; the weaver
        like everybody else. Where nobody wishes anything, the same object comes back.
        """
        stay = np.array([party not in self.left_out for party in network.ids], np.bool_)
        part = subset(network, stay)
        names = tuple(
            shortened(name) if party in self.by_initials else name
            for party, name in zip(part.ids, part.names, strict=True)
        )
        return part if names == part.names else replace(part, names=names)


class Sharing:
    """Answers for maps that leave the weaver's hands."""

    def __init__(self, desk: Desk) -> None:
        """Work at a desk."""
        self._desk = desk

    def wishes(self) -> Wishes:
        """Return what everybody in the book wishes; who is private does not appear at all."""
        left_out, by_initials = set(), set()
        for party, appearance, is_private in queries.wishes(self._desk.file):
            if is_private or appearance == Appearance.NO:
                left_out.add(PartyId(party))
            else:
                by_initials.add(PartyId(party))
        return Wishes(frozenset(left_out), frozenset(by_initials))

    def facts(self) -> PartyFacts:
        """Return what filters ask about parties, as if nothing private had been written down."""
        file = self._desk.file
        needs = queries.parties_openly_in_need(file)
        return replace(
            party_facts(file, self._desk.today()),
            first_seen=self._first_seen(),
            open_need=frozenset(PartyId(party) for party in needs),
        )

    def past(self, network: Network, past: History) -> History:
        """Return the story of a network as if nothing private had been written down.

        Args:
            network: the whole network, as the book has it.
            past: its story.
        """
        seen = self._first_seen()
        days = [seen.get(party, UNDATED) for party in network.ids]
        return replace(past, first_seen=np.array(days, np.int32))

    def _first_seen(self) -> dict[PartyId, int]:
        file = self._desk.file
        with making_sense(file.path):
            return {
                PartyId(party): PartialDate.parse(on).first_day().toordinal()
                for party, on in queries.first_seen_openly(file)
            }


def shortened(name: str) -> str:
    """Return how somebody is called who wishes to appear by initials only."""
    letters = initials(name)
    return letters if letters.isalnum() else _WITHOUT_LETTERS
