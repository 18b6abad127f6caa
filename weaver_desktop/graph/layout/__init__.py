"""The layout of the constellation map: where each star stands, and how it moves.

``engine.Layout`` is the door. A map that was never laid out gets a start that weighs distances in
the network against closeness of neighbours (``start``, ``objective``); from then on it lives by
forces (``forces``) that move only what is warm. World units: 1 is a comfortable distance between a
star and its nearest neighbour; y points up.
"""
