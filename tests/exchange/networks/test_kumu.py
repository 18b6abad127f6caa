"""Kumu projects in JSON, both kinds."""

import json

import pytest

from tests.exchange.conftest import ReadText
from tests.exchange.making import ends, names, party, reasons, told
from weaver_desktop.domain.batch import IncomingFact
from weaver_desktop.domain.errors import UnreadableFileError
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.parties import GroupKind, PartyKind

BLUEPRINT = {
    "elements": [
        {
            "id": "1",
            "label": "Ama",
            "type": "Person",
            "description": "Pots.",
            "tags": ["a, b", "c"],
        },
        {"id": 2, "label": "Nest", "type": "Organization"},
        {"id": "3", "label": "Ama", "type": "Person"},
    ],
    "connections": [
        {"id": "c1", "from": "1", "to": "2", "type": "works at", "direction": "directed"},
        {"id": "c2", "from": 2, "to": "3", "direction": "undirected"},
    ],
}
FULL = {
    "name": "Woodland",
    "description": None,
    "defaultMap": "map-1",
    "attributes": [],
    "elements": [
        {
            "_id": "elem-a",
            "attributes": {
                "label": "Ama",
                "element type": "Artist",
                "tags": ["clay"],
                "email": "ama@nest.org",
                "shoe size": 38,
                "image": None,
                "links": {"a": 1},
            },
        },
        {"_id": "elem-b", "attributes": {"label": "Yard", "element type": "Venue"}},
        {"_id": "elem-c", "attributes": {"label": None}},
    ],
    "connections": [
        {
            "_id": "conn-a",
            "direction": "mutual",
            "from": "elem-a",
            "to": "elem-b",
            "attributes": {"connection type": "hosts", "strength": "in touch"},
        },
        {"_id": "conn-b", "direction": "undirected", "from": "elem-a", "to": "elem-x"},
        {"_id": "conn-c", "direction": "undirected", "from": "elem-a", "to": "elem-a"},
    ],
    "loops": [],
    "maps": [{"elements": [{"_id": "node-a", "element": "elem-a"}]}],
    "perspectives": [{"style": "x"}],
}


def test_a_blueprint_is_read(read_text: ReadText) -> None:
    batch = read_text(json.dumps(BLUEPRINT), "plan.json")
    assert names(batch) == ["Ama", "Nest", "Ama"]
    ama, nest, _ = batch.parties
    assert (ama.notes, ama.tags, ama.row) == ("Pots.", ("a, b", "c"), 1)
    assert (nest.kind, nest.group_kind) == (PartyKind.GROUP, GroupKind.ORGANISATION)
    assert [(*ends(batch, tie), tie.note) for tie in batch.ties] == [
        ("Ama", "Nest", "works at"),
        ("Nest", "Ama", ""),
    ]
    assert batch.ties[1].b == batch.parties[2].key
    assert batch.rows_read == 5
    assert told(batch) == {
        0: [
            "Connections: Ties have no direction in Weaver, so the direction was left out.",
            "Connections: These columns were left out: id.",
        ]
    }


def test_a_full_project_is_read(read_text: ReadText) -> None:
    batch = read_text(json.dumps(FULL), "woodland.json")
    assert names(batch) == ["Ama", "Yard"]
    ama = party(batch, "Ama")
    assert ama.tags == ("Artist", "clay")
    assert ama.ways == (("email", "ama@nest.org"),)
    assert ama.facts == (
        IncomingFact(FactKind.NOTE, "shoe size: 38"),
        IncomingFact(FactKind.NOTE, 'links: {"a": 1}'),
    )
    assert party(batch, "Yard").group_kind is GroupKind.VENUE
    (tie,) = batch.ties
    assert (tie.depth, tie.note) == (3, "hosts")
    assert batch.rows_read == 6
    assert reasons(batch, 2) == ["Connections: Nobody in the file has the ID “elem-x”."]
    assert reasons(batch, 3) == [
        "Elements: The name is empty.",
        "Connections: Both ends are elem-a.",
    ]
    assert reasons(batch, 0)[-1] == "Left out of the project: perspectives."


