"""The dated story of a network: when each tie came about, deepened and was refreshed."""

from itertools import combinations

import numpy as np

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import PartyId, TieId, pair
from weaver_desktop.graph.network import UNDATED, Network
from weaver_desktop.graph.views import History
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.queries import network as queries
from weaver_desktop.store.refusals import making_sense


def history_of(file: BookFile, network: Network) -> History:
    """Read the story of the parties and ties of a network, as the book has it now.

    Raises:
        BookRefusedError: if a date in the book makes no sense.
    """
    at_tie = {tie: at for at, tie in enumerate(network.tie_ids)}
    with making_sense(file.path):
        changes = [
            (at_tie[TieId(tie)], _day(on), depth)
            for tie, on, depth in queries.depth_columns(file)
            if TieId(tie) in at_tie
        ]
        contacts = _contacts(file, network)
        first_seen = np.full(network.party_count, UNDATED, np.int32)
        for party, on in queries.first_seen_columns(file):
            at = network.position.get(PartyId(party))
            if at is not None:
                first_seen[at] = _day(on)
    return History(
        changes=np.array(changes, np.int32).reshape(-1, 3),
        contacts=np.array(contacts, np.int32).reshape(-1, 2),
        first_seen=first_seen,
    )


def _contacts(file: BookFile, network: Network) -> list[tuple[int, int]]:
    ends = network.ends.tolist()
    at_pair = {pair(network.ids[a], network.ids[b]): at for at, (a, b) in enumerate(ends)}
    contacts = []
    for on, parties in queries.encounter_columns(file):
        day = _day(on)
        for a, b in combinations(sorted(set(parties.split())), 2):
            at = at_pair.get((PartyId(a), PartyId(b)))
            if at is not None:
                contacts.append((at, day))
    return contacts


def _day(text: str | None) -> int:
    return UNDATED if text is None else PartialDate.parse(text).first_day().toordinal()
