"""The constellation over real books: every size, every moment, nothing lost."""

import numpy as np
import pytest
from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QObject, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.fixtures.children import run
from tests.ui.opening import PATIENCE_MS, who
from tests.ui.sky.nights import Night, Nights, Paints, people
from weaver_desktop.book.book import Book
from weaver_desktop.book.sample import plant_sample
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.long_work import Aside
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.ties import Depth
from weaver_desktop.store import driver
from weaver_desktop.ui.sky.sky import Sky
from weaver_desktop.ui.theme.theme import Look


def _trio(book: Book) -> None:
    ama, bo, _ = people(book, "Ama", "Bo", "Cy")
    book.encounters.log(parties=[ama, bo], on=PartialDate.of(book.today))


def _timers(sky: Sky) -> int:
    """Return how many timers run anywhere in a sky, Qt's own among them."""
    dispatcher = QAbstractEventDispatcher.instance()
    assert dispatcher is not None
    parts = [sky, *sky.findChildren(QObject), sky.stage.scene()]
    return sum(len(dispatcher.registeredTimers(part)) for part in parts)


def _all_in_view(night: Night) -> bool:
    seen = night.sky.stage.view.viewRect()
    return all(seen.contains(QPointF(x, y)) for x, y in night.positions.tolist())


# --- every size


def test_an_empty_book_has_an_empty_sky_that_bears_every_gesture(nights: Nights) -> None:
    night = nights.fall()
    sky = night.sky
    assert sky.is_settled
    assert len(night.positions) == 0
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
        QTest.keyClick(sky.stage, key)
    night.hover(QPointF(300, 300))
    night.double_click(QPointF(300, 300))
    sky.zoom(1.4)
    sky.fit()
    sky.fit_now()
    sky.settle_now()
    nights.theme.toggle()
    assert not sky.grab().isNull()
    assert night.selection.now.parties == ()


@pytest.mark.parametrize("count", [1, 2])
def test_one_or_two_stars_stand_in_view(nights: Nights, count: int) -> None:
    night = nights.fall(lambda book: people(book, *("Ama", "Bo")[:count]))
    night.come_to_rest()
    assert len(night.positions) == count
    assert _all_in_view(night)
    assert night.sky.stage.star_at(night.sky.stage.place_of(0)) == 0


def test_five_hundred_who_know_nobody_are_each_a_star_of_their_own(nights: Nights) -> None:
    def fill(book: Book) -> None:
        with book.as_one(phrase("Added many")):
            people(book, *(f"Person {number}" for number in range(500)))

    night = nights.fall(fill)
    night.settle()
    assert len(np.unique(night.positions.round(3), axis=0)) == 500
    assert _all_in_view(night)
    assert np.isfinite(night.positions).all()


def test_one_star_may_have_two_thousand_ties(nights: Nights, qtbot: QtBot) -> None:
    def fill(book: Book) -> None:
        with book.as_one(phrase("Added many")):
            hub, *others = people(book, "Hub", *(f"Person {number}" for number in range(2000)))
            for other in others:
                book.ties.state(a=hub, b=other, depth=Depth.MET)

    night = nights.fall(fill)
    night.sky.settle_now()
    qtbot.waitUntil(lambda: _all_in_view(night))
    night.selection.select_party(who(night.book, "Hub"))
    assert len(night.sky.stage.overlay._highlights.ties) == 2000
    assert "2000" in night.sky.stage.accessibleDescription()
    assert not night.sky.grab().isNull()


@pytest.mark.parametrize("size", [(200, 150), (301, 301), (40, 20), (3000, 300)])
def test_a_sky_of_any_size_shows_all_its_stars(
    nights: Nights, qtbot: QtBot, size: tuple[int, int]
) -> None:
    night = nights.fall(lambda book: plant_sample(book, people=20), size=size)
    night.come_to_rest()
    qtbot.waitUntil(lambda: _all_in_view(night))
    assert not night.sky.grab().isNull()


# --- rest


def test_settled_means_no_timer_and_no_paint(nights: Nights, qtbot: QtBot) -> None:
    night = nights.fall(lambda book: plant_sample(book, people=20))
    paints = Paints(night.sky)
    night.come_to_rest()
    qtbot.waitUntil(lambda: _timers(night.sky) == 0, timeout=PATIENCE_MS)
    while paints.count == 0 or _is_painted_again(paints):
        pass
    before = paints.count
    for _ in range(20):
        QApplication.processEvents()
    assert paints.count == before
    assert _timers(night.sky) == 0


