"""Other layout engines, each in a program of its own where it is not Weaver's; some may be missing.

d3-force and ForceAtlas2 are installed with npm and igraph with pip, into a folder that is kept.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import gettempdir
from time import process_time
from typing import Any

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from benchmarks.layout.networks import Sample

Floats = NDArray[np.float64]

NODE_ENGINES = ("d3-force", "graphology ForceAtlas2")
IGRAPH = "igraph Fruchterman-Reingold"
NETWORKX = "networkx spring"
KAMADA_KAWAI = "networkx Kamada-Kawai"
"""Told for comparison, but no peer: it does not live, and takes minutes for a few thousand."""
_IGRAPH_VERSION = "1.0.0"
_HERE = Path(__file__).parent
_CONVERGED = {"d3-force": 300, "graphology ForceAtlas2": 1000, IGRAPH: 2000}
_KAMADA_KAWAI_LIMIT, _NETWORKX_LIMIT = 500, 2000


@dataclass(frozen=True)
class PeerRun:
    """What a run of an engine gave: (n, 2) places and milliseconds per tick."""

    places: Floats
    milliseconds: float


class Peers:
    """The engines that are not written in Python or not among Weaver's libraries."""

    def __init__(self, folder: Path | None = None) -> None:
        """Use a folder for what is installed; by default one in the temporary folder."""
        self._folder = folder or Path(gettempdir()) / "weaver-layout-peers"
        self._missing: dict[str, str] = {}
        self._has_looked = False

    def missing(self) -> dict[str, str]:
        """Return which engines cannot be had here and why, installing them first if need be."""
        if not self._has_looked:
            self._has_looked = True
            self._folder.mkdir(parents=True, exist_ok=True)
            for engine, why in (*self._without_node(), *self._without_igraph()):
                self._missing[engine] = why
        return self._missing

    def run(self, engine: str, sample: Sample, ticks: int | None = None) -> PeerRun:
        """Lay a network out from the engine's own start, to convergence if no ticks are given.

        Raises:
            subprocess.CalledProcessError: if the engine fails.
        """
        if engine == IGRAPH:
            command = [sys.executable, "-S", str(_HERE / "peers_igraph.py")]
            environment = {"PYTHONPATH": str(self._folder / "python")}
        else:
            command = [shutil.which("node") or "node", str(_HERE / "peers.mjs")]
            environment = {}
        request = {"engine": engine, "size": sample.size, "ticks": ticks or _CONVERGED[engine]}
        done = subprocess.run(  # noqa: S603 - our own programs
            command,
            input=json.dumps(request | {"ends": sample.ends.tolist()}),
            cwd=self._folder,
            env=environment,
            capture_output=True,
            check=True,
            text=True,
        )
        answer = json.loads(done.stdout)
        return PeerRun(np.array(answer["places"], dtype=np.float64), float(answer["milliseconds"]))

    def _without_node(self) -> Iterator[tuple[str, str]]:
        npm = shutil.which("npm")
        why = "" if shutil.which("node") and npm else "node and npm are not installed here"
        if npm and not why and not (self._folder / "node_modules" / "d3-force").is_dir():
            shutil.copy(_HERE / "package.json", self._folder)
            why = self._install([npm, "install", "--no-audit", "--no-fund", "--silent"])
        for engine in NODE_ENGINES:
            if why:
                yield engine, why

    def _without_igraph(self) -> Iterator[tuple[str, str]]:
        into = self._folder / "python"
        if (into / "igraph").is_dir():
            return
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        why = self._install([*pip, "--target", str(into), f"igraph=={_IGRAPH_VERSION}"])
        if why:
            yield IGRAPH, why

    def _install(self, command: list[str]) -> str:
        """Install something; return why that failed, or nothing."""
        done = subprocess.run(  # noqa: S603 - npm or pip
            command, cwd=self._folder, check=False, capture_output=True, text=True
        )
        name = "pip" if "pip" in command else "npm"
        return f"{name} could not install it here" if done.returncode else ""


def layouts(sample: Sample, peers: Peers) -> Iterator[tuple[str, Floats]]:
    """Yield each engine's name and its layout of a network, run to convergence."""
    for engine in (*NODE_ENGINES, IGRAPH):
        if engine not in peers.missing():
            yield engine, peers.run(engine, sample).places
    graph = _graph(sample)
    for name, run in _networkx_engines(sample.size):
        found = run(graph)
        yield name, np.array([found[at] for at in range(sample.size)], dtype=np.float64)


def networkx_milliseconds(sample: Sample, ticks: int) -> float:
    """Return the milliseconds of one tick of networkx's spring layout."""
    graph = _graph(sample)
    began = process_time()
    nx.spring_layout(graph, iterations=ticks, seed=1, method="force", threshold=0.0)
    return (process_time() - began) / ticks * 1000.0


def _graph(sample: Sample) -> "nx.Graph[int]":
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(sample.size))
    graph.add_edges_from(sample.ends.tolist())
    return graph


def _networkx_engines(size: int) -> Iterator[tuple[str, Callable[["nx.Graph[int]"], Any]]]:
    if size <= _NETWORKX_LIMIT:
        yield (
            NETWORKX,
            lambda graph: nx.spring_layout(graph, iterations=500, seed=1, method="force"),
        )
        yield (
            "networkx forceatlas2",
            lambda graph: nx.forceatlas2_layout(graph, max_iter=500, seed=1),
        )
    if size <= _KAMADA_KAWAI_LIMIT:
        yield KAMADA_KAWAI, nx.kamada_kawai_layout
