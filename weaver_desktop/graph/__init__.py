"""Pure functions of an immutable network snapshot: measures, suggestions and the layout of the map.

Blind to the store. The only floor that uses networkx and scipy; both load when first needed,
because loading them would delay the first paint.
"""
