"""How fast the layout of the map ticks and how well it lays out, next to its peers.

``speed.rows()`` and ``quality.rows()`` yield what ``python -m benchmarks`` prints.
"""
