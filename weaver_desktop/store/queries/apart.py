"""Who cannot be one and the same party."""

from collections import defaultdict
from typing import Any

from weaver_desktop.domain.ids import Pair, PartyId
from weaver_desktop.store.bookfile import BookFile

_FIRST, _BEYOND = "", "\U0010ffff"
"""Before and behind every id."""


def tied_or_introduced(file: BookFile, low: str = _FIRST, high: str = _BEYOND) -> list[Pair]:
    """Return the pairs that have a tie or an introduction with each other.

    Only those whose first id is at least ``low`` and less than ``high``.
    """
    rows: list[Any] = file.rows(
        """SELECT a_id, b_id FROM tie WHERE a_id >= :low AND a_id < :high
           UNION SELECT a_id, b_id FROM introduction WHERE a_id >= :low AND a_id < :high""",
        {"low": low, "high": high},
    )
    return rows


def together(file: BookFile, low: str = _FIRST, high: str = _BEYOND) -> list[tuple[PartyId, ...]]:
    """Return who was at one encounter, or came to one gathering, for each of them.

    Only those whose id is at least ``low`` and less than ``high``.
    """
    rows: list[tuple[Any, ...]] = file.rows(
        """SELECT encounter_id, party_id FROM encounter_party
           WHERE encounter_id >= :low AND encounter_id < :high
           UNION ALL SELECT gathering_id, party_id FROM guest
           WHERE answer = 'came' AND gathering_id >= :low AND gathering_id < :high""",
        {"low": low, "high": high},
    )
    met: dict[str, list[PartyId]] = defaultdict(list)
    for where, party in rows:
        met[where].append(PartyId(party))
    return [tuple(parties) for parties in met.values()]
