import pytest

from tests.cli.running import MISUSED, Weaver
from weaver_desktop.cli.opening import reading


def test_it_plants_and_says_what(weaver: Weaver) -> None:
    told = weaver.says("sample")
    assert "120 people, 12 groups" in told
    assert str(weaver.book) in told


def test_numbers_for_scripts(weaver: Weaver) -> None:
    answer = weaver.answers("sample", "--people", "30")
    assert answer["book"] == str(weaver.book)
    assert (answer["people"], answer["groups"]) == (30, 4)
    assert answer["ties"] > 30
    assert answer["gatherings"] > 10


def test_the_seed_decides(weaver: Weaver) -> None:
    weaver.says("sample", "--people", "20", "--seed", "3")
    first = weaver.answers("health")
    weaver.says("undo")
    weaver.says("sample", "--people", "20", "--seed", "4")
    assert weaver.answers("health") != first


def test_a_book_with_people_is_left_alone(planted: Weaver) -> None:
    before = planted.book.read_bytes()
    refusal = planted.refuses("sample")
    assert "already holds 132 people and groups" in refusal
    assert planted.book.read_bytes() == before


@pytest.mark.parametrize("people", ["2", "20001", "many", ""])
def test_another_number_is_wrong_usage(weaver: Weaver, people: str) -> None:
    assert weaver.run("sample", "--people", people).exit_code == MISUSED
    assert not weaver.book.exists()


def test_an_emptied_book_can_be_planted(weaver: Weaver) -> None:
    weaver.says("sample", "--people", "5")
    weaver.says("undo")
    weaver.says("sample", "--people", "5")
    with reading(weaver.book) as book:
        assert book.parties.me is not None
