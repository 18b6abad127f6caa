"""How much certainty of a tie a gain for the network is worth."""

import numpy as np

from weaver_desktop.graph.network import Floats

FIRST = 10
"""Pairs at the top of a list that are held against the ten likeliest."""

_DEAREST = 10.0
"""The greatest gain counts at most like so many introductions that are sure to take hold."""

_HALVINGS = 30


def price(chance: Floats, gain: Floats, given_up: float) -> float:
    """Return by how much gains are multiplied before they are added to the chances.

    It is the highest price at which the first ten by chance + price · gain may still be expected
    to bring all but a given share of what the ten likeliest would bring, a tie at rank r counting
    1 / log2(1 + r) (the discounted gain of Järvelin & Kekäläinen 2002), so that the very first
    stay likely. Each book pays the same share of its hits, and gets for it as much as its own
    network has to offer. (The ε-constraint of Haimes, Lasdon & Wismer 1971, by its Lagrange
    multiplier.)

    Args:
        chance: of k pairs how likely each is to become a tie.
        gain: what each adds to the network, at least 0.
        given_up: the share of the expected ties that may be lost, 0-1.
    """
    most = float(gain.max()) if len(gain) else 0.0
    if most <= 0.0 or given_up <= 0.0:
        return 0.0
    counts = 1 / np.log2(2 + np.arange(min(FIRST, len(chance))))
    likeliest = np.sort(chance)[::-1][: len(counts)]
    least = (1 - given_up) * float((counts * likeliest).sum())

    def keeps(share: float) -> bool:
        best = np.argsort(-(chance + share * gain / most), kind="stable")[: len(counts)]
        return float((counts * chance[best]).sum()) >= least

    low, high = 0.0, _DEAREST
    if keeps(high):
        return high / most
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if keeps(middle) else (low, middle)
    return low / most
