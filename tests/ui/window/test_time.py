"""The map as of any day, in the real window."""

from pytestqt.qtbot import QtBot

from tests.ui.opening import settle
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.ui.window.main_window import MainWindow


def _day(window: MainWindow) -> int | None:
    return window.lens.day


def test_going_back_takes_ties_away_and_leaves_stars_where_they_stand(
    window: MainWindow, qtbot: QtBot
) -> None:
    book = window.book
    me = book.parties.begin(name="Robin")
    ama, bo = (book.parties.add_person(name=name) for name in ("Ama", "Bo"))
    today = book.today
    early = PartialDate(today.year - 2, 5, 1)
    book.encounters.log(parties=[me, ama], on=early)
    book.encounters.log(parties=[ama, bo], on=PartialDate(today.year - 1, 5, 1))
    sky, time = window.centre.sky, window.centre.time
    assert sky is not None
    assert time is not None
    settle(window, qtbot)
    assert time.isVisible()
    stood = sky.snapshot()
    time.slider.setValue(0)
    assert _day(window) == early.first_day().toordinal()
    assert len(sky.seen.network.tie_ids) == 1
    assert bo not in sky.seen.network.ids, "she was first heard of a year later"
    assert sky.snapshot() == stood
    time.slider.setValue(time.slider.maximum())
    assert _day(window) is None
    assert sky.seen.network is book.network()
    assert sky.snapshot() == stood
    settle(window, qtbot)
