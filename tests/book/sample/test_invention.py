from itertools import islice

import pytest

from weaver_desktop.book.sample.chance import lots
from weaver_desktop.book.sample.invention import Inventor
from weaver_desktop.book.sample.tables import Series, read_series
from weaver_desktop.domain.text import clean_name


@pytest.fixture(scope="module")
def series() -> Series:
    return read_series()


def test_names_of_thousands_are_all_different(series: Series) -> None:
    inventor = Inventor(series, ["Tess Stone"], lots(1, "test"))
    names = [one.name for one in islice(inventor.people(), 20_000)]
    assert len(set(names)) == len(names)
    assert "Tess Stone" not in names
    assert all(name == clean_name(name) for name in names)


def test_circles_of_all_places_and_kinds_are_different(series: Series) -> None:
    circles = Inventor(series, [], lots(1, "test")).circles(600)
    names = {circle.name for circle in circles} | {circle.name for circle in series.circles}
    assert len(names) == 600 + len(series.circles)


def test_chance_decides(series: Series) -> None:
    def some(seed: int) -> list[str]:
        return [one.name for one in islice(Inventor(series, [], lots(seed, "test")).people(), 5)]

    assert some(1) == some(1)
    assert some(1) != some(2)


def test_needs_and_gifts_are_those_of_the_people_written_by_hand(series: Series) -> None:
    written = [one for circle in series.circles for one in circle.members]
    invented = list(islice(Inventor(series, [], lots(1, "test")).people(), 300))
    needs = {text for one in invented for text in one.needs}
    assert needs
    assert needs <= {text for one in written for text in one.needs}
    assert 0.2 < sum(bool(one.needs) for one in invented) / len(invented) < 0.5
