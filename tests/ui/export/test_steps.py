"""Work in steps, and in another thread."""

from threading import Event, current_thread

import pytest

from tests.ui.export.moments import finish
from weaver_desktop.ui.export.steps import Step, elsewhere, in_steps


def test_what_is_done_elsewhere_comes_back() -> None:
    here = current_thread()
    assert finish(elsewhere(lambda _: current_thread() is not here, share=0.5)) is True


def test_trouble_elsewhere_is_told_here() -> None:
    def fail(_: Event) -> None:
        raise KeyError("lost")

    with pytest.raises(KeyError, match="lost"):
        finish(elsewhere(fail, share=0.5))


def test_who_is_not_waited_for_is_told() -> None:
    ended: list[bool] = []
    work = elsewhere(lambda unwanted: ended.append(unwanted.wait(10)), share=0.25)
    assert next(work) == Step(0.25, is_waiting=True)
    work.close()
    assert ended == [True]


def test_portions_go_on_and_never_arrive_too_early() -> None:
    shares = [step.share for step in in_steps(iter([None] * 500), 0.2, 0.7)]
    assert shares[0] == 0.2
    assert shares == sorted(shares)
    assert 0.6 < shares[-1] < 0.7
