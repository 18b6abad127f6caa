"""A colour for each group and its people, where nobody has chosen any."""

from collections import Counter

from weaver_desktop.book.outgoing.everything import Everything
from weaver_desktop.domain.ids import PartyId

Colour = tuple[int, int, int]

_COLOURS: tuple[Colour, ...] = (
    (242, 184, 75),
    (95, 168, 211),
    (126, 190, 120),
    (214, 122, 150),
    (160, 140, 214),
    (226, 140, 96),
    (90, 186, 172),
    (190, 170, 110),
    (140, 160, 190),
    (200, 120, 200),
)
_OTHERS: Colour = (150, 155, 170)


def colours(everything: Everything) -> dict[PartyId, Colour]:
    """Return a colour for each party: that of the largest group it is in, grey if in none.

    The ten largest groups have one of their own.
    """
    sizes = Counter(
        one.group_id
        for entry in everything.entries
        for one in entry.memberships
        if one.until is None
    )
    in_order = sorted(sizes, key=lambda group: (-sizes[group], group))
    own = dict(zip(in_order, _COLOURS, strict=False))
    found: dict[PartyId, Colour] = {}
    for entry in everything.entries:
        groups = [one.group_id for one in entry.memberships if one.until is None]
        groups.sort(key=in_order.index)
        party = entry.party.id
        found[party] = own.get(party) or next((own[g] for g in groups if g in own), _OTHERS)
    return found
