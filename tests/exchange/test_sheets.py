"""Workbooks: Kumu's elements and connections, and lists of one's own."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from tests.exchange.making import Sheets, ends, names, party, reasons, told
from weaver_desktop.domain.batch import Batch, IncomingFact
from weaver_desktop.domain.errors import UnreadableFileError
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.parties import GroupKind, PartyKind

ReadSheets = Callable[[Sheets], Batch]


def test_a_kumu_project_is_read(read_sheets: ReadSheets) -> None:
    batch = read_sheets(
        {
            "Elements": [
                ["Label", "Type", "Tags", "Description", "Email"],
                ["Ama Boateng", "Person", "clay|folk, jazz", "Makes pots.", "ama@nest.org"],
                ["Nest", "Collective", None, None, None],
                ["Bo", "Funder", None, None, None],
            ],
            "Connections": [
                ["From", "To", "Label", "Type", "Strength"],
                ["Ama Boateng", "Nest|Bo|Cy Who Has No Row", "helps", "work", 4],
                ["Nest", "Ama Boateng", None, None, None],
            ],
            "Notes (IGNORE)": [["From", "To"], ["Dee", "Eli"]],
        }
    )
    assert names(batch) == ["Ama Boateng", "Nest", "Bo", "Cy Who Has No Row"]
    ama, nest, bo, _ = batch.parties
    assert (ama.tags, ama.notes) == (("clay", "folk, jazz"), "Makes pots.")
    assert (nest.kind, nest.group_kind) == (PartyKind.GROUP, GroupKind.COLLECTIVE)
    assert (bo.kind, bo.tags) == (PartyKind.PERSON, ("Funder",))
    assert [ends(batch, tie) for tie in batch.ties] == [
        ("Ama Boateng", "Nest"),
        ("Ama Boateng", "Bo"),
        ("Ama Boateng", "Cy Who Has No Row"),
    ]
    assert {tie.note for tie in batch.ties} == {"helps; work"}
    assert [tie.depth for tie in batch.ties] == [4, 4, 4]
    assert batch.rows_read == 5
    assert told(batch) == {
        2: [
            (
                "Sheet Connections: Cy Who Has No Row is not among the people that the file "
                "lists, and was taken as a new person."
            )
        ],
        3: [
            (
                "Sheet Connections: Nest and Ama Boateng stand in row 2 already. "
                "Both rows were taken as one tie."
            )
        ],
    }


def test_connections_alone_need_no_remark(read_sheets: ReadSheets) -> None:
    batch = read_sheets({"Connections": [["From", "To"], ["Ama", "Bo"]]})
    assert names(batch) == ["Ama", "Bo"]
    assert batch.skipped == ()


def test_connections_find_elements_by_id(read_sheets: ReadSheets) -> None:
    batch = read_sheets(
        {
            "Connections": [["From", "To"], ["p1", "p2"], ["p1", "Bo"], ["p1", "Ama"]],
            "Elements": [["ID", "Label"], ["p1", "Ama"], ["p2", "Ama"], ["p3", "Bo"]],
        }
    )
    assert names(batch) == ["Ama", "Ama", "Bo"]
    assert [ends(batch, tie) for tie in batch.ties] == [("Ama", "Ama"), ("Ama", "Bo")]
    assert reasons(batch, 4) == [
        "Sheet Connections: 2 parties in the file are called Ama. An ID column can tell them apart."
    ]


def test_an_id_that_stands_twice_is_told(read_sheets: ReadSheets) -> None:
    batch = read_sheets({"Elements": [["ID", "Label"], ["p1", "Ama"], ["p1", "Bo"]]})
    assert names(batch) == ["Ama", "Bo"]
    assert "belongs to Ama in row 2 already" in reasons(batch, 3)[0]


def test_elements_of_one_label_are_told_apart_by_type(read_sheets: ReadSheets) -> None:
    batch = read_sheets(
        {
            "Elements": [
                ["Label", "Type"],
                ["Spring", "Season"],
                ["Spring", "Project"],
                ["Spring", "Season"],
            ]
        }
    )
    assert [one.row for one in batch.parties] == [2, 3]
    assert list(told(batch)) == [4]


def test_a_list_of_ones_own_may_be_a_workbook(read_sheets: ReadSheets) -> None:
    batch = read_sheets(
        {
            "Who": [
                ["My people", None, None],
                [],
                ["Name", "Tags", "Phone", "First seen", "Seen at", "Fee", "Member"],
                ["Ama", "clay, folk", 447700900123.0, date(2024, 3, 1), None, 2.5, True],
                ["Bo", None, None, None, datetime(2024, 3, 1, 18, 30), None, None],  # noqa: DTZ001
            ],
            "What came": [["Person", "Gathering", "Date"], ["ama", "Fair", date(2024, 3, 1)]],
            "Sums": [["Total", "Mean"], [3, 4]],
            "Empty": [],
        }
    )
    ama = party(batch, "Ama")
    assert ama.tags == ("clay", "folk")
    assert ama.ways == (("phone", "447700900123"),)
    assert [fact.text for fact in ama.facts] == [
        "First seen: 2024-03-01",
        "Fee: 2.5",
        "Member: True",
    ]
    assert party(batch, "Bo").facts == (IncomingFact(FactKind.NOTE, "Seen at: 2024-03-01 18:30"),)
    assert [(one.party, str(one.on)) for one in batch.guests] == [(ama.key, "2024-03-01")]
    assert reasons(batch, 1) == [
        "Sheet Who: “My people” stands above the headings and was left out."
    ]
    assert reasons(batch, 0) == [
        "Sheet Sums: Left out, because its headings (Total, Mean) do not say what it holds."
    ]


def test_a_guest_who_could_be_two_is_not_guessed(read_sheets: ReadSheets) -> None:
    batch = read_sheets(
        {
            "People": [["Name", "Email"], ["Ama", "a@x.org"], ["Ama", "b@x.org"]],
            "Guests": [["Person", "Gathering"], ["Ama", "Fair"]],
        }
    )
    assert not batch.guests
    assert "2 parties in the file are called Ama" in reasons(batch, 2)[0]


def test_a_workbook_whose_headings_say_nothing_is_refused(read_sheets: ReadSheets) -> None:
    with pytest.raises(UnreadableFileError, match=r"book\.xlsx.*“Total, Mean”.*From,To,Strength"):
        read_sheets({"Sums": [["Total", "Mean"], [3, 4]]})


@pytest.mark.parametrize("title", ["Elements", "Elements (ignore)"])
def test_a_workbook_without_content_is_refused(read_sheets: ReadSheets, title: str) -> None:
    rows: list[list[object]] = [["Name"], ["Ama"]] if "ignore" in title else []
    with pytest.raises(UnreadableFileError, match=r"All sheets of book\.xlsx are empty"):
        read_sheets({title: rows})


def test_a_row_that_names_too_many_pairs_is_skipped(read_sheets: ReadSheets) -> None:
    crowd = "|".join(f"p{at}" for at in range(200))
    batch = read_sheets({"Connections": [["From", "To"], [crowd, crowd], ["Ama", "Bo"]]})
    assert names(batch) == ["Ama", "Bo"]
    assert "too many pairs" in reasons(batch, 2)[0]
