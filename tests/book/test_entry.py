from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fixtures.books import fresh_book
from tests.fixtures.clock import SettableClock
from tests.fixtures.dumps import dump
from tests.fixtures.ids import SeededIds
from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import AmbiguousNameError, InvalidEditError, WeaverError
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.introductions import Stage
from weaver_desktop.domain.ties import Depth

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    path = fresh_book(tmp_path / "book.weave")
    with Book.open(path, clock=SettableClock(NOW), new_id=SeededIds()) as opened:
        yield opened


def enter(book: Book, line: str) -> tuple[PartyId, ...]:
    """Do what a line says."""
    return book.entry.apply(book.capture_parser(day_first=True).parse(line))


def who(book: Book, name: str) -> PartyId:
    (party,) = book.names.whole(name)
    return party


def test_a_line_about_somebody_new_keeps_all_of_it(book: Book) -> None:
    line = "Ama Boateng, ceramicist #clay @Nest Collective needs: a kiln offers: workshops"
    ama, nest = enter(book, line)
    party = book.parties.get(ama)
    assert (party.name, party.headline) == ("Ama Boateng", "ceramicist")
    assert book.parties.get(nest).is_group
    assert book.parties.tags(ama) == ("clay",)
    assert [one.group_id for one in book.parties.memberships(ama)] == [nest]
    assert {(fact.kind, fact.text) for fact in book.facts.of(ama)} == {
        (FactKind.NEED, "a kiln"),
        (FactKind.GIFT, "workshops"),
    }


def test_a_line_keeps_how_to_reach_somebody_and_what_is_private(book: Book) -> None:
    line = "Ama Boateng private: she is ill phone: 07700 900123 email: ama@nest.org"
    (ama,) = enter(book, line)
    assert enter(book, "Ama phone: 07700 900123") == (ama,)
    (fact,) = book.facts.of(ama)
    assert (fact.kind, fact.text, fact.is_private) == (FactKind.NOTE, "she is ill", True)
    assert {(way.kind, way.value) for way in book.ways.of(ama)} == {
        ("phone", "07700 900123"),
        ("email", "ama@nest.org"),
    }


def test_since_when_is_kept_also_of_two_who_are_tied(book: Book) -> None:
    ama, bo = enter(book, "Ama Boateng met Bo Dee")
    for line, since in (("Ama knows Bo since 2019", 2019), ("Ama helps Bo since 2017", 2017)):
        enter(book, line)
        tie = book.ties.between(ama, bo)
        assert tie is not None
        assert tie.since == PartialDate(since)
    enter(book, "Ama knows Bo since 2015")
    tie = book.ties.between(ama, bo)
    assert tie is not None
    assert (tie.since, tie.depth) == (PartialDate(2015), Depth.HELP)


def test_somebody_is_meant_by_id(book: Book) -> None:
    one, other = (book.parties.add_person(name="Sam Lee") for _ in range(2))
    bo = book.parties.add_person(name="Bo")
    assert enter(book, f"{other} met Bo") == (other, bo)
    assert book.ties.between(one, bo) is None


def test_a_line_about_somebody_known_adds_to_them(book: Book) -> None:
    (ama,) = enter(book, "Ama Boateng, ceramicist")
    assert enter(book, "Ama loves: folk") == (ama,)
    assert book.parties.get(ama).headline == "ceramicist"
    assert [fact.text for fact in book.facts.of(ama)] == ["folk"]
    assert book.history.label_to_undo == "Added to Ama Boateng"


def test_a_meeting_is_logged_and_makes_the_tie(book: Book) -> None:
    ama, tilly = enter(book, "Ama met Tilly Stone yesterday at Hay Bales: residencies")
    (encounter,) = book.encounters.of(ama)
    assert set(encounter.parties) == {ama, tilly}
    assert (str(encounter.on), encounter.place) == ("2026-11-21", "Hay Bales")
    assert encounter.note == "residencies"
    tie = book.ties.between(ama, tilly)
    assert tie is not None
    assert tie.depth is Depth.MET


def test_everything_a_line_does_is_one_step_back(book: Book) -> None:
    before = dump(book.path)
    enter(book, "Ama Boateng met Tilly Stone, Bo and Cy at Hay Bales")
    label = book.history.label_to_undo
    assert label == "Ama Boateng met Tilly Stone, Bo and Cy at Hay Bales"
    book.history.undo()
    assert dump(book.path) == before
    assert book.history.label_to_undo is None


def test_the_weaver_is_meant_by_i(book: Book) -> None:
    rosa = book.parties.begin(name="Rosa Lind")
    assert rosa in enter(book, "met Ama at Hay Bales")
    assert book.history.label_to_undo == "Rosa Lind met Ama at Hay Bales"


