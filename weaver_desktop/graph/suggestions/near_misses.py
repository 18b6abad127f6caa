"""In words: where the two were at the same time, and which groups they share."""

from weaver_desktop.domain.introductions import Signal
from weaver_desktop.domain.phrases import Phrase
from weaver_desktop.graph.suggestions.ground import Ground
from weaver_desktop.graph.suggestions.wording import both_belong, both_came


def words(ground: Ground, one: int, other: int) -> list[tuple[Signal, Phrase]]:
    """Say how often they were in the same place, and to what they both belong."""
    found = []
    if count := ground.times_together(one, other):
        held = ground.together(one, other)
        latest = (held[0].name, held[0].on) if held and held[0].name else None
        found.append((Signal.NEAR_MISS, both_came(count, latest)))
    if groups := _groups(ground, one, other):
        found.append((Signal.SHARED_GROUP, both_belong(groups)))
    return found


def _groups(ground: Ground, one: int, other: int) -> list[str]:
    members, network = ground.network.members, ground.network
    of_one = set(members[members[:, 0] == one, 1].tolist())
    of_other = set(members[members[:, 0] == other, 1].tolist())
    shared = sorted(of_one & of_other, key=lambda group: int(network.rank[group]))
    return [network.names[group] for group in shared]
