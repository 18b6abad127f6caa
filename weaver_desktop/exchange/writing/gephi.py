"""Gephi's spreadsheets: a list of nodes and a list of edges."""

from collections.abc import Iterator

from weaver_desktop.book.outgoing.everything import Everything
from weaver_desktop.exchange.own_headings import EDGES, NODES, PEOPLE
from weaver_desktop.exchange.writing.cells import person, timeset
from weaver_desktop.exchange.writing.csv_text import csv_bytes
from weaver_desktop.exchange.writing.saving import Files


def gephi_tables(everything: Everything) -> Files:
    """Return ``nodes.csv`` and ``edges.csv``; read the nodes first."""
    return {
        "nodes.csv": csv_bytes(_nodes(everything)),
        "edges.csv": csv_bytes(_edges(everything)),
    }


def _nodes(everything: Everything) -> Iterator[list[str]]:
    yield list(NODES)
    for entry in everything.entries:
        cells = person(entry, everything)
        yield [cells[heading] for heading in PEOPLE]


def _edges(everything: Everything) -> Iterator[list[str]]:
    yield list(EDGES)
    for bond in everything.bonds:
        tie = bond.tie
        depth = str(int(tie.depth))
        times = timeset(bond.spells) if bond.spells else ""
        told = [tie.note, str(tie.last_contact or ""), tie.provenance.value]
        yield [tie.a, tie.b, "Undirected", tie.id, depth, depth, times, *told]
