from itertools import product

import pytest

from tests.graph.networks import a_network
from tests.graph.suggestions.notes import heard
from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.suggestions.wording import (
    both_came,
    both_know,
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
        ((4, 4), "You know both well (4, 4); they have not met."),
        ((5, 4), "You know both well (5, 4); they have not met."),
        ((3, 3), "You are in touch with both (3, 3); they have not met."),
        ((2, 2), "You have met both (2, 2); they have not met."),
        ((5, 3), "You know Bo well (5) and are in touch with Cy (3); they have not met."),
        ((3, 4), "You know Cy well (4) and are in touch with Bo (3); they have not met."),
        ((2, 5), "You know Cy well (5) and have met Bo (2); they have not met."),
        ((2, 3), "You are in touch with Cy (3) and have met Bo (2); they have not met."),
    ],
)
def test_how_well_you_know_two(depths: tuple[int, int], expected: str) -> None:
    one, other = depths
    assert str(you_know_both(("Bo", Depth(one)), ("Cy", Depth(other)))) == expected


def test_there_are_words_for_any_two_ties_that_count() -> None:
    for one, other in product(range(2, 6), repeat=2):
        text = str(you_know_both(("Bo", Depth(one)), ("Cy", Depth(other))))
        assert str(one) in text
        assert str(other) in text


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
    assert str(both_came(1)) == "Both came to the same gathering; no meeting is recorded."
    assert str(both_came(4)) == "Both came to 4 gatherings; no meeting is recorded."


def test_who_gains_and_what_is_not_known() -> None:
    assert who_gains([]) == ()
    assert [str(t) for t in who_gains(["Bo"])] == ["As far as your notes tell, this helps Bo."]
    assert [str(t) for t in who_gains(["Bo", "Cy"])] == [
        "Each offers something that the other needs."
    ]
    assert no_need_on_record([]) == ()
    assert [str(t) for t in no_need_on_record(["Bo"])] == [
        "You have recorded no open need of Bo that may be quoted."
    ]
    assert [str(t) for t in no_need_on_record(["Bo", "Cy"])] == [
        "You have recorded no open need of Bo or Cy that may be quoted."
    ]


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
