"""Lists of ties: ends, strengths, dates, and rows that make no tie."""

import pytest

from tests.exchange.conftest import ReadText
from tests.exchange.making import accounted, ends, names, reasons, told
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ties import Depth, Provenance


@pytest.mark.parametrize(
    "header",
    [
        "From,To,Strength,Type,Date",
        "Source,Target,Depth,Relationship,Since",
        " from , TO ,strength,type,date",
    ],
)
def test_a_tie_is_read_whole(read_text: ReadText, header: str) -> None:
    batch = read_text(f"{header}\nAma Boateng,Tilly Stone,4,share a kiln,2023-05-12\n")
    (tie,) = batch.ties
    assert ends(batch, tie) == ("Ama Boateng", "Tilly Stone")
    assert tie.depth is Depth.HELP
    assert tie.since == PartialDate(2023, 5, 12)
    assert tie.note == "share a kiln"
    assert tie.row == 2
    assert batch.rows_read == 1
    assert batch.source == "list.csv"
    assert not batch.skipped


def test_words_for_a_tie_may_stand_in_several_columns(read_text: ReadText) -> None:
    (kumu,) = read_text("From,To,Label,Type,Tags\nAma,Bo,kiln,trade,clay| folk\n").ties
    assert kumu.note == "kiln; trade; clay, folk"
    batch = read_text("From Type,From Name,Edge,To Type,To Name,Weight\nP,Ama,funds,P,Bo,1\n")
    assert batch.ties[0].note == "funds"
    assert "These columns were left out: From Type, To Type." in reasons(batch, 0)


def test_two_columns_are_enough(read_text: ReadText) -> None:
    batch = read_text("From,To\nAma,Tilly\nTilly,Bo\n")
    assert [tie.depth for tie in batch.ties] == [Depth.MET, Depth.MET]
    assert [(party.name, party.row) for party in batch.parties] == [
        ("Ama", 2),
        ("Tilly", 2),
        ("Bo", 3),
    ]


def test_columns_may_stand_in_any_order(read_text: ReadText) -> None:
    batch = read_text("Strength,To,From\n5,Tilly,Ama\n")
    assert ends(batch, batch.ties[0]) == ("Ama", "Tilly")
    assert batch.ties[0].depth is Depth.MAKE


def test_the_same_pair_is_one_tie_with_all_that_is_known(read_text: ReadText) -> None:
    batch = read_text(
        "From,To,Strength,Type,Date\n"
        "Ama,Tilly,2,neighbours,2024-03\nTILLY, ama ,4,kiln,2022\nAma,Tilly,1,kiln,\n"
    )
    (tie,) = batch.ties
    assert (tie.depth, tie.since, tie.note) == (4, PartialDate(2022), "neighbours; kiln")
    assert names(batch) == ["Ama", "Tilly"]
    for row in (3, 4):
        (reason,) = reasons(batch, row)
        assert "in row 2 already" in reason


@pytest.mark.parametrize(
    "row, reason",
    [
        ("Ama,Ama", "Both ends are Ama."),
        ("Ama, AMA ", "Both ends are Ama."),
        ("Ama,", "One end of the tie is empty."),
        (",Tilly", "One end of the tie is empty."),
        ("Ama,?", "“?” is no name."),
        ("Ama,#REF!", "“#REF!” is no name."),
        (f"Ama,{'x' * 301}", "The name has 301 characters, and Weaver takes at most 300."),
        ('Ama,"Bo\nCy"', "The name runs over 2 lines. Perhaps a quotation mark is missing."),
    ],
)
def test_a_row_that_makes_no_tie_makes_nobody(read_text: ReadText, row: str, reason: str) -> None:
    batch = read_text(f"From,To\n{row}\nDee,Eli\n")
    assert told(batch) == {2: [reason]}
    assert names(batch) == ["Dee", "Eli"]
    assert len(batch.ties) == 1
    assert batch.rows_read == 2


def test_a_strength_of_zero_says_there_is_no_tie(read_text: ReadText) -> None:
    batch = read_text("From,To,Weight\nAma,Tilly,0\nAma,Bo,3\nAma,Cy,2\n")
    assert told(batch) == {2: ["A strength of 0 says that there is no tie."]}
    assert names(batch) == ["Ama", "Bo", "Cy"]


def test_an_unclear_strength_costs_the_strength_only(read_text: ReadText) -> None:
    batch = read_text("From,To,Strength\nAma,Tilly,strong\nAma,Bo,In Touch\nAma,Cy,\n")
    assert [tie.depth for tie in batch.ties] == [Depth.MET, Depth.IN_TOUCH, Depth.MET]
    assert list(told(batch)) == [2]
    assert "“strong” is neither a number nor" in reasons(batch, 2)[0]


