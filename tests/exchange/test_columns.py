"""Headings understood by name, whatever their case, spacing and signs."""

import pytest

from weaver_desktop.exchange.columns import Field, Shape, fields, fitness, heading_key, shape_of


@pytest.mark.parametrize(
    "heading", ["E-mail Address", "EMAIL ADDRESS*", " email_address ", "\ufeffe-Mail address:"]
)
def test_case_spaces_and_signs_of_a_heading_are_set_aside(heading: str) -> None:
    assert heading_key(heading) == "emailaddress"


def test_a_whole_sentence_is_no_heading() -> None:
    assert heading_key("name " * 1_000) == ""


@pytest.mark.parametrize(
    "heading, field",
    [
        ("Occupation", Field.HEADLINE),
        ("Town", Field.PLACE),
        ("Organization", Field.GROUPS),
        ("Mobile phone", Field.PHONE),
        ("Gifts", Field.GIFTS),
        ("Interests", Field.PASSIONS),
        ("How we met", Field.HOW_MET),
        ("Element Type", Field.KIND),
        ("Shoe size", None),
    ],
)
def test_synonyms_are_known(heading: str, field: Field | None) -> None:
    assert fields([heading], Shape.PEOPLE) == [field]


def test_a_word_means_what_the_rest_of_the_table_makes_of_it() -> None:
    assert fields(["Type"], Shape.PEOPLE) == [Field.KIND]
    assert fields(["Type"], Shape.TIES) == [Field.TIE_NOTE]
    assert fields(["Type"], Shape.GUESTS) == [None]


@pytest.mark.parametrize(
    "header, shape",
    [
        (["From", "To"], Shape.TIES),
        (["Name", "From", "To"], Shape.TIES),
        (["From", "Name"], Shape.PEOPLE),
        (["Name", "Event"], Shape.GUESTS),
        (["Event", "Date"], None),
        ([], None),
    ],
)
def test_the_shape_of_a_table_shows_in_its_header(header: list[str], shape: Shape | None) -> None:
    assert shape_of(header) is shape


def test_of_two_headers_the_one_with_more_known_headings_fits_better() -> None:
    assert fitness(["Ama", "Bo"]) == 0
    assert fitness(["Name"]) < fitness(["Name", "City", "what?"]) < fitness(["From", "To", "Since"])
