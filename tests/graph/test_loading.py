"""What the window asks for while it opens and moves must not wait for scipy or networkx."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NETWORK = """
import sys
from datetime import date

import numpy as np

from weaver_desktop.graph.network import Network

none = np.zeros((0, 2), dtype=np.int32)


def among_three(*names, ends, me):
    return Network(
        ids=names,
        names=names,
        is_group=np.zeros(3, dtype=bool),
        tie_ids=("t", "u"),
        ends=np.array(ends, dtype=np.int32),
        depth=np.array([4, 4], dtype=np.uint8),
        since=np.zeros(2, dtype=np.int32),
        last_contact=np.zeros(2, dtype=np.int32),
        is_ended=np.zeros(2, dtype=bool),
        is_inferred=np.zeros(2, dtype=bool),
        members=none,
        together=none,
        together_count=np.zeros(0, dtype=np.int32),
        me=me,
    )
"""
SUGGESTING = """
from weaver_desktop.graph.measures import quick_counts
from weaver_desktop.graph.suggestions import Evidence, Scope, suggest

network = among_three("You", "Ama", "Bo", ends=[(0, 1), (0, 2)], me=0)
print(quick_counts(network).ties)
print(len(suggest(network, Evidence(), today=date(2026, 11, 20), scope=Scope.of("Ama"))))
"""
VIEWING = """
from weaver_desktop.graph.chains import chains
from weaver_desktop.graph.communities import reach2
from weaver_desktop.graph.views import History, as_of, joined, near, without_you

network = among_three("Ama", "Bo", "Cy", ends=[(0, 1), (1, 2)], me=0)
story = History(np.array([(0, 9, 3)], dtype=np.int32), none, np.zeros(3, dtype=np.int32))
print(as_of(network, story, 8).tie_ids, len(chains(network, 0, 2)))
print(reach2(network), near(network, [0], 1), without_you(joined(network, [("Ama", "Cy")])).names)
"""
LOADED = """
print(sorted({"networkx", "scipy"} & {name.split(".")[0] for name in sys.modules}))
"""


@pytest.mark.parametrize(
    "asked, answers",
    [
        (SUGGESTING, ["2", "1"]),
        (VIEWING, ["('u',) 1", "[2 2 2] [ True  True False] ('Bo', 'Cy')"]),
    ],
    ids=["counts and one party's suggestions", "views and chains"],
)
def test_neither_scipy_nor_networkx_is_loaded(asked: str, answers: list[str]) -> None:
    answer = subprocess.run(
        [sys.executable, "-c", NETWORK + asked + LOADED],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert answer.stdout.splitlines() == [*answers, "[]"]
