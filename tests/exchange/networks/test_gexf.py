"""GEXF, static and dynamic."""

from itertools import pairwise

import networkx as nx
import pytest

from tests.exchange.conftest import ReadText, Write
from tests.exchange.making import ends, names, party, reasons, refused
from tests.exchange.networks.graphs import DYNAMIC, GEXF
from weaver_desktop.domain.batch import Spell
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.parties import GroupKind
from weaver_desktop.exchange.readers import read


def test_a_network_is_read_whole(read_text: ReadText) -> None:
    batch = read_text(GEXF, "net.gexf")
    assert names(batch) == ["Ama Boateng", "Tilly Stone", "Nest"]
    assert party(batch, "Ama Boateng").place == "Leyton"
    assert party(batch, "Nest").group_kind is GroupKind.COLLECTIVE
    assert [(*ends(batch, tie), tie.depth, tie.note) for tie in batch.ties] == [
        ("Ama Boateng", "Tilly Stone", 2, "kiln"),
        ("Tilly Stone", "Nest", 2, ""),
    ]
    ama, tilly = (party(batch, name).place_on_map for name in ("Ama Boateng", "Tilly Stone"))
    assert ama == (-0.919239, 0.22981)  # 1.3 · √2 wide
    assert tilly == (0.919239, -0.22981)
    assert party(batch, "Nest").place_on_map is None
    assert not any(each.is_pinned for each in batch.parties)


def test_times_are_kept(read_text: ReadText) -> None:
    batch = read_text(DYNAMIC, "dynamic.gexf")
    plain, again, ahead = batch.ties
    assert (plain.since, plain.ended) == (PartialDate(2020, 5, 1), PartialDate(2023, 1, 31))
    assert plain.spells == ()
    assert (again.since, again.ended) == (PartialDate(2018), None)
    assert again.spells == (
        Spell(PartialDate(2018), PartialDate(2019, 6)),
        Spell(PartialDate(2021, 2, 1)),
    )
    assert ahead.since is None
    assert "The date 2031-01-01 is still to come" in reasons(batch, 3)[0]
    assert reasons(batch, 0) == [
        "From when until when people and groups are in the network was left out."
    ]


@pytest.mark.parametrize(
    "edge, since, ended",
    [
        ('start="2020-05-01T10:00:00" end="2021-01-01T00:00:00Z"', "2020-05-01", "2021-01-01"),
        ('start="2020.0" end="2021.0"', "2020", "2021"),
        ('start="1588291200000.0" end="Infinity"', "2020-05-01", None),
        ('start="1588291200" end=""', "2020-05-01", None),
        ('start="-Infinity" end="2021"', None, "2021"),
        ('timestamp="2020"', "2020", None),
        ('timestamps="&lt;[2020, 2021]&gt;"', "2020", None),
        ('start="soon" end="later"', None, None),
        ('start="2021" end="2020"', None, None),
    ],
)
def test_moments_of_all_kinds(
    read_text: ReadText, edge: str, since: str | None, ended: str | None
) -> None:
    text = f"""<gexf><graph><nodes><node id="a"/><node id="b"/></nodes><edges>
    <edge source="a" target="b" {edge}/></edges></graph></gexf>"""
    batch = read_text(text, "moments.gexf")
    (tie,) = batch.ties
    assert (tie.since and str(tie.since), tie.ended and str(tie.ended)) == (since, ended)
    if since is ended is None:
        assert "could not be read as a date" in reasons(batch, 1)[0]


def test_of_a_value_that_changes_the_last_one_counts(read_text: ReadText) -> None:
    text = """<gexf><graph mode="dynamic"><attributes class="node" mode="dynamic">
    <attribute id="0" title="city"/></attributes><nodes><node id="a" label="Ama"><attvalues>
    <attvalue for="0" value="Leeds" start="2019" end="2020"/>
    <attvalue for="0" value="Leyton" start="2020"/></attvalues></node></nodes></graph></gexf>"""
    assert read_text(text, "moves.gexf").parties[0].place == "Leyton"


@pytest.mark.parametrize("version", ["1.1draft", "1.2draft"])
def test_networkx_writes_what_is_read(write: Write, version: str) -> None:
    graph = nx.florentine_families_graph()
    for one, other in pairwise(sorted(graph.nodes)):
        if graph.has_edge(one, other):
            graph.edges[one, other]["start"] = "2020-01-01"
    path = write("", "families.gexf")
    nx.write_gexf(graph, path, version=version)
    batch = read(path)
    assert set(names(batch)) == set(graph.nodes)
    found = {frozenset(ends(batch, tie)) for tie in batch.ties}
    assert found == {frozenset(pair) for pair in graph.edges}
    assert len(found) == 20  # Padgett and Ansell 1993


def test_what_weaver_drew_itself_stays_as_large_as_it_was(read_text: ReadText) -> None:
    ours = GEXF.replace("Gephi 0.10", "Weaver 1.0")
    assert party(read_text(ours, "ours.gexf"), "Ama Boateng").place_on_map == (-100, 50)


@pytest.mark.parametrize(
    "text, reason",
    [
        (GEXF[:500], "is broken XML"),
        ("<gexf><graph/></gexf>", "without any nodes"),
        ('<!DOCTYPE g [<!ENTITY a "b">]><gexf>&a;</gexf>', "declares entities"),
    ],
)
def test_what_is_no_network_is_refused(write: Write, text: str, reason: str) -> None:
    assert reason in refused(write(text, "graph.gexf"))