def test_a_meeting_at_a_gathering_of_that_day_belongs_to_it(book: Book) -> None:
    day = PartialDate(2026, 11, 21)
    gathering = book.encounters.add_gathering(name="Hay Bales", on=day)
    ama, _ = enter(book, "Ama met Tilly yesterday at Hay Bales")
    enter(book, "Ama met Tilly today at Hay Bales")
    assert [one.gathering_id for one in book.encounters.of(ama)] == [None, gathering]


def test_two_gatherings_of_one_name_are_not_guessed(book: Book) -> None:
    for _ in range(2):
        book.encounters.add_gathering(name="Hay Bales", on=PartialDate(2026, 11, 22))
    ama, _ = enter(book, "Ama met Tilly today at Hay Bales")
    assert [one.gathering_id for one in book.encounters.of(ama)] == [None]


def test_who_knows_whom_is_a_stated_tie(book: Book) -> None:
    ama, tilly = enter(book, "Ama and Tilly help each other")
    tie = book.ties.between(ama, tilly)
    assert tie is not None
    assert tie.depth is Depth.HELP


def test_knowing_takes_nothing_from_a_deeper_tie(book: Book) -> None:
    ama, tilly = enter(book, "Ama and Tilly help each other")
    before = dump(book.path)
    assert enter(book, "Ama knows Tilly") == (ama, tilly)
    assert dump(book.path) == before
    assert book.history.label_to_undo == "Ama and Tilly help each other"


def test_knowing_renews_a_tie_that_was_over(book: Book) -> None:
    ama, tilly = enter(book, "Ama and Tilly help each other")
    tie = book.ties.between(ama, tilly)
    assert tie is not None
    book.ties.end(tie_id=tie.id, on=PartialDate(2026, 11, 1))
    enter(book, "Ama knows Tilly")
    again = book.ties.between(ama, tilly)
    assert again is not None
    assert again.ended is None


def test_an_introduction_is_taken_up_with_its_reason(book: Book) -> None:
    ama, tilly = enter(book, "intro Ama > Tilly: kiln share")
    (introduction,) = book.introductions.all()
    assert {introduction.a, introduction.b} == {ama, tilly}
    assert introduction.reasons == ("kiln share",)
    assert introduction.stage is Stage.IDEA


def test_an_introduction_under_way_is_refused_and_nothing_stays_of_the_line(book: Book) -> None:
    enter(book, "intro Ama > Tilly: kiln share")
    before = dump(book.path)
    with pytest.raises(InvalidEditError, match="under way already"):
        enter(book, "intro Ama > Tilly: again")
    assert dump(book.path) == before


def test_several_of_a_name_are_asked_about_and_nobody_is_guessed(book: Book) -> None:
    enter(book, "Ama Boateng, ceramicist")
    enter(book, "Ama Mensah, driver")
    before = dump(book.path)
    with pytest.raises(AmbiguousNameError, match=r"Ama Boateng \(ceramicist\) or Ama Mensah"):
        enter(book, "Ama met Tilly")
    assert dump(book.path) == before


def test_the_answer_to_the_question_is_taken(book: Book) -> None:
    (boateng,) = enter(book, "Ama Boateng, ceramicist")
    enter(book, "Ama Mensah, driver")
    parser = book.capture_parser(day_first=True)
    (question,) = parser.parse("Ama met Tilly").questions
    capture = parser.parse("Ama met Tilly", chosen={question.key: boateng})
    assert book.entry.apply(capture)[0] == boateng


@pytest.mark.parametrize(
    "line, said",
    [
        ("", "The line is empty"),
        ("  \t ", "The line is empty"),
        ("what a day it was", "says nothing that can be kept"),
        ("met Ama", "Weaver does not know yet who you are"),
        ("x" * 10_000, "10000 characters long"),
        ("Ama met Tilly on 31 February", "cannot tell which day"),
        ("Ama met Ama", "named twice"),
    ],
)
def test_what_cannot_be_kept_is_said(book: Book, line: str, said: str) -> None:
    before = dump(book.path)
    with pytest.raises(InvalidEditError, match=said):
        enter(book, line)
    assert dump(book.path) == before


def test_a_long_line_is_quoted_in_short(book: Book) -> None:
    with pytest.raises(InvalidEditError) as refused:
        enter(book, "and so it goes " * 40)
    assert len(str(refused.value)) < 250


@given(line=st.text(max_size=80))
def test_any_line_is_done_or_refused_in_words(
    tmp_path_factory: pytest.TempPathFactory, line: str
) -> None:
    path = fresh_book(tmp_path_factory.mktemp("book") / "book.weave")
    with Book.open(path) as book:
        refusal: WeaverError | None = None
        done: tuple[PartyId, ...] = ()
        try:
            done = enter(book, line)
        except WeaverError as error:
            refusal = error
        assert (refusal is None) == bool(done)
        assert book.is_empty == (not done)
        assert refusal is None or str(refusal).endswith((".", "?", "”"))
        assert book.check() == []
