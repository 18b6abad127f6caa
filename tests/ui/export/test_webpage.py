"""The map as a page: all that passes the filters, and nothing that must not leave the book."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QLocale

from tests.exchange.web_map.test_page import Read
from tests.ui.export.moments import HIDDEN, SHOWN, Fall, Moment
from tests.ui.opening import who
from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.ui.export.webpage import _language, web_map
from weaver_desktop.ui.sky import ink
from weaver_desktop.ui.sky.nearness import breath, drawn_radii
from weaver_desktop.ui.theme.palette import LIGHT


def test_the_page_holds_everybody_and_their_ties(moment: Moment, tmp_path: Path) -> None:
    read = Read(moment.save(tmp_path / "map.html").read_text(encoding="utf-8"))
    names = [star[0] for star in read.data["stars"]]
    assert {*SHOWN, "Dora Dunkel", "Emil Ehrlich"} <= set(names)
    tied = {(names[a], names[b], words) for a, b, _, words in read.data["ties"]}
    assert len(tied) == 5
    assert {words for *_, words in tied} == {"help each other"}
    assert [key[1] for key in read.data["legend"]][:2] == ["Potters", "Secret Circle"]


def test_who_wishes_it_is_nowhere_in_the_page(moment: Moment, tmp_path: Path) -> None:
    ama = who(moment.book, "Ama Boateng")
    moment.book.parties.describe(party_id=ama, headline="a headline", notes="a note")
    moment.book.facts.add(party_id=ama, kind=FactKind.NEED, text="a lawyer", is_private=True)
    path = moment.save(tmp_path / "secret-name.html", is_shareable=True)
    raw = path.read_text(encoding="utf-8")
    names = {star[0] for star in Read(raw).data["stars"]}
    assert names == {*SHOWN, "DD"}
    for part in (*HIDDEN, "lawyer", "a headline", "a note", "secret-name", "network.weave"):
        assert part not in raw
    assert str(tmp_path) not in raw
    # No id of the book, by which two files could be held against each other.
    assert not any(party in raw for party in moment.book.network().ids)


def test_the_page_opens_at_the_same_view(moment: Moment) -> None:
    sky = moment.show()
    shown = web_map(moment.composer())
    assert (shown.width, shown.height) == (sky.stage.width(), sky.stage.height())
    place = sky.stage.place_of(0)
    assert abs(shown.stars[0].x - place.x()) < 2
    assert abs(shown.stars[0].y - place.y()) < 2
    x, y = moment.shot().places[0]
    sky.stage.view.setRange(xRange=(x - 0.3, x + 0.3), yRange=(y - 0.3, y + 0.3), padding=0)
    # Those beyond the edge are there too, for whoever moves the map.
    assert len(web_map(moment.composer()).stars) == len(shown.stars)


def test_the_look_is_the_one_that_was_chosen(moment: Moment, tmp_path: Path) -> None:
    text = moment.save(tmp_path / "map.html", palette=LIGHT).read_text(encoding="utf-8")
    assert "color-scheme: light" in text
    assert LIGHT.sky_edge in text


@pytest.mark.parametrize(
    "locale, language", [("C", "en"), ("en_GB", "en"), ("de_AT", "de"), ("zh_TW", "zh")]
)
def test_the_language_is_one_that_browsers_know(locale: str, language: str) -> None:
    assert _language(QLocale(locale)) == language


def test_whatever_people_are_called_the_page_stays_the_page(fall: Fall, tmp_path: Path) -> None:
    names = ["</script><script>alert(1)</script>", '"><img src=x onerror=1>', "שלום", "👩‍👩‍👧 Ama"]

    def fill(book: Book) -> None:
        for name in names:
            book.parties.add_person(name=name)

    read = Read(fall(fill).save(tmp_path / "map.html").read_text(encoding="utf-8"))
    assert sorted(star[0] for star in read.data["stars"]) == sorted(names)
    assert [tag for tag, _ in read.tags].count("script") == 2
    assert "img" not in [tag for tag, _ in read.tags]


def test_close_up_there_are_initials_and_stars_grow_as_on_the_map(moment: Moment) -> None:
    shown = web_map(moment.composer())
    letters = {star.name: star.initials for star in shown.stars}
    assert letters["Ama Boateng"] == "AB"
    unit, near = moment.shot().unit, shown.nearness
    drawn = drawn_radii(np.array([star.radius for star in shown.stars]), unit)
    pixels, swells, leasts, breaths = (np.array(column) for column in zip(*near.steps, strict=True))
    swell = np.interp(np.log(unit), np.log(pixels), swells)
    least = np.interp(np.log(unit), np.log(pixels), leasts)
    made = np.clip([star.radius * swell for star in shown.stars], least, near.largest)
    assert np.allclose(made, drawn, rtol=0.03)
    assert np.interp(np.log(unit), np.log(pixels), breaths) == pytest.approx(breath(unit), rel=0.03)


def test_what_lies_over_the_map_is_there_unless_others_look(moment: Moment) -> None:
    two = who(moment.book, "Ama Boateng"), who(moment.book, "Cy Clay")
    moment.selection.select_many(two)
    (dashed,) = [stroke for stroke in web_map(moment.composer()).strokes if stroke.dashes]
    assert dashed.dashes == ink.DASHES
    assert web_map(moment.composer(is_shareable=True)).strokes == ()


def test_a_page_of_an_earlier_day_looks_as_of_that_day(moment: Moment) -> None:
    def radius(name: str) -> float:
        stars = web_map(moment.composer()).stars
        return next(star.radius for star in stars if star.name == name)

    now = radius("Bo Binder")
    moment.lens.set_day(PartialDate(2025, 2, 1).first_day().toordinal())
    assert radius("Bo Binder") < now


def test_who_is_selected_is_so_on_the_page_unless_others_look(moment: Moment) -> None:
    moment.selection.select_party(who(moment.book, "Cy Clay"))
    shown = web_map(moment.composer())
    assert [shown.stars[at].name for at in shown.selected] == ["Cy Clay"]
    assert web_map(moment.composer(is_shareable=True)).selected == ()


def test_names_are_written_for_whom_they_are_on_the_map(moment: Moment) -> None:
    moment.selection.select_party(who(moment.book, "Ama Boateng"))
    moment.lens.set_focus(1)
    named = {star.name for star in web_map(moment.composer()).stars if star.is_named}
    assert {"Ama Boateng", "Bo Binder", "Fay Fremd"} <= named
    assert "Emil Ehrlich" not in named
    moment.sky.stage.labels.toggle()
    assert not any(star.is_named for star in web_map(moment.composer()).stars)
