"""A saved map is shown before scipy is loaded."""

import subprocess
import sys

_SHOW_SAVED = """
import sys
import numpy as np
from weaver_desktop.graph.layout.engine import Layout
layout = Layout()
known = {f"p{at}": (float(at), 0.0) for at in range(9)}
layout.set_network(list(known), np.array([[0, 1], [1, 2]]), np.ones(2), known=known)
assert layout.is_settled
assert layout.snapshot() == known
print([name for name in sys.modules if name.split(".")[0] in ("scipy", "networkx", "igraph")])
"""


def test_a_restored_map_loads_no_scipy() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _SHOW_SAVED], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
