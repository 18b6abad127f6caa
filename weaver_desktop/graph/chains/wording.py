"""Introduction chains in words: who could ask whom."""

from collections.abc import Sequence

from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.domain.ties import DEPTH_WORDS, Depth
from weaver_desktop.graph.network import Network

_ALREADY = {
    Depth.MET: "{one} and {other} have met.",
    Depth.IN_TOUCH: "{one} and {other} are in touch.",
    Depth.HELP: "{one} and {other} help each other.",
    Depth.MAKE: "{one} and {other} make things together.",
}
_WHO = {
    Depth.MET: "{name}, who has met {goal}",
    Depth.IN_TOUCH: "{name}, who is in touch with {goal}",
    Depth.HELP: "{name}, who trades help with {goal}",
    Depth.MAKE: "{name}, who makes things with {goal}",
}
_YOU_WHO = {
    Depth.MET: "you, who have met {goal}",
    Depth.IN_TOUCH: "you, who are in touch with {goal}",
    Depth.HELP: "you, who trade help with {goal}",
    Depth.MAKE: "you, who make things with {goal}",
}


def in_words(network: Network, route: tuple[int, ...], last: Depth) -> Phrase:
    """Say: Ama could ask Dee, who is in touch with Tilly.

    Args:
        network: the network whose names are used; the weaver is “you”.
        route: positions from one end to the other.
        last: how deep the last tie is.
    """
    asking, *between, goal = route
    if not between:
        return phrase(_ALREADY[last], one=_first(network, asking), other=_within(network, goal))
    # From the far end: each is asked by the one before.
    whom = between.pop()
    who = (_YOU_WHO if whom == network.me else _WHO)[last]
    said = phrase(who, name=network.names[whom], goal=_within(network, goal))
    while between:
        whom = between.pop()
        said = phrase("{name}, who could ask {rest}", name=_within(network, whom), rest=said)
    whole = phrase("{name} could ask {rest}", name=_first(network, asking), rest=said)
    if network.me in route[1:-1]:
        return phrase("{chain}. Today they reach each other only through you.", chain=whole)
    return phrase("{chain}.", chain=whole)


def in_arrows(network: Network, route: tuple[int, ...], depths: Sequence[Depth]) -> Phrase:
    """Say: You → Dee (help each other) → Tilly (in touch).

    Args:
        network: the network whose names are used; the weaver is “you”.
        route: positions from one end to the other.
        depths: how deep each tie along it is; said behind the second of its two.
    """
    said = phrase("{name}", name=_first(network, route[0]))
    for party, depth in zip(route[1:], depths, strict=True):
        how = phrase(DEPTH_WORDS[depth])
        said = phrase("{chain} → {name} ({how})", chain=said, name=_within(network, party), how=how)
    return said


def _first(network: Network, party: int) -> Phrase | str:
    return phrase("You") if party == network.me else network.names[party]


def _within(network: Network, party: int) -> Phrase | str:
    return phrase("you") if party == network.me else network.names[party]
