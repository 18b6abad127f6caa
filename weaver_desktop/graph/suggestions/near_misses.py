"""In words: where the two were at the same time, and which groups they share."""

from weaver_desktop.domain.introductions import Signal
from weaver_desktop.graph.suggestions.ground import Ground
from weaver_desktop.graph.suggestions.resting import Said, on_known, on_parties
from weaver_desktop.graph.suggestions.wording import both_belong, both_came


def words(ground: Ground, one: int, other: int) -> list[tuple[Signal, Said]]:
    """Say how often they were in the same place, and to what they both belong."""
    found = []
    if count := ground.times_together(one, other):
        held = ground.together(one, other)
        latest = (held[0].name, held[0].on) if held and held[0].name else None
        rests_on = on_known(each.basis for each in held)
        found.append((Signal.NEAR_MISS, (both_came(count, latest), rests_on)))
    if groups := _groups(ground, one, other):
        network = ground.network
        said = both_belong([network.names[group] for group in groups])
        found.append((Signal.SHARED_GROUP, (said, on_parties(network, groups))))
    return found


def _groups(ground: Ground, one: int, other: int) -> list[int]:
    members, network = ground.network.members, ground.network
    of_one = set(members[members[:, 0] == one, 1].tolist())
    of_other = set(members[members[:, 0] == other, 1].tolist())
    return sorted(of_one & of_other, key=lambda group: int(network.rank[group]))
