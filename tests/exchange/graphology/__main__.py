"""``python -m tests.exchange.graphology``: what graphology-gexf makes of a network in GEXF."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import gettempdir
from typing import Any

from tests.exchange.writing.small import EVERYTHING
from weaver_desktop.book.outgoing.everything import Bond, Entry
from weaver_desktop.exchange.writing.gexf import gexf

_HERE = Path(__file__).parent


def main() -> None:
    """Write a network, let graphology read it, compare; leaves with 1 where they differ."""
    npm, node = shutil.which("npm"), shutil.which("node")
    if npm is None or node is None:
        sys.exit("node and npm are not installed here, so nothing was checked.")
    folder = Path(gettempdir()) / "weaver-graphology"
    folder.mkdir(exist_ok=True)
    if not (folder / "node_modules" / "graphology-gexf").is_dir():
        shutil.copy(_HERE / "package.json", folder)
        install = [npm, "install", "--no-audit", "--no-fund", "--silent"]
        if subprocess.run(install, cwd=folder, check=False).returncode:
            sys.exit("npm could not install graphology here, so nothing was checked.")
    done = subprocess.run(
        [node, str(_HERE / "read.mjs")],
        input=gexf(EVERYTHING),
        cwd=folder,
        capture_output=True,
        check=True,
    )
    wrong = _differences(json.loads(done.stdout))
    counts = f"{len(EVERYTHING.entries)} nodes, {len(EVERYTHING.bonds)} edges"
    said = "\n".join(wrong) or f"graphology-gexf reads all that it has a place for: {counts}."
    sys.stdout.write(said + "\n")
    sys.exit(bool(wrong))


def _differences(found: dict[str, Any]) -> list[str]:
    nodes, edges = found["nodes"], found["edges"]
    wrong = [] if found["type"] == "undirected" else [f"the graph is {found['type']}"]
    if len(nodes) != len(EVERYTHING.entries) or len(edges) != len(EVERYTHING.bonds):
        wrong.append(f"{len(nodes)} nodes and {len(edges)} edges were read")
    wrong += [
        f"node {one}" for one in map(_told_of_party, EVERYTHING.entries) if _lacks(nodes, one)
    ]
    wrong += [f"edge {one}" for one in map(_told_of_tie, EVERYTHING.bonds) if _lacks(edges, one)]
    return wrong


def _lacks(read: dict[str, Any], told: tuple[str, dict[str, object]]) -> bool:
    name, wanted = told
    return not wanted.items() <= read.get(name, {}).items()


def _told_of_party(entry: Entry) -> tuple[str, dict[str, object]]:
    party = entry.party
    texts = {"headline": party.headline, "place": party.place, "notes": party.notes}
    told: dict[str, object] = {"label": party.name}
    told |= {key: text for key, text in texts.items() if text}
    if entry.at is not None:
        told |= {"x": entry.at[0], "y": entry.at[1]}
    return party.id, told


def _told_of_tie(bond: Bond) -> tuple[str, dict[str, object]]:
    tie = bond.tie
    told: dict[str, object] = {"source": tie.a, "target": tie.b, "weight": int(tie.depth)}
    return tie.id, told | ({"note": tie.note} if tie.note else {})


if __name__ == "__main__":
    main()
