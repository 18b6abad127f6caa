"""Looks by what is known of the book: read when a rule needs it, found out in the background."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.opening import PATIENCE_MS, who
from tests.ui.sky.nights import Night, Nights, people
from weaver_desktop.book.book import Book
from weaver_desktop.book.sample import plant_sample
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ties import Depth
from weaver_desktop.ui.state.looks import BrightBy, ColourBy, GroupsAs, LookRules, SizeBy


def _tagged(book: Book) -> None:
    ama, bo, _ = people(book, "Ama", "Bo", "Cy")
    book.parties.tag(party_id=ama, tag="clay")
    book.encounters.log(parties=[ama, bo], on=PartialDate.of(book.today))


def _rule(night: Night) -> ColourBy:
    return night.sky.rules.rules.colour


def _said(night: Night) -> list[str]:
    return [str(each.said) for each in night.sky.looks.meanings]


def test_another_rule_is_seen_at_once_and_moves_nobody(nights: Nights, qtbot: QtBot) -> None:
    night = nights.fall(_tagged)
    night.settle()
    before = night.sky.snapshot()
    with qtbot.waitSignal(night.sky.looks_changed):
        night.sky.rules.set_rules(LookRules(ColourBy.TAG, SizeBy.NOTHING))
    assert _said(night) == ["#clay", "with none of these tags"]
    assert night.sky.colour_of(who(night.book, "Ama")) == nights.theme.palette.stars[0]
    assert night.sky.colour_of(who(night.book, "Bo")) is None
    night.settle()
    assert night.sky.snapshot() == before


def test_a_new_tag_is_seen_and_undone(nights: Nights) -> None:
    night = nights.fall(_tagged)
    night.sky.rules.set_rules(LookRules(ColourBy.TAG))
    night.book.parties.tag(party_id=who(night.book, "Bo"), tag="folk")
    night.book.parties.rename(party_id=who(night.book, "Cy"), name="Cyril")
    assert _said(night) == ["#clay", "#folk", "with none of these tags"]


def test_a_newcomer_is_seen_once_no_more_is_logged(nights: Nights, qtbot: QtBot) -> None:
    night = nights.fall(_tagged)
    night.sky.rules.set_rules(LookRules(ColourBy.NEWCOMER, brightness=BrightBy.NEWCOMER))
    assert night.sky.colour_of(who(night.book, "Cy")) is None
    night.book.encounters.log(
        parties=[who(night.book, "Cy"), who(night.book, "Ama")], on=PartialDate.of(night.book.today)
    )
    assert not night.sky.is_settled
    qtbot.waitUntil(
        lambda: night.sky.colour_of(who(night.book, "Cy")) is not None, timeout=PATIENCE_MS
    )
    night.settle()


def test_who_hangs_together_is_found_out_elsewhere(nights: Nights, qtbot: QtBot) -> None:
    night = nights.fall(lambda book: plant_sample(book, people=40))
    night.settle()
    night.sky.rules.set_rules(LookRules(ColourBy.COMMUNITY, SizeBy.REACH))
    assert night.sky.looks.meanings == (), "not known yet, and nobody waits for it"
    assert not night.sky.is_settled
    qtbot.waitUntil(lambda: night.sky.looks.meanings != (), timeout=PATIENCE_MS)
    assert _said(night)[0].startswith("around ")
    assert len(set(night.sky.looks.radius.tolist())) > 5
    night.settle()


def test_for_a_picture_it_is_found_out_at_once(nights: Nights) -> None:
    night = nights.fall(lambda book: plant_sample(book, people=40))
    night.sky.rules.set_rules(LookRules(ColourBy.COMMUNITY))
    night.sky.settle_now()
    assert _said(night)[0].startswith("around ")


def test_while_a_newer_answer_is_on_its_way_the_one_before_is_shown(nights: Nights) -> None:
    night = nights.fall(lambda book: plant_sample(book, people=40))
    night.sky.rules.set_rules(LookRules(ColourBy.COMMUNITY))
    night.sky.settle_now()
    before = _said(night)
    people(night.book, "Newcomer")
    assert _said(night)[0] == before[0]
    assert night.sky.colour_of(who(night.book, "Newcomer")) is None


def test_a_rule_that_is_off_again_lets_nobody_think(nights: Nights) -> None:
    night = nights.fall(lambda book: plant_sample(book, people=40))
    night.sky.rules.set_rules(LookRules(ColourBy.COMMUNITY))
    assert night.sky._dresser.is_thinking
    night.sky.rules.set_rules(LookRules())
    assert not night.sky._dresser.is_thinking


@pytest.mark.parametrize("colour", list(ColourBy))
@pytest.mark.parametrize("groups", list(GroupsAs))
def test_every_rule_can_be_drawn_for_no_one_and_for_some(
    nights: Nights, colour: ColourBy, groups: GroupsAs
) -> None:
    for name, fill in (("empty.weave", None), ("some.weave", _tagged)):
        night = nights.fall(fill, name=name, size=(300, 200))
        night.sky.rules.set_rules(LookRules(colour, SizeBy.REACH, BrightBy.RECENCY, groups))
        night.sky.settle_now()
        assert not night.sky.grab().isNull()


def test_a_group_seen_as_a_cloud_has_its_name_and_no_star(nights: Nights) -> None:
    def fill(book: Book) -> None:
        choir = book.parties.add_group(name="Choir")
        for party in people(book, "Ama", "Bo", "Cy"):
            book.parties.join(person_id=party, group_id=choir)

    night = nights.fall(fill)
    night.settle()
    place = night.place("Choir")
    with_ring = night.sky.grab().toImage()
    night.sky.rules.set_rules(LookRules(groups=GroupsAs.CLOUDS))
    with_cloud = night.sky.grab().toImage()
    assert with_ring != with_cloud
    assert night.sky.stage.star_at(place) == night.number("Choir"), "it can still be found"


def test_where_nobody_is_in_a_group_colours_tell_who_hangs_together(
    nights: Nights, qtbot: QtBot
) -> None:
    def two_rings(book: Book) -> None:
        for ring in ("ABCDEF", "UVWXYZ"):
            them = people(book, *(f"{letter}o" for letter in ring))
            for at, one in enumerate(them):
                for other in them[at + 1 :]:
                    book.ties.state(a=one, b=other, depth=Depth.MET)

    night = nights.fall(two_rings)
    assert night.sky.is_dressing
    night.settle()
    assert _rule(night) is ColourBy.COMMUNITY
    assert _said(night) == ["around Ao", "around Uo"]
    group = night.book.parties.add_group(name="Choir")
    night.book.parties.join(person_id=who(night.book, "Ao"), group_id=group)
    assert _rule(night) is ColourBy.GROUP
    assert _said(night) == ["Choir", "in none of these groups"]
    with qtbot.assertNotEmitted(night.sky.rules.changed):
        night.book.parties.rename(party_id=who(night.book, "Bo"), name="Bola")


def test_a_handful_starts_no_search_for_circles(nights: Nights) -> None:
    night = nights.fall(_tagged)
    assert not night.sky.is_dressing
    assert _rule(night) is ColourBy.GROUP
