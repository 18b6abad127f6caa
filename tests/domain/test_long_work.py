"""Work in steps: carried out whole, passed on, and stopped."""

from collections import deque
from weakref import ref

import pytest

from weaver_desktop.domain.long_work import (
    Aside,
    Progress,
    Steps,
    drained,
    each_of,
    forgetting,
    in_one_go,
    passed_on,
    within,
)


class Record:
    """Work of three steps that writes down what happens to it."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def steps(self) -> Steps[str]:
        try:
            yield Progress(0.0)
            self.said.append("one")
            try:
                yield Aside(self._fetch)
            except LookupError:
                self.said.append("not there")
            yield Progress(1.0)
        finally:
            self.said.append("end")
        return "done"

    def _fetch(self) -> None:
        self.said.append("fetch")
        raise LookupError


def test_all_of_it_is_carried_out_and_hears_what_a_call_beside_raised() -> None:
    record = Record()
    assert in_one_go(record.steps()) == "done"
    assert record.said == ["one", "fetch", "not there", "end"]


def test_work_that_is_passed_on_goes_the_same_way() -> None:
    record, told = Record(), list[object]()

    def tell(step: Progress | Aside) -> Progress | Aside:
        told.append(step)
        return step

    assert in_one_go(passed_on(record.steps(), tell)) == "done"
    assert record.said == ["one", "fetch", "not there", "end"]
    assert [type(step) for step in told] == [Progress, Aside, Progress]


def test_closing_what_is_passed_on_closes_the_work() -> None:
    record = Record()
    steps = within(0.0, 1.0, passed_on(record.steps()))
    next(steps)
    next(steps)
    steps.close()
    assert record.said == ["one", "end"]


def test_an_error_of_the_work_comes_through() -> None:
    def failing() -> Steps[None]:
        yield Progress(0.5)
        raise KeyError

    with pytest.raises(KeyError):
        in_one_go(within(0.0, 0.5, failing()))


def test_a_part_has_its_share_of_the_whole() -> None:
    seen: list[int] = []
    steps = within(0.5, 1.0, each_of(range(4), 4, seen.append, at_once=2))
    shares = [step.share for step in steps if isinstance(step, Progress)]
    assert shares == [0.75, 1.0]
    assert seen == [0, 1, 2, 3]


class Thing:
    """Something that is known to be forgotten."""


def test_what_is_drained_is_forgotten_one_by_one() -> None:
    things = deque([Thing(), Thing()])
    both = [ref(thing) for thing in things]
    each = drained(things)
    assert next(each) is both[0]()
    assert (both[0](), len(things)) == (None, 1)
    assert next(each) is both[1]()
    assert next(each, None) is None


def test_much_is_forgotten_in_steps_that_cannot_be_stopped() -> None:
    things = deque(Thing() for _ in range(5_000))
    last = ref(things[-1])
    steps = forgetting(things)
    assert next(steps) == Progress(1.0, may_stop=False)
    assert 0 < len(things) < 5_000
    assert last() is not None
    in_one_go(steps)
    assert last() is None