def test_a_pulse_ends_and_then_all_is_still(nights: Nights, qtbot: QtBot) -> None:
    night = nights.fall(_trio)
    night.come_to_rest()
    a, b = who(night.book, "Bo"), who(night.book, "Cy")
    night.book.encounters.log(parties=[a, b], on=PartialDate.of(night.book.today))
    assert not night.sky.is_settled
    qtbot.waitUntil(lambda: night.sky.stage.overlay._highlights.glows != ())
    night.come_to_rest()
    assert night.sky.stage.overlay._highlights.glows == ()
    qtbot.waitUntil(lambda: _timers(night.sky) == 0, timeout=PATIENCE_MS)


def test_undo_has_no_fireworks(nights: Nights) -> None:
    night = nights.fall(_trio)
    night.settle()
    night.book.history.undo()
    assert night.sky.stage.overlay._highlights.glows == ()


def test_a_whole_import_has_no_more_than_a_few_fireworks(nights: Nights, qtbot: QtBot) -> None:
    night = nights.fall(lambda book: plant_sample(book, people=60))
    assert night.sky.stage.overlay._highlights.glows == (), "nothing has just happened"
    night.settle()
    night.book.history.undo()
    night.book.history.redo()
    qtbot.waitUntil(lambda: night.sky.stage.overlay._highlights.glows != ())
    assert len(night.sky.stage.overlay._highlights.glows) <= 40


def test_stopping_ends_every_timer(nights: Nights) -> None:
    night = nights.fall(lambda book: plant_sample(book, people=20))
    assert not night.sky.is_settled
    night.sky.stop()
    assert night.sky.is_settled


# --- where the stars stand


def test_positions_are_kept_and_come_back(nights: Nights) -> None:
    night = nights.fall(lambda book: plant_sample(book, people=20))
    night.come_to_rest()
    left = night.sky.snapshot()
    night.end()
    again = nights.fall()
    assert again.sky.is_settled, "what stands where it stood need not move"
    assert again.sky.snapshot() == left
    again.come_to_rest()
    assert again.sky.snapshot() == left


def test_what_the_book_keeps_is_where_the_stars_stand_whatever_happens(nights: Nights) -> None:
    night = nights.fall(lambda book: plant_sample(book, people=20))
    night.settle()
    book, (one, *_, other) = night.book, night.book.network().ids
    acts = (
        lambda: book.encounters.log(parties=[one, other], on=PartialDate.of(book.today)),
        lambda: book.parties.delete(party_id=other),
        book.history.undo,
        book.history.undo,
    )
    for act in acts:
        act()
        night.settle()
        kept = book.positions()
        assert {party: kept[party] for party in book.network().ids} == night.sky.snapshot()


def test_looking_at_a_book_does_not_write_to_its_file(nights: Nights) -> None:
    night = nights.fall(lambda book: plant_sample(book, people=20))
    night.settle()
    path = night.book.path
    night.end()
    before = path.read_bytes()
    again = nights.fall()
    again.settle()
    assert path.read_bytes() == before


def test_a_newcomer_moves_nobody_far_away(nights: Nights) -> None:
    night = nights.fall(_trio)
    night.settle()
    before = night.sky.snapshot()
    people(night.book, "Dee")
    night.settle()
    after = night.sky.snapshot()
    assert {party: after[party] for party in before} == before


@pytest.mark.parametrize("saved", [(np.inf, -np.inf), (1.5, -0.5), (1e300, 0.0)])
def test_saved_places_that_make_no_sense_are_not_believed(
    nights: Nights, qtbot: QtBot, saved: tuple[float, float]
) -> None:
    night = nights.fall(_trio)
    night.settle()
    path = night.book.path
    night.end()
    db = driver.connect(path)
    db.execute("UPDATE map_position SET x = ?, y = ?", saved)
    db.close()
    again = nights.fall()
    again.settle()
    assert np.isfinite(again.positions).all()
    assert len(np.unique(again.positions.round(2), axis=0)) == 3, "none hides another"
    qtbot.waitUntil(lambda: _all_in_view(again))


def test_a_read_only_book_is_drawn_and_nothing_is_kept(nights: Nights) -> None:
    nights.fall(lambda book: plant_sample(book, people=20)).end()
    night = nights.fall(read_only=True)
    before = night.book.positions()
    night.settle()
    assert night.book.positions() == before


def test_places_that_cannot_be_kept_are_told_in_words(nights: Nights, qtbot: QtBot) -> None:
    night = nights.fall(_trio)
    night.settle()
    with qtbot.waitSignal(night.sky.troubled, timeout=PATIENCE_MS) as told:
        script = f"""
import sqlcipher3, sys
db = sqlcipher3.connect({str(night.book.path)!r})
db.execute("DROP TABLE map_position")
db.commit()
"""
        assert run(script).returncode == 0
        people(night.book, "Dee")
    assert str(night.book.path) in told.args[0]


