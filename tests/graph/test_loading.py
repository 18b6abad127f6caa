"""What the window asks for while it opens must not wait for scipy or networkx."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
ASK = """
import sys
from datetime import date

import numpy as np

from weaver_desktop.graph.measures import quick_counts
from weaver_desktop.graph.network import Network
from weaver_desktop.graph.suggestions import Evidence, Scope, suggest

none = np.zeros((0, 2), dtype=np.int32)
network = Network(
    ids=("You", "Ama", "Bo"),
    names=("You", "Ama", "Bo"),
    is_group=np.zeros(3, dtype=bool),
    tie_ids=("t", "u"),
    ends=np.array([(0, 1), (0, 2)], dtype=np.int32),
    depth=np.array([4, 4], dtype=np.uint8),
    since=np.zeros(2, dtype=np.int32),
    last_contact=np.zeros(2, dtype=np.int32),
    is_ended=np.zeros(2, dtype=bool),
    is_inferred=np.zeros(2, dtype=bool),
    members=none,
    together=none,
    together_count=np.zeros(0, dtype=np.int32),
    me=0,
)
print(quick_counts(network).ties)
print(len(suggest(network, Evidence(), today=date(2026, 11, 20), scope=Scope.of("Ama"))))
print(sorted({"networkx", "scipy"} & {name.split(".")[0] for name in sys.modules}))
"""


def test_counts_and_one_partys_suggestions_load_neither_scipy_nor_networkx() -> None:
    answer = subprocess.run(
        [sys.executable, "-c", ASK], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    )
    assert answer.stdout.splitlines() == ["2", "1", "[]"]
