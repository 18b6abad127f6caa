"""In words: what the two have in common."""

from weaver_desktop.domain.phrases import Phrase
from weaver_desktop.graph.suggestions.ground import Ground
from weaver_desktop.graph.suggestions.traits import Trait
from weaver_desktop.graph.suggestions.wording import both_are, in_one_line


def words(ground: Ground, one: int, other: int) -> Phrase | None:
    """Say what they share: passions first, then tags, then places; None if nothing."""
    mine, theirs = ground.traits(one), ground.traits(other)
    shared = sorted(mine.keys() & theirs.keys(), key=lambda key: (_ORDER.get(key[0], 3), key))
    if not shared:
        return None
    kind, _ = key = shared[0]
    names = ground.network.names
    return both_are(kind, (names[one], _text(mine[key])), (names[other], _text(theirs[key])))


_ORDER = {"passion": 0, "tag": 1, "place": 2}


def _text(trait: Trait) -> str:
    return in_one_line(trait.text)
