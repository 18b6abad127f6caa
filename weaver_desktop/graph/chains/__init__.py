"""Who could introduce whom to whom: the best chains of ties between two parties."""

from weaver_desktop.graph.chains.best import Chain, chains
from weaver_desktop.graph.chains.willingness import MOST_BETWEEN, WILLINGNESS

__all__ = ["MOST_BETWEEN", "WILLINGNESS", "Chain", "chains"]
