"""Kinds of reasons: what is measured, what is said, and what the weaver's own experience judges."""

from enum import IntEnum
from typing import Final

from weaver_desktop.domain.introductions import Signal
from weaver_desktop.graph.suggestions.features.table import Feature


class Family(IntEnum):
    """Kinds of reasons that work or do not work for a weaver."""

    CLOSURE = 0
    PATHS = 1
    POSITION = 2
    RECENCY = 3
    LIKENESS = 4
    CONTEXT = 5
    NEED_AND_GIFT = 6
    CLOSENESS = 7


OF_FEATURE: Final = {
    Feature.RECENT_CLOSURE: Family.CLOSURE,
    Feature.CLOSURE: Family.CLOSURE,
    Feature.WALKS: Family.CLOSURE,
    Feature.PATHS: Family.PATHS,
    Feature.COMPANY: Family.CONTEXT,
    Feature.LIKENESS: Family.LIKENESS,
    Feature.ACTIVITY: Family.RECENCY,
    Feature.CIRCLE: Family.POSITION,
}

OF_SIGNAL: Final = {
    Signal.NEED_MEETS_GIFT: Family.NEED_AND_GIFT,
    Signal.OPEN_TRIANGLE: Family.CLOSENESS,
    Signal.SHARED_ACQUAINTANCES: Family.CLOSURE,
    Signal.NEAR_MISS: Family.CONTEXT,
    Signal.SHARED_GROUP: Family.CONTEXT,
    Signal.COMMON_GROUND: Family.LIKENESS,
    Signal.FRIENDS_OF_FRIENDS: Family.PATHS,
    Signal.SAME_CIRCLE: Family.POSITION,
    Signal.TIMING: Family.RECENCY,
}
