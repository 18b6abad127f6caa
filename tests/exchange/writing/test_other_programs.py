"""Other programs read what Weaver writes."""

from io import BytesIO, StringIO
from typing import Any

import networkx as nx
import openpyxl
import pytest
import vobject
from icalendar import Calendar

from tests.exchange.writing.small import AMA, BO, CY, EVERYTHING, NEST
from weaver_desktop.exchange.writing.calendar import calendar
from weaver_desktop.exchange.writing.cards.file import cards
from weaver_desktop.exchange.writing.gexf import gexf
from weaver_desktop.exchange.writing.graphml import graphml
from weaver_desktop.exchange.writing.kumu import kumu_workbook
from weaver_desktop.exchange.writing.workbook import workbook


def test_networkx_reads_graphml() -> None:
    graph: Any = nx.read_graphml(BytesIO(graphml(EVERYTHING)))
    assert not graph.is_directed()
    assert set(graph) == {AMA, BO, CY, NEST}
    assert graph.nodes[AMA]["label"] == "Ama Boateng"
    assert (graph.nodes[AMA]["x"], graph.nodes[AMA]["y"]) == (1.5, -2.0)
    assert graph.nodes[NEST]["type"] == "organisation"
    assert graph.edges[AMA, BO]["depth"] == 4
    assert graph.edges[AMA, BO]["timeset"] == "<[2020-01, 2021]; [2023-04-05, Infinity]>"
    assert graph.edges[AMA, CY]["start"] == "2022"
    assert graph.edges[BO, CY] == {
        "id": "t3",
        "depth": 1,
        "end": "2024-02-29",
        "note": 'a <b> & "c"',
        "known": "inferred",
    }


def test_networkx_reads_gexf_with_times_places_and_colours() -> None:
    graph: Any = nx.read_gexf(BytesIO(gexf(EVERYTHING)), version="1.3")
    assert set(graph) == {AMA, BO, CY, NEST}
    assert graph.graph["mode"] == "dynamic"
    ama = graph.nodes[AMA]
    assert ama["label"] == "Ama Boateng"
    assert ama["viz"]["position"] == {"x": 1.5, "y": -2.0, "z": 0.0}
    assert ama["viz"]["color"] == graph.nodes[NEST]["viz"]["color"]
    assert ama["viz"]["color"] != graph.nodes[CY]["viz"]["color"]
    assert ama["viz"]["size"] > graph.nodes[NEST]["viz"]["size"]
    both = graph.edges[AMA, BO]
    assert both["spells"] == [("2020-01-01", "2021-12-31"), ("2023-04-05", "None")]
    assert (both["weight"], both["depth"], both["note"]) == (4.0, 4, "spouse")
    assert graph.edges[AMA, CY]["start"] == "2022-01-01"
    assert graph.edges[BO, CY]["end"] == "2024-02-29"


@pytest.mark.parametrize("version", [3, 4])
def test_vobject_reads_cards(version: int) -> None:
    text = cards(EVERYTHING, version=version).decode()
    read: list[Any] = list(vobject.readComponents(StringIO(text)))
    assert [card.fn.value for card in read] == [
        *("Ama Boateng", "Bo O’Brien", "Bo O’Brien", "Nest: the/Collective")
    ]
    ama = read[0]
    assert ama.version.value == f"{version}.0"
    assert ama.email.value == "ama@nest.org"
    assert ama.tel.value == "+44 20 7946 0000"
    assert ama.title.value == "potter"
    assert ama.contents["x-library-card"][0].value in {"12,3", "12\\,3"}
    assert ama.categories.value == ["potters", "two words"]
    assert ama.note.value == EVERYTHING.entries[0].party.notes
    if version == 4:
        spouse = ama.contents["related"][0]
        assert (spouse.params["TYPE"], spouse.value) == (["spouse"], f"urn:uuid:{BO}")
    else:
        assert read[1].contents["x-abrelatednames"][0].value == "Ama Boateng"
    members = {3: "x-addressbookserver-member", 4: "member"}[version]
    assert [each.value for each in read[3].contents[members]] == [
        *(f"urn:uuid:{AMA}", f"urn:uuid:{BO}")
    ]


def test_openpyxl_reads_workbooks_and_finds_no_formula() -> None:
    book: Any = openpyxl.load_workbook(BytesIO(workbook(EVERYTHING)))
    assert book.sheetnames == ["People", "Ties", "Guests"]
    headings, ama, *_ = book["People"].iter_rows()
    told = {str(head.value): cell for head, cell in zip(headings, ama, strict=True)}
    assert (told["Name"].value, told["Needs"].value) == ("Ama Boateng", "a kiln")
    assert (told["Offers"].value, told["Offers"].data_type) == ("=HYPERLINK(1)", "s")
    assert [cell.value for cell in book["Ties"][2]][:4] == [
        *("Ama Boateng", BO, "help each other", None)
    ]
    kumu: Any = openpyxl.load_workbook(BytesIO(kumu_workbook(EVERYTHING)))
    assert kumu.sheetnames == ["Elements", "Connections"]
    assert [cell.value for cell in kumu["Connections"][2]][:3] == [AMA, BO, "undirected"]
    assert kumu["Elements"]["D2"].value == "potters|two words"


def test_icalendar_reads_gatherings_and_follow_ups() -> None:
    read: Any = Calendar.from_ical(calendar(EVERYTHING))
    assert "method" not in read
    gathering, follow_up = read.walk("VEVENT")
    assert str(gathering["summary"]) == "Kiln, opening"
    assert gathering.decoded("dtstart").isoformat() == "2024-05-12"
    ama, bo = gathering["attendee"]
    assert (str(ama), ama.params["PARTSTAT"]) == ("mailto:ama@nest.org", "ACCEPTED")
    assert (str(bo), bo.params["CN"]) == (f"urn:uuid:{BO}", "Bo O’Brien")
    assert bo.params["PARTSTAT"] == "NEEDS-ACTION"
    assert str(follow_up["summary"]) == "See how Ama Boateng and Bo O’Brien get on"
