"""In words: what the two have in common."""

from weaver_desktop.graph.suggestions.ground import Ground
from weaver_desktop.graph.suggestions.resting import Said, on_known
from weaver_desktop.graph.suggestions.traits import Trait
from weaver_desktop.graph.suggestions.wording import both_are, in_one_line


def words(ground: Ground, one: int, other: int) -> Said | None:
    """Say what they share: passions first, then tags, then places; None if nothing."""
    mine, theirs = ground.traits(one), ground.traits(other)
    shared = sorted(mine.keys() & theirs.keys(), key=lambda key: (_ORDER.get(key[0], 3), key))
    if not shared:
        return None
    kind, _ = key = shared[0]
    names = ground.network.names
    said = both_are(kind, (names[one], _text(mine[key])), (names[other], _text(theirs[key])))
    return said, on_known((mine[key].basis, theirs[key].basis))


_ORDER = {"passion": 0, "tag": 1, "place": 2}


def _text(trait: Trait) -> str:
    return in_one_line(trait.text)
