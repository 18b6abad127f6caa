"""What a picture shows: what is on the screen, or what everybody wants to be seen of it."""

import numpy as np
import pytest

from tests.ui.export.moments import HIDDEN, SHOWN, Fall, Moment, finish, village
from tests.ui.opening import who
from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import pair
from weaver_desktop.graph.views import HasOpenNeed, InGroup
from weaver_desktop.ui.export.exporting import Wish, composing
from weaver_desktop.ui.export.formats import Format
from weaver_desktop.ui.export.sheet import Sheet
from weaver_desktop.ui.export.webpage import web_map
from weaver_desktop.ui.sky import ink
from weaver_desktop.ui.theme.palette import LIGHT


def _words(sheet: Sheet) -> str:
    names = [name.text for name in sheet.names]
    return "\n".join(
        [*names, *sheet.stars.names, *(key.words for key in sheet.legend), sheet.caption]
    )


def test_stars_stand_where_they_stand_on_the_screen(moment: Moment) -> None:
    sky = moment.show()
    composer = moment.composer()
    network = composer.network(None)
    at = composer.places(network)
    for number in range(network.party_count):
        place = sky.stage.place_of(number)
        assert np.hypot(*(at[number] - (place.x(), place.y()))) < 2.0
    sheet = composer.sheet(None)
    assert (sheet.width, sheet.height) == (sky.stage.width(), sky.stage.height())
    assert len(sheet.stars.radius) == network.party_count
    assert len(sheet.lines.ends) == 5


def test_names_and_legend_are_as_on_the_screen(moment: Moment) -> None:
    sheet = moment.composer().sheet(None)
    words = _words(sheet)
    for name in (*SHOWN, "Dora Dunkel", "Secret Circle"):
        assert name in words
    assert {key.words for key in sheet.legend} >= {"Potters", "Secret Circle"}
    assert sheet.caption == "As of 14 Mar 2026 · Colour: group · Larger: more ties"


def test_who_wishes_it_is_left_out_or_shortened(moment: Moment) -> None:
    composer = moment.composer(is_shareable=True)
    network = composer.network(None)
    assert set(network.names) == {*SHOWN, "DD"}
    sheet = composer.sheet(None)
    words = _words(sheet)
    for part in HIDDEN:
        assert part not in words
    assert len(sheet.stars.radius) == 5
    assert len(sheet.lines.ends) == 3


def test_no_colour_tells_of_a_group_that_is_not_shown(moment: Moment) -> None:
    on_screen, shared = moment.composer(), moment.composer(is_shareable=True)
    cy = who(moment.book, "Cy Clay")

    def colour(composer: object, party: str) -> str:
        network = composer.network(None)  # type: ignore[attr-defined]
        looks = composer.looks_of(network, None)  # type: ignore[attr-defined]
        return moment.theme.palette.tint(int(looks.colour[network.position[party]]))

    assert colour(on_screen, cy) != moment.theme.palette.plain_star
    assert colour(shared, cy) == moment.theme.palette.plain_star
    # Bo is in both groups; in the open one he is still a potter.
    bo, potters = who(moment.book, "Bo Binder"), who(moment.book, "Potters")
    assert colour(shared, bo) == colour(shared, potters)


def test_a_private_need_lets_nobody_through_a_filter(moment: Moment) -> None:
    ama, bo = who(moment.book, "Ama Boateng"), who(moment.book, "Bo Binder")
    moment.book.facts.add(party_id=ama, kind=FactKind.NEED, text="a lawyer", is_private=True)
    moment.book.facts.add(party_id=bo, kind=FactKind.NEED, text="a van")
    moment.lens.add(HasOpenNeed())
    assert set(moment.composer().network(None).ids) == {ama, bo}
    assert set(moment.composer(is_shareable=True).network(None).ids) == {bo}


def test_the_caption_names_nobody_who_is_not_shown(moment: Moment) -> None:
    moment.lens.add(InGroup(who(moment.book, "Secret Circle")))
    assert "In Secret Circle" in moment.composer().sheet(None).caption
    shared = moment.composer(is_shareable=True).sheet(None)
    assert "Secret" not in _words(shared)
    assert set(moment.composer(is_shareable=True).network(None).names) == {"Bo Binder", "Cy Clay"}


def test_filters_and_day_are_those_on_the_screen(moment: Moment) -> None:
    day = PartialDate(2025, 7, 1).first_day().toordinal()
    moment.lens.set_day(day)
    sheet = moment.composer().sheet(day)
    assert len(sheet.lines.ends) == 2
    assert "As of 1 Jul 2025" in sheet.caption
    moment.lens.set_day(None)
    me = who(moment.book, "Ama Boateng")
    moment.book.parties.set_me(party_id=me)
    moment.lens.toggle_you()
    composer = moment.composer()
    assert me not in composer.network(None).ids
    assert "Without the weaver" in composer.sheet(None).caption


