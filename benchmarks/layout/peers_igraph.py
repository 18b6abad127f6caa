"""Lays out a network with igraph's Fruchterman–Reingold: JSON on standard input and output.

In: {size, ends, ticks}. Out: {places, milliseconds} (milliseconds per tick, at best). A program of
its own: igraph is installed beside Weaver and never into it.
"""

import json
import random
import sys
from importlib import import_module
from time import process_time
from typing import Any

_BATCH, _BATCHES = 20, 3
_MANY = 10_000


def main() -> None:
    """Read the request, lay out, write the answer."""
    igraph: Any = import_module("igraph")
    request = json.load(sys.stdin)
    random.seed(1)  # igraph draws its random numbers from there
    graph = igraph.Graph(request["size"], request["ends"])
    places = graph.layout_random()
    batches: list[float] = []
    # Timed in short batches; the layout itself runs in one piece, because it cools as it goes.
    for _ in range(_BATCHES if request["size"] <= _MANY else 1):
        began = process_time()
        graph.layout_fruchterman_reingold(niter=_BATCH, seed=places)
        batches.append((process_time() - began) / _BATCH * 1000.0)
    if request["ticks"] > _BATCH:
        places = graph.layout_fruchterman_reingold(niter=request["ticks"], seed=places)
    json.dump({"places": list(places), "milliseconds": min(batches)}, sys.stdout)


if __name__ == "__main__":
    main()