def test_weights_are_told_to_be_weights(read_text: ReadText) -> None:
    batch = read_text("Source;Target;Weight\nA;B;0,5\nA;C;12\nB;C;300\n")
    assert [tie.depth for tie in batch.ties] == [2, 3, 4]
    assert "taken as weights" in reasons(batch, 0)[0]


@pytest.mark.parametrize(
    "date, reason",
    [
        ("soon", "“soon” could not be read as a date, so it was left out. Write it as 2024-05-12."),
        ("2031-01-01", "The date 2031-01-01 is still to come, so it was left out."),
    ],
)
def test_a_bad_date_costs_the_date_only(read_text: ReadText, date: str, reason: str) -> None:
    batch = read_text(f"From,To,Date\nAma,Tilly,{date}\n")
    assert batch.ties[0].since is None
    assert told(batch) == {2: [reason]}


def test_a_year_that_has_begun_is_not_to_come(read_text: ReadText) -> None:
    batch = read_text("From,To,Since\nAma,Tilly,2024\nAma,Bo,2024-06-01\nAma,Cy,2024-06-02\n")
    assert [str(tie.since) for tie in batch.ties] == ["2024", "2024-06-01", "None"]
    assert list(told(batch)) == [4]


def test_the_order_of_day_and_month_is_told_if_assumed(read_text: ReadText) -> None:
    text = "From,To,Date\nAma,Tilly,04/03/2024\n"
    assert str(read_text(text).ties[0].since) == "2024-03-04"
    assert "day first" in reasons(read_text(text), 0)[0]
    assert str(read_text(text, day_first=False).ties[0].since) == "2024-04-03"


def test_gephi_edges_are_read(read_text: ReadText) -> None:
    batch = read_text(
        "Source,Target,Type,Id,Label,timeset,Weight\n"
        "Ama,Tilly,Undirected,0,,,1.0\nTilly,Bo,Directed,1,cousins,,1.0\n"
    )
    assert [tie.depth for tie in batch.ties] == [Depth.MET, Depth.MET]
    assert [tie.note for tie in batch.ties] == ["", "cousins"]
    assert told(batch) == {
        0: [
            "All weights are alike, so they say nothing: all these ties are “have met”.",
            "Ties have no direction in Weaver, so the direction was left out.",
            "These columns were left out: Id.",
        ]
    }


def test_a_note_on_a_tie_that_is_too_long_is_left_out(read_text: ReadText) -> None:
    batch = read_text(f"From,To,Type\nAma,Tilly,{'x' * 1_000_000}\n")
    assert batch.ties[0].note == ""
    assert "1000000 characters" in reasons(batch, 2)[0]


@pytest.mark.parametrize(
    "name",
    [
        'Robert "Bo" Tables',
        "'; DROP TABLE party; --",
        "👩‍🎨",
        "محمد",
        "O’Brien",
        "{name}",
        "a\u200db",
    ],
)
def test_names_pass_unharmed(read_text: ReadText, name: str) -> None:
    quoted = name.replace('"', '""')
    assert names(read_text(f'From,To\n"{quoted}",Tilly\n'))[0] == name


def test_a_broken_quote_costs_its_row_only(read_text: ReadText) -> None:
    batch = read_text('From,To\n"Ama,Tilly\nBo,Cy\n')
    assert names(batch) == ["Bo", "Cy"]
    assert batch.rows_read == 2
    assert accounted(batch) == {2, 3}


def test_how_a_tie_is_known_and_its_last_contact_are_read(read_text: ReadText) -> None:
    batch = read_text(
        "From,To,Since,Last contact,Known\n"
        "Ama,Bo,2020,2024-03-03,through introduction\nAma,Bo,,2023,stated\nAma,Cy,,,inferred\n"
    )
    assert [(tie.last_contact, tie.provenance) for tie in batch.ties] == [
        (PartialDate(2024, 3, 3), Provenance.INTRODUCED),
        (None, Provenance.INFERRED),
    ]
    assert not reasons(batch, 0)


@pytest.mark.parametrize(
    "contact, reason",
    [
        ("2019-05-01", "The last contact (2019-05-01) is before the tie starts (2020)"),
        ("2999", "The date 2999 is still to come"),
        ("soon", "soon"),
    ],
)
def test_a_last_contact_that_cannot_be_is_left_out(
    read_text: ReadText, contact: str, reason: str
) -> None:
    batch = read_text(f"From,To,Since,Last contact\nAma,Bo,2020,{contact}\n")
    assert batch.ties[0].last_contact is None
    assert any(reason in said for said in (*reasons(batch, 2), *reasons(batch, 0)))


def test_a_column_that_is_called_known_in_another_sense_is_said_to_be_left_out(
    read_text: ReadText,
) -> None:
    batch = read_text("From,To,Known\nAma,Bo,since school\n")
    assert batch.ties[0].provenance is Provenance.STATED
    assert any("Known" in said for said in reasons(batch, 0))
