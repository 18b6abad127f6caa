"""A slider that is dragged and a chain that is asked for must not wait for scipy or networkx."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
ASK = """
import sys

import numpy as np

from weaver_desktop.graph.chains import chains
from weaver_desktop.graph.communities import reach2
from weaver_desktop.graph.network import Network
from weaver_desktop.graph.views import History, as_of, joined, near, without_you

none = np.zeros((0, 2), dtype=np.int32)
network = Network(
    ids=("Ama", "Bo", "Cy"),
    names=("Ama", "Bo", "Cy"),
    is_group=np.zeros(3, dtype=bool),
    tie_ids=("t", "u"),
    ends=np.array([(0, 1), (1, 2)], dtype=np.int32),
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
story = History(np.array([(0, 9, 3)], dtype=np.int32), none, np.zeros(3, dtype=np.int32))
print(as_of(network, story, 8).tie_ids, len(chains(network, 0, 2)))
print(reach2(network), near(network, [0], 1), without_you(joined(network, [("Ama", "Cy")])).names)
print(sorted({"networkx", "scipy"} & {name.split(".")[0] for name in sys.modules}))
"""


def test_views_and_chains_load_neither_scipy_nor_networkx() -> None:
    answer = subprocess.run(
        [sys.executable, "-c", ASK], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    )
    assert answer.stdout.splitlines() == [
        "('u',) 1",
        "[2 2 2] [ True  True False] ('Bo', 'Cy')",
        "[]",
    ]
