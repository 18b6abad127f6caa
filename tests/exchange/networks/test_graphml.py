"""GraphML of networkx, igraph, Gephi and yEd."""

import networkx as nx
import pytest

from tests.exchange.conftest import ReadText, Write
from tests.exchange.making import ends, names, party, reasons, refused, told
from tests.exchange.networks.graphs import GRAPHML, YED
from weaver_desktop.domain.batch import Batch
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.parties import GroupKind
from weaver_desktop.exchange.readers import read

BOMB = (
    '<?xml version="1.0"?><!DOCTYPE g [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {chr(98 + at)} "{f"&{chr(97 + at)};" * 10}">' for at in range(9))
    + "]><graphml><graph><node id='1'>&j;</node></graph></graphml>"
)
OUTSIDE = (
    '<?xml version="1.0"?><!DOCTYPE g [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    "<graphml><graph><node id='1'>&x;</node></graph></graphml>"
)


def ties(batch: Batch) -> list[tuple[str, str]]:
    return [ends(batch, tie) for tie in batch.ties]


def test_a_network_is_read_whole(read_text: ReadText) -> None:
    batch = read_text(GRAPHML, "net.graphml")
    assert names(batch) == ["Ama Boateng", "Tilly Stone", "Nest", "n3"]
    assert party(batch, "Ama Boateng").tags == ("clay", "folk")
    assert party(batch, "Nest").group_kind is GroupKind.ORGANISATION
    kiln, plain = batch.ties
    assert ends(batch, kiln) == ("Ama Boateng", "Tilly Stone")
    assert (kiln.depth, kiln.since, kiln.ended, kiln.note) == (
        *(4, PartialDate(2020, 5)),
        *(PartialDate(2023, 1, 31), "kiln"),
    )
    assert (plain.depth, plain.since, plain.ended) == (2, None, None)
    assert reasons(batch, 3) == ["Edges: Nobody in the file has the ID “gone”."]
    assert reasons(batch, 0) == [
        "Edges between more than two nodes were left out.",
        "Ties have no direction in Weaver, so the direction was left out.",
    ]
    assert batch.rows_read == 7


def test_yed_writes_labels_and_places_of_its_own(read_text: ReadText) -> None:
    batch = read_text(YED, "yed.graphml")
    assert sorted(names(batch)) == ["Ama", "Bo", "Inner"]
    (tie,) = batch.ties
    assert (ends(batch, tie), tie.note) == (("Ama", "Bo"), "knows")
    ama, bo = (party(batch, name).place_on_map for name in ("Ama", "Bo"))
    assert ama is not None
    assert bo is not None
    assert ama[0] == -bo[0] < 0
    assert ama[1] == -bo[1] > 0  # yEd counts downward


def test_networkx_writes_what_is_read(write: Write) -> None:
    graph = nx.les_miserables_graph()
    path = write("", "miserables.graphml")
    nx.write_graphml(graph, path)
    batch = read(path)
    assert set(names(batch)) == set(graph.nodes)
    assert {frozenset(pair) for pair in ties(batch)} == {frozenset(pair) for pair in graph.edges}
    assert list(told(batch)) == [0]  # how weights were taken
    assert (len(batch.parties), len(batch.ties)) == (77, 254)  # Knuth, The Stanford GraphBase


def test_places_among_the_data_are_places_and_no_notes(read_text: ReadText) -> None:
    graph = nx.path_graph(3)
    nx.set_node_attributes(graph, {at: {"x": at * 10.0, "y": 5.0, "size": 3} for at in graph})
    text = "\n".join(nx.generate_graphml(graph))
    batch = read_text(text, "path.graphml")
    assert [each.facts for each in batch.parties] == [(), (), ()]
    xs = [each.place_on_map[0] for each in batch.parties if each.place_on_map]
    assert xs == [pytest.approx(-1.125833), 0, pytest.approx(1.125833)]  # 1.3 · √3 wide


@pytest.mark.parametrize("text", [BOMB, OUTSIDE])
def test_entities_are_refused_and_never_expanded(write: Write, text: str) -> None:
    assert "declares entities or refers to other files" in refused(write(text, "bomb.graphml"))


@pytest.mark.parametrize(
    "text, reason",
    [
        (GRAPHML[:700], "is broken XML: something is wrong in line"),
        ("<graphml><graph/></graphml>", "is a network without any nodes"),
        ("<graphml>" + "<graph>" * 2_000, "is nested too deeply"),
        ('<?xml version="1.0" encoding="EBCDIC-X"?><graphml/>', "graph.graphml"),
        ("<graphml><graph><node id='1'></graph>", "broken XML"),
    ],
)
def test_what_is_no_network_is_refused(write: Write, text: str, reason: str) -> None:
    assert reason in refused(write(text, "graph.graphml"))


@pytest.mark.parametrize("has_defaults", [True, False])
def test_a_network_that_would_fill_the_memory_is_refused(
    write: Write, *, has_defaults: bool
) -> None:
    default = "<default>x</default>" if has_defaults else ""
    keys = "".join(f"<key id='k{at}' attr.name='n{at}'>{default}</key>" for at in range(900))
    first = "".join(f"<data key='k{at}'>x</data>" for at in range(900))
    rest = "<node id='n'><data key='k899'>x</data></node>" * 6_000
    text = f"<graphml>{keys}<graph><node id='a'>{first}</node>{rest}</graph></graphml>"
    assert "cannot hold it" in refused(write(text, "wide.graphml"))


def test_ids_that_clash_are_told(read_text: ReadText) -> None:
    text = (
        "<graphml><key id='n' for='node' attr.name='label'/><graph>"
        "<node id='1'><data key='n'>Ama</data></node><node id='1'><data key='n'>Bo</data></node>"
        "</graph></graphml>"
    )
    batch = read_text(text, "clash.graphml")
    assert names(batch) == ["Ama", "Bo"]
    assert "The ID 1 belongs to Ama in row 1 already" in reasons(batch, 2)[0]


def test_ten_thousand_parallel_ties_are_one(read_text: ReadText) -> None:
    edges = "<edge source='a' target='b'/>" * 10_000
    batch = read_text(
        f"<graphml><graph><node id='a'/><node id='b'/>{edges}</graph></graphml>", "many.graphml"
    )
    (tie,) = batch.ties
    assert ends(batch, tie) == ("a", "b")
    assert len(batch.skipped) == 9_999


def test_other_encodings_are_known_by_what_the_file_says(read_text: ReadText) -> None:
    text = '<?xml version="1.0" encoding="ISO-8859-1"?><graphml><graph><node id="Zoë"/></graph>'
    assert names(read_text((text + "</graphml>").encode("latin-1"), "l.graphml")) == ["Zoë"]
    text = text.replace("ISO-8859-1", "UTF-16")
    assert names(read_text((text + "</graphml>").encode("utf-16"), "u.graphml")) == ["Zoë"]