def test_the_weaver_stays_out_if_she_wishes(fall: Fall) -> None:
    def fill(book: Book) -> None:
        village(book)
        book.parties.set_me(party_id=who(book, "Emil Ehrlich"))

    moment = fall(fill)
    assert "Emil Ehrlich" in moment.composer().network(None).names
    assert "Emil Ehrlich" not in moment.composer(is_shareable=True).network(None).names


def test_what_is_selected_is_marked_and_stays_private(moment: Moment) -> None:
    ama, cy = who(moment.book, "Ama Boateng"), who(moment.book, "Cy Clay")
    moment.selection.select_two(ama, cy)
    own = moment.composer().sheet(None)
    assert len(own.rings) == 2
    assert [stroke.dashes for stroke in own.strokes] == [ink.DASHES]
    assert {name.text for name in own.names if name.is_strong} == {"Ama Boateng", "Cy Clay"}
    shared = moment.composer(is_shareable=True).sheet(None)
    assert len(shared.rings) == 0
    assert shared.strokes == ()
    assert not any(name.is_strong for name in shared.names)


def test_the_steps_of_a_chain_are_ringed_and_stay_private(moment: Moment) -> None:
    ama, bo, cy = (who(moment.book, name) for name in ("Ama Boateng", "Bo Binder", "Cy Clay"))
    shot = moment.shot(chain=(ama, bo, cy))
    own, shared = (
        finish(composing(shot, Wish(Format.SVG, is_shareable=is_shared)))
        for is_shared in (False, True)
    )
    network = own.network(None)
    assert own.sheet(None).steps.tolist() == [own.places(network)[network.position[bo]].tolist()]
    assert len(shared.sheet(None).steps) == 0
    page = web_map(own)
    assert [page.stars[at].name for at in page.steps] == ["Bo Binder"]
    assert web_map(shared).steps == ()


def test_lines_of_the_selected_end_at_the_stars(moment: Moment) -> None:
    moment.selection.select_party(who(moment.book, "Bo Binder"))
    sheet = moment.composer().sheet(None)
    (lit,) = sheet.strokes
    (ring,) = sheet.rings
    starts = np.hypot(*(lit.ends.reshape(-1, 2) - ring[:2]).T)
    assert starts.min() == pytest.approx(ring[2] + ink.RING_GAP)
    for end in lit.ends.reshape(-1, 2):
        away = np.hypot(*(sheet.stars.at - end).T) - sheet.stars.radius
        assert away.min() > -1e-6


def test_what_is_imagined_or_suggested_stays_private(moment: Moment) -> None:
    two = pair(who(moment.book, "Ama Boateng"), who(moment.book, "Cy Clay"))
    moment.lens.imagine(two)
    own, shared = moment.composer(), moment.composer(is_shareable=True)
    assert len(own.network(None).tie_ids) == 6
    assert len(shared.network(None).tie_ids) == 3
    assert "As if some had met" in own.sheet(None).caption
    assert "As if" not in shared.sheet(None).caption
    assert own.sheet(None).strokes
    assert shared.sheet(None).strokes == ()


def test_outside_the_focus_it_is_dim(moment: Moment) -> None:
    moment.selection.select_party(who(moment.book, "Emil Ehrlich"))
    moment.lens.set_focus(1)
    composer = moment.composer()
    network, sheet = composer.network(None), composer.sheet(None)
    bright = {network.names[at] for at in np.flatnonzero(sheet.stars.opacity > 0.5)}
    assert bright == {"Emil Ehrlich", "Dora Dunkel"}
    assert {name.text for name in sheet.names} <= bright


def test_names_that_are_off_stay_off(moment: Moment) -> None:
    moment.show().stage.labels.toggle()
    assert moment.composer().sheet(None).names == ()
    moment.show().stage.labels.toggle()
    assert moment.composer().sheet(None).names != ()


def test_what_is_out_of_view_is_left_out(moment: Moment) -> None:
    sky = moment.show()
    everything = moment.composer().sheet(None)
    x, y = moment.shot().places[0]
    sky.stage.view.setRange(xRange=(x - 0.3, x + 0.3), yRange=(y - 0.3, y + 0.3), padding=0)
    near = moment.composer().sheet(None)
    assert 1 <= len(near.stars.radius) < len(everything.stars.radius)
    assert len(near.stars.names) == len(near.stars.radius)


def test_another_look_has_other_colours_in_the_same_places(moment: Moment) -> None:
    screen = moment.composer()
    paper = type(screen)(
        screen.shot, screen._told, screen._layers, palette=LIGHT, is_shareable=False
    )
    one, other = screen.sheet(None), paper.sheet(None)
    assert np.array_equal(one.stars.at, other.stars.at)
    assert np.array_equal(one.stars.colour, other.stars.colour)
    assert other.palette is LIGHT
    assert {key.colour for key in other.legend} <= {*LIGHT.tints, LIGHT.plain_star}
