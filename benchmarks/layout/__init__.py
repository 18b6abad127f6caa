"""How fast the layout of the map ticks, how well it lays out and how still it stands.

``speed.rows()``, ``quality.rows()`` and ``stability.rows()`` yield what ``python -m benchmarks``
prints; ``python -m benchmarks.layout`` prints every engine's figures on every network.
"""