def test_several_values_of_an_attribute_without_a_place_are_one_note(read_text: ReadText) -> None:
    roles = {"label": "Ama", "ecosystem roles": ["Investor", "Entrepreneur"], "motivations": ""}
    text = json.dumps({"elements": [{"_id": "elem-a", "attributes": roles}]})
    (ama,) = read_text(text, "roles.json").parties
    assert ama.facts == (IncomingFact(FactKind.NOTE, "ecosystem roles: Investor, Entrepreneur"),)


def test_a_project_may_be_in_utf_16(read_text: ReadText) -> None:
    data = json.dumps(BLUEPRINT, ensure_ascii=False).encode("utf-16")
    assert names(read_text(data, "plan.json")) == ["Ama", "Nest", "Ama"]


def test_halves_of_surrogate_pairs_are_taken_out(read_text: ReadText) -> None:
    batch = read_text('{"elements": [{"id": "1", "label": "A\\ud800ma\\u0000"}]}')
    assert names(batch) == ["Ama"]
    assert batch.parties[0].name.encode() == b"Ama"


def test_entries_that_are_no_objects_are_named(read_text: ReadText) -> None:
    batch = read_text('{"elements": [7, {}, {"id": "1", "label": "Ama"}], "connections": [null]}')
    assert names(batch) == ["Ama"]
    assert batch.rows_read == 4
    assert reasons(batch, 1) == [
        "Elements: The entry says nothing.",
        "Connections: The entry says nothing.",
    ]


@pytest.mark.parametrize(
    "text, reason",
    [
        ("{", "not valid JSON: something is wrong in line 1, column 2"),
        ('{"elements": [\n{"id": 1,]}', "line 2"),
        ("[]", "no Kumu project"),
        ('{"nodes": [], "links": []}', "only nodes, links"),
        ('{"elements": {}}', "no Kumu project"),
        ('{"elements": []}', "no rows below"),
        ("[" * 100_000, "nested too deeply"),
        ('{"elements": [' + "9" * 5_000 + "]}", "a number too long"),
        (
            json.dumps({"elements": [{f"k{at}": 1} for at in range(2_000)]}),
            "more than 1000 different fields",
        ),
    ],
)
def test_json_that_is_no_project_is_refused(read_text: ReadText, text: str, reason: str) -> None:
    with pytest.raises(UnreadableFileError, match=rf"^plan\.json.*{reason}"):
        read_text(text, "plan.json")


def test_places_and_pins_of_the_own_map_are_kept(read_text: ReadText) -> None:
    def node(element: str, x: float, y: float, *, pinned: bool) -> dict[str, object]:
        return {"element": element, "position": {"x": x, "y": y}, "pinned": pinned}

    maps = [
        {"_id": "map-0", "elements": [node("elem-b", 0, 0, pinned=True)]},
        {
            "_id": "map-1",
            "elements": [
                node("elem-a", 100, 0, pinned=True),
                node("elem-b", 300, 50, pinned=False),
                {"element": "elem-b", "position": None},
                {"element": "elem-b", "position": {"x": "left", "y": True}},
                7,
                node("elem-x", 900, 900, pinned=True),
            ],
        },
    ]
    batch = read_text(json.dumps(FULL | {"maps": maps}), "woodland.json")
    ama, yard = batch.parties
    assert ama.place_on_map == (-0.919239, 0.22981)  # 1.3 · √2 wide, and Kumu counts downward
    assert yard.place_on_map == (0.919239, -0.22981)
    assert (ama.is_pinned, yard.is_pinned) == (True, False)
    assert "Maps whose places were left out: 1." in " ".join(reasons(batch, 0))


@pytest.mark.parametrize("maps", [None, {}, [], [None], [{"elements": 3}], [{"elements": [{}]}]])
def test_maps_that_are_none_do_no_harm(read_text: ReadText, maps: object) -> None:
    batch = read_text(json.dumps(FULL | {"maps": maps}), "woodland.json")
    assert names(batch) == ["Ama", "Yard"]
    assert not any(each.place_on_map for each in batch.parties)
