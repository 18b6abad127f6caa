"""What Tab offers."""

import pytest

from tests.book.capture.sample import parser
from weaver_desktop.book.capture.intents import Role


@pytest.mark.parametrize(
    "line,replaced,offers",
    [
        ("Am", "Am", ["Ama Boateng", "Ama Mensah"]),
        ("Ama B", "Ama B", ["Ama Boateng"]),
        ("boat", "boat", ["Ama Boateng"]),
        ("met Ti", "Ti", ["Tilly Stone"]),
        ("Bo met Tilly and Am", "Am", ["Ama Boateng", "Ama Mensah"]),
        ("Bo, Ti", "Ti", ["Tilly Stone"]),
        ("yesterday met Ti", "Ti", ["Tilly Stone"]),
        ("Bo met yesterday Ti", "Ti", ["Tilly Stone"]),
        ("Bo knows Ros", "Ros", ["Rosa and the Bees", "Rosa Lind"]),
        ("Rosa an", "Rosa an", ["Rosa and the Bees"]),
        ("intro Am", "Am", ["Ama Boateng", "Ama Mensah"]),
        ("intro Bo > Ti", "Ti", ["Tilly Stone"]),
        ("introduce Bo to Ti", "Ti", ["Tilly Stone"]),
        ("Bo met Tilly at Ha", "Ha", ["Hay Bales"]),
        ("Bo @ne", "@ne", ["@Nest Collective"]),
        ("Bo @Rosa and", "@Rosa and", ["@Rosa and the Bees"]),
        ("Bo met @ne", "@ne", ["@Nest Collective"]),
        ("Bo #", "#", ["#Füße", "#clay", "#folk", '#"woodland concerts"']),
        ("Bo #fu", "#fu", ["#Füße"]),
        ("Bo #w", "#w", ['#"woodland concerts"']),
        ("Bo ", "", ["needs:", "offers:", "loves:", "note:"]),
        ("Ama Boateng n", "n", ["needs:", "note:"]),
        ("Bo #clay ", "", ["needs:", "offers:", "loves:", "note:"]),
        ("Bo needs: a kiln of", "of", ["offers:"]),
        ("Bo m", "m", ["met", "makes things with"]),
        ("Bo is", "is", ["is in touch with"]),
        ("in", "in", ["intro"]),
    ],
)
def test_what_fits_here(line: str, replaced: str, offers: list[str]) -> None:
    found = parser().complete(line, len(line))
    assert found is not None
    assert line[found.start : found.end] == replaced
    assert [offer.text for offer in found.offers] == offers


@pytest.mark.parametrize(
    "line",
    [
        "",
        " ",
        "xyz",
        "Bo met Tilly: Am",
        "Bo met Tilly about Am",
        "Bo needs: Am",
        "Bo #xyz",
        "Bo @x",
    ],
)
def test_where_nothing_fits_nothing_is_offered(line: str) -> None:
    assert parser().complete(line, len(line)) is None


def test_the_word_under_the_cursor_is_replaced_as_a_whole() -> None:
    found = parser().complete("met Til at Nest", 6)
    assert found is not None
    assert (found.start, found.end) == (4, 7)


def test_an_offer_names_its_party_so_that_namesakes_need_no_question() -> None:
    book = parser(more={"ama2": "Ama Boateng"})
    found = book.complete("met Ama Bo", 10)
    assert found is not None
    assert [offer.party for offer in found.offers] == ["ama", "ama2"]
    assert {offer.role for offer in found.offers} == {Role.NAME}


def test_names_that_the_grammar_would_cut_are_offered_in_quotes() -> None:
    book = parser(more={"odd": "Owls #1; needs"})
    found = book.complete("met Ow", 6)
    assert found is not None
    assert found.offers[0].text == '"Owls #1; needs"'
    assert book.parse(f"met {found.offers[0].text}").is_ready


@pytest.mark.parametrize("line", ["met Ti", "intro Bo > Ti", "Bo @ne", "Bo #cl", "Bo #clay n"])
def test_what_is_offered_can_be_read(line: str) -> None:
    book = parser()
    found = book.complete(line, len(line))
    assert found is not None
    finished = line[: found.start] + found.offers[0].text + line[found.end :]
    capture = book.parse(finished + (" x" if finished.endswith(":") else ""))
    assert capture.is_ready


def test_a_line_without_end_is_left_alone() -> None:
    assert parser().complete("Am" * 2_000, 4_000) is None
