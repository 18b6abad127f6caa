"""The best introduction chains between two parties."""

from dataclasses import dataclass
from itertools import pairwise
from math import prod

from weaver_desktop.domain.phrases import Phrase
from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.chains.routes import Route, cheapest_routes
from weaver_desktop.graph.chains.willingness import MOST_BETWEEN, WILLINGNESS, Ways
from weaver_desktop.graph.chains.wording import in_arrows, in_words
from weaver_desktop.graph.network import Network


@dataclass(frozen=True, slots=True)
class Chain:
    """Parties of whom each can introduce the one before to the one after.

    Attributes:
        parties: their positions, both ends included; two if the ends are tied already.
        depths: the depth of each tie along the chain, one fewer than parties.
        strength: the product of the ties' willingness, between 0 and 1.
        through_you: the weaver stands between the ends, because there is no other way.
        said: the chain as a sentence.
        arrows: the chain as names with arrows between, and how deep each tie is.
    """

    parties: Route
    depths: tuple[Depth, ...]
    strength: float
    through_you: bool
    said: Phrase
    arrows: Phrase


def chains(network: Network, a: int, b: int, *, most: int = 3) -> tuple[Chain, ...]:
    """Return the strongest chains of ties that count from one party to another, strongest first.

    A chain names nobody twice and has at most ``MOST_BETWEEN`` between its ends. Of equally strong
    ones the first by name comes first. The weaver is not to be the bridge: no
    chain passes through her unless she is an end, or every chain there is would.

    Args:
        network: the book's network.
        a: position of who asks.
        b: position of who is to be met.
        most: how many chains at most.

    Raises:
        ValueError: if both are the same party.
        IndexError: if either is not in the network.
    """
    if a == b:
        msg = "a chain needs two ends"
        raise ValueError(msg)
    if not (0 <= a < network.party_count and 0 <= b < network.party_count):
        raise IndexError(a, b)
    me = network.me
    ways, steps = Ways.of(network), MOST_BETWEEN + 1
    closed = () if me is None or me in {a, b} else (me,)
    found = cheapest_routes(ways, a, b, most=most, steps=steps, closed=closed)
    if not found and closed:
        found = cheapest_routes(ways, a, b, most=most, steps=steps)
    return tuple(_chain(network, ways, route) for route in found)


def _chain(network: Network, ways: Ways, route: Route) -> Chain:
    depths = tuple(ways.depth(*pair) for pair in pairwise(route))
    return Chain(
        parties=route,
        depths=depths,
        strength=prod(WILLINGNESS[each] for each in depths),
        through_you=network.me in route[1:-1],
        said=in_words(network, route, depths[-1]),
        arrows=in_arrows(network, route, depths),
    )
