"""Who cannot be one and the same party."""

from collections import defaultdict
from typing import Any

from weaver_desktop.domain.ids import Pair, PartyId
from weaver_desktop.store.bookfile import BookFile


def tied_or_introduced(file: BookFile) -> list[Pair]:
    """Return the pairs that have a tie or an introduction with each other."""
    rows: list[Any] = file.rows(
        "SELECT a_id, b_id FROM tie UNION SELECT a_id, b_id FROM introduction"
    )
    return rows


def together(file: BookFile) -> list[tuple[PartyId, ...]]:
    """Return who was at one encounter, or came to one gathering, for each of them."""
    rows: list[tuple[Any, ...]] = file.rows(
        """SELECT encounter_id, party_id FROM encounter_party
           UNION ALL SELECT gathering_id, party_id FROM guest WHERE answer = 'came'"""
    )
    met: dict[str, list[PartyId]] = defaultdict(list)
    for where, party in rows:
        met[where].append(PartyId(party))
    return [tuple(parties) for parties in met.values()]
