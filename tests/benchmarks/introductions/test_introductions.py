"""The two lists that an engine is judged by, and what they are judged to be worth."""

import json
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from benchmarks.introductions.gaining import compared
from benchmarks.introductions.judged import judge
from benchmarks.introductions.problems import read
from benchmarks.introductions.runs import EACH, PAIRS, Run, run, write
from benchmarks.introductions.tables import lines
from tests.benchmarks.introductions.problems import planted, read_rows
from weaver_desktop.graph.suggestions.learning.prior import prior_weights
from weaver_desktop.graph.suggestions.learning.tuning import Tuning


@pytest.mark.parametrize("is_dated", [True, False])
def test_the_lists_name_pairs_once_nobody_tied_and_the_best_first(
    tmp_path: Path, *, is_dated: bool
) -> None:
    problem = read(planted(tmp_path / "circles", is_dated=is_dated))
    found = run(problem)
    write(found, tmp_path / "out")
    pairs = [tuple(sorted((row["u"], row["v"]))) for row in read_rows(tmp_path / "out/pairs.csv")]
    people = set(problem.network.ids)
    tied = {
        tuple(sorted((problem.network.ids[one], problem.network.ids[other])))
        for one, other in problem.network.ends.tolist()
    }
    assert len(pairs) == len(set(pairs)) == len(people) * (len(people) - 1) // 2 - len(tied)
    assert len(pairs) <= PAIRS
    assert not set(pairs) & tied
    assert all(set(two) <= people and len(set(two)) == 2 for two in pairs)
    of_each: defaultdict[str, list[str]] = defaultdict(list)
    for row in read_rows(tmp_path / "out/perperson.csv"):
        of_each[row["person"]].append(row["candidate"])
        assert int(row["rank"]) == len(of_each[row["person"]])
    assert set(of_each) == people
    order = {two: place for place, two in enumerate(pairs)}
    for person, others in of_each.items():
        places = [order[one, other] for one, other in (sorted((person, o)) for o in others)]
        assert len(others) == EACH
        assert person not in others
        assert places == sorted(places)


@pytest.mark.parametrize("is_dated", [True, False])
def test_the_ties_missing_within_a_circle_are_found_first(
    tmp_path: Path, *, is_dated: bool
) -> None:
    problem = read(planted(tmp_path / "circles", is_dated=is_dated))
    verdict = judge(problem, run(problem))
    assert verdict.precision == pytest.approx(1.0)
    assert verdict.hit10 == 1.0
    assert verdict.hits == len(problem.answers) == 5


def test_a_list_is_judged_by_where_its_hits_stand(tmp_path: Path) -> None:
    problem = read(planted(tmp_path / "circles"))
    hits = sorted(problem.answers)
    misses = [("a00", f"b{at:02d}") for at in range(1, 9)]
    tuning = Tuning(prior_weights(), "prior", 0)
    well = Run([*hits, *misses], {}, tuning, 0.0)
    badly = Run([*misses, *hits], {}, tuning, 0.0)
    assert judge(problem, well).precision == pytest.approx(1.0)
    late = sum(place / (8 + place) for place in range(1, 6)) / 5
    assert judge(problem, badly).precision == pytest.approx(late)
    assert judge(problem, badly).hit10 == 0.0


def test_the_table_sets_weaver_beside_the_stored_baselines(tmp_path: Path) -> None:
    base = {"AP2000": 0.5, "hit10": 0.5}
    known = {}
    for name, kind in (("new", "ties"), ("still", "static")):
        planted(tmp_path / name, is_dated=kind == "ties")
        known[name] = {"meta": {"kind": kind}, "base": dict.fromkeys(("ra", "pre", "map"), base)}
    (tmp_path / "baselines.json").write_text(json.dumps(known), "utf-8")
    head, *rows, timed, static = lines(tmp_path)
    assert "WEAVER" in head
    assert Counter(row.split()[0] for row in rows) == Counter(["new", "still"])
    assert "geometric mean 2.00 × RA" in timed
    assert "hit@10 1.000" in timed
    assert static == "static: mean 2.000 × RA, least 2.00"


def test_the_gain_never_makes_the_network_less_efficient(tmp_path: Path) -> None:
    bare, gaining = compared(read(planted(tmp_path / "circles")))
    assert gaining.gained >= bare.gained > 0
    assert bare.hits == (5, 5, 5, 5)


def test_the_command_writes_both_lists(tmp_path: Path) -> None:
    folder = planted(tmp_path / "circles")
    subprocess.run(
        [sys.executable, "-m", "benchmarks.introductions", str(folder), str(tmp_path / "out")],
        check=True,
        timeout=120,
    )
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"pairs.csv", "perperson.csv"}
    asked = [sys.executable, "-m", "benchmarks.introductions", str(folder)]
    done = subprocess.run(asked, check=False, capture_output=True, text=True, timeout=120)
    assert done.returncode == 2
    assert "name a problem folder" in done.stderr
