import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from weaver_desktop.book.sample.cast import ME, Cast, gather_cast
from weaver_desktop.book.sample.chance import lots
from weaver_desktop.book.sample.tables import read_series

SERIES = read_series()


def cast_of(people: int, seed: int = 7) -> Cast:
    return gather_cast(SERIES, people, lots(seed, "test"))


@settings(max_examples=30)
@given(people=st.integers(3, 1_500), seed=st.integers(0, 50))
def test_everybody_has_one_place(people: int, seed: int) -> None:
    cast = cast_of(people, seed)
    members = [at for circle in cast.members for at in circle]
    assert len(cast.people) == people == len(cast.known)
    assert sorted([ME, *members, *cast.newcomers, *cast.heard_of]) == list(range(people))
    assert len(cast.by_name()) == people
    assert all(cast.members)


@settings(max_examples=30)
@given(people=st.integers(3, 1_500), seed=st.integers(0, 50))
def test_the_weaver_is_first_and_knows_members_only(people: int, seed: int) -> None:
    cast = cast_of(people, seed)
    assert cast.people[ME].name == SERIES.me.name
    assert not any(cast.known[at] for at in (ME, *cast.newcomers, *cast.heard_of))
    assert set(cast.known) <= {0, 2, 3, 4, 5}
    assert any(cast.known)


def test_120_people_are_all_written_by_hand() -> None:
    cast = cast_of(120)
    assert [circle.name for circle in cast.circles] == [circle.name for circle in SERIES.circles]
    for circle, members in zip(SERIES.circles, cast.members, strict=True):
        assert [cast.people[at] for at in members] == list(circle.members)
    assert [cast.people[at] for at in cast.newcomers] == list(SERIES.newcomers)
    assert [cast.people[at] for at in cast.heard_of] == list(SERIES.heard_of)


@pytest.mark.parametrize("people, circles", [(3, 1), (30, 4), (120, 12), (500, 35), (5_000, 197)])
def test_circles_grow_with_the_book(people: int, circles: int) -> None:
    assert len(cast_of(people).circles) == circles


def test_nobody_knows_thousands() -> None:
    assert sum(map(bool, cast_of(1_500).known)) == 150
