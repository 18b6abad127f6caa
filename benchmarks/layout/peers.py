"""Other layout engines, each run to convergence; those that are not installed are left out."""

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from tempfile import gettempdir
from typing import Any

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from benchmarks.layout.networks import Sample

Floats = NDArray[np.float64]

NODE_ENGINES = ("d3-force", "graphology ForceAtlas2")
_HERE = Path(__file__).parent
_KAMADA_KAWAI_LIMIT = 500
_NETWORKX_LIMIT = 2000


@dataclass(frozen=True)
class NodeRun:
    """What a run of a JavaScript engine gave: (n, 2) places and milliseconds per tick."""

    places: Floats
    milliseconds: float


class NodePeers:
    """The engines that run in node; installed with npm into a folder that is kept."""

    def __init__(self, folder: Path | None = None) -> None:
        """Use a folder for the packages; by default one in the temporary folder."""
        self._folder = folder or Path(gettempdir()) / "weaver-layout-peers"

    def is_available(self) -> bool:
        """Tell whether node and the packages are here, installing the packages if need be."""
        if shutil.which("node") is None:
            return False
        if not (self._folder / "node_modules" / "d3-force").is_dir():
            self._install()
        return (self._folder / "node_modules" / "d3-force").is_dir()

    def run(self, engine: str, sample: Sample, ticks: int = 300) -> NodeRun:
        """Lay a network out from the engine's own start.

        Raises:
            subprocess.CalledProcessError: if node or the engine fails.
        """
        node = shutil.which("node") or "node"
        request = {"engine": engine, "size": sample.size, "ticks": ticks}
        done = subprocess.run(  # noqa: S603 (our own script)
            [node, str(_HERE / "peers.mjs")],
            input=json.dumps(request | {"ends": sample.ends.tolist()}),
            cwd=self._folder,
            capture_output=True,
            check=True,
            text=True,
        )
        answer = json.loads(done.stdout)
        return NodeRun(np.array(answer["places"]), float(answer["milliseconds"]))

    def _install(self) -> None:
        npm = shutil.which("npm")
        if npm is None:
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(_HERE / "package.json", self._folder)
        command = [npm, "install", "--no-audit", "--no-fund", "--silent"]
        subprocess.run(command, cwd=self._folder, check=False)  # noqa: S603


def layouts(sample: Sample, node: NodePeers) -> Iterator[tuple[str, Floats]]:
    """Yield each engine's name and its layout of a network."""
    if node.is_available():
        for engine in NODE_ENGINES:
            yield engine, node.run(engine, sample, 300 if engine == "d3-force" else 1000).places
    if find_spec("igraph") is not None:
        yield "igraph Fruchterman-Reingold", _with_igraph(sample)
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(sample.size))
    graph.add_edges_from(sample.ends.tolist())
    for name, run in _networkx_engines(sample.size):
        found = run(graph)
        yield name, np.array([found[at] for at in range(sample.size)], dtype=np.float64)


def _with_igraph(sample: Sample) -> Floats:
    igraph: Any = import_module("igraph")
    graph = igraph.Graph(sample.size, sample.ends.tolist())
    start = np.random.default_rng(1).normal(size=(sample.size, 2)).tolist()
    found = graph.layout_fruchterman_reingold(niter=2000, seed=start)
    return np.array(list(found), dtype=np.float64)


def _networkx_engines(size: int) -> Iterator[tuple[str, Callable[["nx.Graph[int]"], Any]]]:
    if size <= _NETWORKX_LIMIT:
        yield (
            "networkx spring",
            lambda graph: nx.spring_layout(graph, iterations=500, seed=1, method="force"),
        )
        yield (
            "networkx forceatlas2",
            lambda graph: nx.forceatlas2_layout(graph, max_iter=500, seed=1),
        )
    if size <= _KAMADA_KAWAI_LIMIT:
        yield "networkx Kamada-Kawai", nx.kamada_kawai_layout
