"""Guest lists: who came to what, and when."""

import pytest

from tests.exchange.conftest import ReadText
from tests.exchange.making import names, reasons, told


@pytest.mark.parametrize(
    "header",
    [
        "Person,Gathering,Date",
        "Name,Event,Event Date",
        "attendee , GATHERING,on",
        "Guest,Meeting,Date",
    ],
)
def test_guests_are_read(read_text: ReadText, header: str) -> None:
    batch = read_text(
        f"{header}\nAma,Hay Bales,12 May 2024\nTilly,Hay Bales,2024-05-12\nAma,Fair,\n"
    )
    assert names(batch) == ["Ama", "Tilly"]
    assert [(one.party, one.gathering, str(one.on), one.row) for one in batch.guests] == [
        ("ama", "Hay Bales", "2024-05-12", 2),
        ("tilly", "Hay Bales", "2024-05-12", 3),
        ("ama", "Fair", "None", 4),
    ]
    assert batch.rows_read == 3
    assert not batch.skipped


def test_first_and_last_names_are_joined(read_text: ReadText) -> None:
    batch = read_text("First Name,Last Name,Event\nAma,Boateng,Hay Bales\n")
    assert names(batch) == ["Ama Boateng"]


def test_a_gathering_is_spelt_as_it_is_first(read_text: ReadText) -> None:
    batch = read_text("Person,Gathering\nAma,Hay Bales\nBo,HAY  bales\n")
    assert {one.gathering for one in batch.guests} == {"Hay Bales"}


def test_a_gathering_may_be_still_to_come(read_text: ReadText) -> None:
    batch = read_text("Person,Gathering,Date\nAma,Hay Bales,2031-07-01\n")
    assert str(batch.guests[0].on) == "2031-07-01"
    assert not batch.skipped


def test_the_same_name_on_another_day_is_another_gathering(read_text: ReadText) -> None:
    batch = read_text("Person,Gathering,Date\nAma,Fair,2023\nAma,Fair,2024\nama,fair,2024\n")
    assert [str(one.on) for one in batch.guests] == ["2023", "2024"]
    assert told(batch) == {4: ["Row 3 says already that Ama came to Fair."]}


@pytest.mark.parametrize(
    "row, reason",
    [
        (",Fair,2024", "The name is empty."),
        ("Ama,,2024", "Gathering: The name is empty."),
        ("Ama,???,2024", "Gathering: “???” is no name."),
    ],
)
def test_a_row_that_says_too_little_is_skipped(read_text: ReadText, row: str, reason: str) -> None:
    batch = read_text(f"Person,Gathering,Date\n{row}\nBo,Fair,2024\n")
    assert told(batch) == {2: [reason]}
    assert names(batch) == ["Bo"]
    assert batch.rows_read == 2


def test_a_bad_date_costs_the_date_only(read_text: ReadText) -> None:
    batch = read_text("Person,Gathering,Date\nAma,Fair,some day\n")
    assert batch.guests[0].on is None
    assert "“some day” could not be read as a date" in reasons(batch, 2)[0]


def test_other_columns_are_named_as_left_out(read_text: ReadText) -> None:
    batch = read_text("Person,Ticket,Gathering,Empty\nAma,adult,Fair,\n")
    assert told(batch) == {0: ["These columns were left out: Ticket."]}
