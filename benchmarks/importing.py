"""How long files take: cards with photos next to a bare vobject, and a large network."""

import base64
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any

from benchmarks.books import copy_of, planted
from benchmarks.rows import Row
from benchmarks.turns import Longest, Watch

_CARDS, _PHOTO_BYTES = 10_000, 15_000
_PEOPLE, _TIES = 10_000, 50_000
_MOST_MEMORY = 600.0
_WHOLE = """
import json, resource, sys
from pathlib import Path
from time import perf_counter
from weaver_desktop.book.book import Book
from weaver_desktop.exchange.readers import read
began = perf_counter()
batch = read(Path(sys.argv[1]))
is_read = perf_counter()
with Book.open(Path(sys.argv[2]), may_create=True) as book:
    taken = book.importer.take_in_whole(batch)
done = perf_counter()
status = Path("/proc/self/status")
if status.exists():
    # What getrusage tells there began with the process that started this one.
    lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
    peak = int(lines["VmHWM"].split()[0]) / 1024
else:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    peak /= 1024 * (1024 if sys.platform == "darwin" else 1)
print(json.dumps({"read": is_read - began, "whole": done - began, "peak": peak,
                  "parties": taken.parties_new, "ties": taken.ties_new}))
"""


def rows() -> Iterator[Row]:
    """Write the files anew, read and import each in a process of its own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        cards, network = folder / "cards.vcf", folder / "network.graphml"
        _write_cards(cards)
        _write_network(network)
        taken = _imported(cards)
        many = f"{_CARDS:,} contact cards with photos"
        yield Row(f"{many}, read, against a bare vobject", taken["read"], _vobject(cards), 2.0)
        yield Row(f"{many}, read and taken in", taken["whole"], ceiling=30_000.0)
        yield Row(f"{many}, peak memory", taken["peak"], ceiling=_MOST_MEMORY, unit="MB")
        turn = _turn(cards)
        note = f"it worked {turn.worked:.0f} ms"
        longest = f"{many}, taken in, the longest turn of the window"
        yield Row(longest, turn.taken, ceiling=50.0, note=note)
        taken = _imported(network)
        ties = f"GraphML, {_TIES:,} ties of {_PEOPLE:,} people"
        yield Row(f"{ties}, read and taken in", taken["whole"], ceiling=20_000.0)


def _imported(path: Path) -> dict[str, float]:
    """Return milliseconds of reading and of all of it, and the peak memory in MB."""
    book = path.with_suffix(".weave")
    told = subprocess.run(  # noqa: S603 - our own Python
        [sys.executable, "-c", _WHOLE, str(path), str(book)],
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stdout
    found: dict[str, Any] = json.loads(told)
    assert found["parties"] >= _CARDS  # noqa: S101 - else it measured nothing
    return {"read": found["read"] * 1000, "whole": found["whole"] * 1000, "peak": found["peak"]}


def _turn(cards: Path) -> Longest:
    """Return a window's longest turn while cards are taken into its book."""
    from benchmarks.living_map import open_window
    from weaver_desktop.book.taking_in.plan import AS_FOUND
    from weaver_desktop.exchange.readers import read
    from weaver_desktop.ui.importing.taking import Taking

    batch = read(cards)
    with tempfile.TemporaryDirectory() as folder:
        window = open_window(copy_of(planted(1_000), Path(folder)), Path(folder))
        taking, outcome = Taking(window.book, window), list[object]()
        taking.finished.connect(lambda *told: outcome.append(told))
        taking.failed.connect(outcome.append)
        longest = Watch().longest(lambda: taking.begin([batch], [AS_FOUND]), lambda: bool(outcome))
        window.close()
    return longest


def _vobject(path: Path) -> float:
    import vobject

    began = perf_counter()
    with path.open(encoding="utf-8", newline="") as file:
        count = sum(1 for _ in vobject.readComponents(file))
    assert count == _CARDS  # noqa: S101 - the same file, whole
    return (perf_counter() - began) * 1000


def _write_cards(path: Path) -> None:
    random = Random(1)  # noqa: S311 - nothing is kept secret
    with path.open("w", encoding="utf-8", newline="") as file:
        for number in range(_CARDS):
            photo = base64.b64encode(b"\xff\xd8\xff" + random.randbytes(_PHOTO_BYTES)).decode()
            lines = [
                *("BEGIN:VCARD", "VERSION:3.0", f"UID:{number}", f"FN:Ama Boateng {number}"),
                *(f"N:Boateng {number};Ama;;;", f"TEL;TYPE=CELL:+44 20 {number}"),
                *(f"EMAIL;TYPE=HOME:a{number}@x.org", f"ORG:Nest {number % 300}", "TITLE:Potter"),
                *("BDAY:1985-04-12", "NOTE:likes clay", "CATEGORIES:clay,folk"),
                f"item1.X-ABRELATEDNAMES:Ama Boateng {number * 7 % _CARDS}",
                "item1.X-ABLabel:_$!<Friend>!$_",
                "PHOTO;ENCODING=b;TYPE=JPEG:"
                + "\r\n ".join(photo[at : at + 74] for at in range(0, len(photo), 74)),
                "END:VCARD",
            ]
            file.write("\r\n".join(lines) + "\r\n")


def _write_network(path: Path) -> None:
    import networkx as nx

    graph = nx.gnm_random_graph(_PEOPLE, _TIES, seed=1)
    for node in graph:
        graph.nodes[node]["name"] = f"Ama Boateng {node}"
    for one, other in graph.edges:
        graph.edges[one, other].update(weight=1 + (one + other) % 5, start="2020-05-01")
    nx.write_graphml(graph, path)