# --- what happens meanwhile


def test_a_book_undone_while_a_star_is_dragged(nights: Nights) -> None:
    night = nights.fall(_trio)
    night.settle()
    at = night.take("Cy")
    for _ in range(4):
        night.book.history.undo()
        night.send(QEvent.Type.MouseMove, at, held=Qt.MouseButton.LeftButton)
    assert night.book.is_empty
    night.release(at)
    night.settle()
    assert night.selection.now.parties == ()


def test_a_star_dragged_while_another_goes_is_let_go(nights: Nights) -> None:
    night = nights.fall(_trio)
    night.settle()
    at = night.take("Ama")
    night.book.parties.delete(party_id=who(night.book, "Cy"))
    held = night.sky.snapshot()[who(night.book, "Ama")]
    night.send(QEvent.Type.MouseMove, at + QPointF(200, 0), held=Qt.MouseButton.LeftButton)
    night.release(at + QPointF(200, 0))
    night.settle()
    now = night.sky.snapshot()[who(night.book, "Ama")]
    assert np.hypot(now[0] - held[0], now[1] - held[1]) < 3.0


def test_the_selected_and_the_hovered_may_be_deleted(nights: Nights) -> None:
    night = nights.fall(_trio)
    night.settle()
    night.selection.select_party(who(night.book, "Cy"))
    night.hover(night.place("Cy"))
    assert night.sky.stage.overlay._highlights.hovered == night.number("Cy")
    night.book.parties.delete(party_id=who(night.book, "Cy"))
    shown = night.sky.stage.overlay._highlights
    assert (shown.selected, shown.hovered) == ((), None)
    assert night.sky.stage.toolTip() == ""
    assert not night.sky.grab().isNull()
    night.hover(night.place("Ama"))
    assert night.sky.stage.overlay._highlights.hovered == night.number("Ama")


def test_the_theme_may_change_while_the_stars_move(nights: Nights) -> None:
    night = nights.fall(lambda book: plant_sample(book, people=20))
    assert not night.sky.is_settled
    dark = night.sky.grab().toImage()
    nights.theme.set_look(Look.LIGHT)
    light = night.sky.grab().toImage()
    assert dark.pixelColor(2, 2).lightness() < 60
    assert light.pixelColor(2, 2).lightness() > 180
    night.come_to_rest()
    nights.theme.set_look(Look.DARK)
    assert night.sky.grab().toImage().pixelColor(2, 2).lightness() < 60


def test_names_and_groups_follow_an_edit(nights: Nights) -> None:
    night = nights.fall(_trio)
    ama = who(night.book, "Ama")
    choir = night.book.parties.add_group(name="Choir")
    assert night.sky.colour_of(ama) is None
    with night.book.as_one(phrase("Joined")):
        for name in ("Ama", "Bo", "Cy"):
            night.book.parties.join(person_id=who(night.book, name), group_id=choir)
    assert night.sky.colour_of(ama) == nights.theme.palette.stars[0]
    assert night.sky.looks.groups == ((choir, "Choir", 0),)
    night.book.parties.rename(party_id=ama, name="Ama Boateng")
    assert "Ama Boateng" in night.sky.stage.labels._names


def test_names_that_look_like_html_are_shown_as_they_are(nights: Nights) -> None:
    night = nights.fall(lambda book: people(book, "<img src='file:///x'>", "Bo"))
    night.settle()
    night.hover(night.sky.stage.place_of(night.number("<img src='file:///x'>")))
    assert "&lt;img" in night.sky.stage.toolTip()
    assert "<img" not in night.sky.stage.toolTip()


def _is_painted_again(paints: Paints) -> bool:
    before = paints.count
    QApplication.processEvents()
    return paints.count > before


def test_a_large_edit_is_drawn_whole_or_not_at_all(nights: Nights) -> None:
    night = nights.fall(lambda book: people(book, *map(str, range(60))))
    night.settle()
    book, sky = night.book, night.sky
    going = [party.id for party in book.parties.roll()][:40]
    counts: set[tuple[int, int]] = set()
    for step in book.bulk.delete(parties=going):
        if isinstance(step, Aside):
            step.call()
        counts.add((sky.seen.network.party_count, len(sky.drawn.colour)))
        sky.stage.viewport().repaint()
        sky.fit_now()
    assert counts == {(60, 60), (20, 20)}
    night.settle()
    assert len(night.positions) == 20
