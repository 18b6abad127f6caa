import numpy as np
import pytest

from weaver_desktop.graph.suggestions.features.company import LARGEST, Company

NONE = np.zeros((0, 2), dtype=np.int64)


def company(
    circles: list[tuple[float, list[int]]], pairs: object = NONE, times: object = ()
) -> Company:
    return Company(
        300,
        np.repeat(np.arange(len(circles)), [len(guests) for _, guests in circles]),
        np.array([guest for _, guests in circles for guest in guests], dtype=np.int64),
        np.array([day for day, _ in circles], dtype=np.float64),
        np.array(pairs, dtype=np.int64).reshape(-1, 2),
        np.array(times, dtype=np.float64),
    )


def told(found: Company) -> dict[tuple[int, int], float]:
    pairs = found.strengths()
    keys = [divmod(key, 300) for key in pairs.keys.tolist()]
    return dict(zip(keys, pairs.strength.tolist(), strict=True))


def test_a_small_circle_says_more_than_a_large_one() -> None:
    found = told(company([(np.nan, [1, 2]), (np.nan, [3, 4, 5])]))
    assert found == {(1, 2): 1.0, (3, 4): 0.5, (3, 5): 0.5, (4, 5): 0.5}


def test_shared_circles_add_up() -> None:
    found = told(company([(np.nan, [1, 2]), (np.nan, [1, 2, 3])]))
    assert found[1, 2] == pytest.approx(1.5)


def test_what_was_long_ago_says_less() -> None:
    found = told(company([(100.0, [1, 2]), (200.0, [3, 4])]))
    assert found[3, 4] == 1.0
    assert found[1, 2] == pytest.approx(0.5 ** (0.5 / 0.3))


def test_a_crowd_says_nothing_and_one_guest_is_no_company() -> None:
    assert told(company([(np.nan, list(range(LARGEST + 1))), (np.nan, [7])])) == {}


def test_company_without_a_place_counts_less_for_those_who_meet_everybody() -> None:
    found = told(company([], [(1, 2), (1, 3), (4, 5)], [2, 2, 2]))
    assert found[4, 5] == pytest.approx(2.0)
    assert found[1, 2] == pytest.approx(2 / 2**0.5)


def test_of_the_past_only_what_is_dated_is_known() -> None:
    whole = company([(100.0, [1, 2]), (200.0, [3, 4]), (np.nan, [5, 6])], [(7, 8)], [1])
    assert set(told(whole.as_of(150.0))) == {(1, 2)}
