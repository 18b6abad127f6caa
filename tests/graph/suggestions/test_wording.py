from datetime import date
from itertools import product

import pytest

from tests.graph.networks import a_network
from tests.graph.suggestions.notes import heard
from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.suggestions.wording import (
    both_are_active,
    both_came,
    both_know,
    how_sure,
    need_meets_gift,
    no_need_on_record,
    who_gains,
    you_know_both,
)

PEOPLE = a_network("Bo Cy")


def quoted(need: str, gift: str, need_on: str | None = None, gift_on: str | None = None) -> str:
    return str(
        need_meets_gift(
            "Bo", heard(PEOPLE, "Bo", need, need_on), "Cy", heard(PEOPLE, "Cy", gift, gift_on)
        )
    )


@pytest.mark.parametrize(
    "need_on, gift_on, expected",
    [
        (
            "2026-05-12",
            "2026-03",
            "Bo needs “a kiln” (heard 12 May 2026); Cy offers “kiln share” (March 2026).",
        ),
        (
            "2026-05",
            "2025",
            "Bo needs “a kiln” (heard in May 2026); Cy offers “kiln share” (2025).",
        ),
        (
            "2026",
            "2024-12-01",
            "Bo needs “a kiln” (heard in 2026); Cy offers “kiln share” (1 December 2024).",
        ),
        (None, None, "Bo needs “a kiln”; Cy offers “kiln share”."),
    ],
)
def test_a_need_and_a_gift_with_their_dates(
    need_on: str | None, gift_on: str | None, expected: str
) -> None:
    assert quoted("a kiln", "kiln share", need_on, gift_on) == expected


def test_a_long_note_is_cut_at_a_word_and_kept_in_one_line() -> None:
    note = "a kiln. Big enough; " + "for very tall vases " * 9
    text = quoted(note.replace(". ", ".\n"), "kiln share;")
    need = text.split("“")[1].split("”")[0]
    assert need.endswith("…")
    assert note.startswith(need.removesuffix("…") + " ")
    assert 60 < len(need) <= 81
    assert text.endswith("“kiln share”.")


def test_one_endless_word_is_cut_too() -> None:
    assert len(quoted("k" * 500, "kiln")) < 140


@pytest.mark.parametrize(
    "depths, expected",
    [
        ((4, 4), "You know both well; they have not met."),
        ((5, 4), "You know both well; they have not met."),
        ((3, 3), "You are in touch with both; they have not met."),
        ((2, 2), "You have met both; they have not met each other."),
        ((5, 3), "You know Bo well and are in touch with Cy; they have not met."),
        ((3, 4), "You know Cy well and are in touch with Bo; they have not met."),
        ((2, 5), "You know Cy well and have met Bo; they have not met each other."),
        ((2, 3), "You are in touch with Cy and have met Bo; they have not met each other."),
    ],
)
def test_how_well_you_know_two(depths: tuple[int, int], expected: str) -> None:
    one, other = depths
    assert str(you_know_both(("Bo", Depth(one)), ("Cy", Depth(other)))) == expected


def test_there_are_words_for_any_two_ties_that_count() -> None:
    for one, other in product(range(2, 6), repeat=2):
        text = str(you_know_both(("Bo", Depth(one)), ("Cy", Depth(other))))
        assert "not met" in text
        assert not any(letter.isdigit() for letter in text)


@pytest.mark.parametrize(
    "names, expected",
    [
        (["Dee"], "Both know Dee."),
        (["Dee", "Eli"], "Both know Dee and Eli."),
        (["Dee", "Eli", "Fay"], "Both know Dee, Eli and Fay."),
        (["Dee", "Eli", "Fay", "Gil"], "Both know Dee, Eli and 2 others."),
        (["Dee", "Eli", "Fay", "Gil", "Hal"], "Both know Dee, Eli and 3 others."),
    ],
)
def test_whom_both_know(names: list[str], expected: str) -> None:
    assert str(both_know(names)) == expected


def test_sharing_nobody_is_no_reason() -> None:
    with pytest.raises(ValueError, match=r"\[\]"):
        both_know([])


def test_where_both_came() -> None:
    assert str(both_came(1)) == "Both came to the same gathering."
    assert str(both_came(4)) == "Both came to 4 gatherings."


def test_who_gains_and_what_is_not_known() -> None:
    assert who_gains([]) == ()
    assert [str(t) for t in who_gains(["Bo"])] == [
        "As far as your notes tell, only Bo gains by it."
    ]
    assert [str(t) for t in who_gains(["Bo", "Cy"])] == [
        "Both gain: each offers something that the other needs."
    ]
    assert no_need_on_record([]) == ()
    assert [str(t) for t in no_need_on_record(["Bo"])] == [
        "You have noted nothing that Bo needs at the moment."
    ]
    assert [str(t) for t in no_need_on_record(["Bo", "Cy"])] == [
        "You have noted nothing that Bo or Cy needs at the moment."
    ]


@pytest.mark.parametrize(
    "on, expected",
    [
        (date(2026, 9, 2), "Both were in touch with others in September 2026."),
        (
            date(2026, 11, 1),
            "Both were in touch with others lately: Bo in September 2026, Cy in November 2026.",
        ),
        (
            date(2025, 9, 30),
            "Both were in touch with others lately: Bo in September 2026, Cy in September 2025.",
        ),
    ],
)
def test_when_two_were_last_active(on: date, expected: str) -> None:
    assert str(both_are_active(("Bo", date(2026, 9, 30)), ("Cy", on))) == expected


def test_how_sure_is_said_in_words_and_rises_with_the_kinds_of_reasons() -> None:
    said = [str(how_sure(kinds)) for kinds in range(8)]
    assert said[0] == said[1] == "A guess: one thing speaks for it. Ask them first."
    assert said[2] == "Not very sure: two different things speak for it."
    assert len(set(said)) == 5
    assert said[5] == said[7]


@pytest.mark.parametrize(
    "name", ["{}", "{name}", "O'Neill", 'Jo "the Kiln" Ray', "“Q”", "🎻", "{0!r}"]
)
def test_any_name_can_stand_in_a_sentence(name: str) -> None:
    need, gift = heard(PEOPLE, "Bo", "{a} kiln"), heard(PEOPLE, "Cy", 'a "kiln" {}')
    assert str(need_meets_gift(name, need, name, gift)) == (
        f'{name} needs “{{a}} kiln”; {name} offers “a "kiln" {{}}”.'
    )
    assert str(both_know([name, name])) == f"Both know {name} and {name}."
    assert name in str(you_know_both((name, Depth.MAKE), ("Cy", Depth.MET)))
    assert str(no_need_on_record([name])[0]).count(name) == 1
