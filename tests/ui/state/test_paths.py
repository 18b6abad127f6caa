"""The chains between the two that are selected."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fixtures.books import fresh_book
from tests.fixtures.clock import SettableClock
from tests.fixtures.ids import SeededIds
from weaver_desktop.book.book import Book
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.ties import Depth
from weaver_desktop.ui.state.changes import Changes
from weaver_desktop.ui.state.paths import Paths
from weaver_desktop.ui.state.selection import Selection

pytestmark = pytest.mark.usefixtures("qapp")


class Between:
    """A weaver, Ama and Tilly, with Dee (strong) and Eli (weak) between them."""

    def __init__(self, book: Book) -> None:
        """Fill the book."""
        self.book = book
        self.me = book.parties.begin(name="Robin")
        names = ("Ama", "Tilly", "Dee", "Eli")
        self.ama, self.tilly, self.dee, self.eli = (
            book.parties.add_person(name=name) for name in names
        )
        for between, depth in ((self.dee, Depth.HELP), (self.eli, Depth.MET)):
            book.ties.state(a=self.ama, b=between, depth=depth)
            book.ties.state(a=between, b=self.tilly, depth=depth)
        self.selection = Selection()
        self.changes = Changes(book)
        self.paths = Paths(book, self.selection, None, self.changes)
        self.told: list[tuple[PartyId, ...] | None] = []
        self.paths.changed.connect(self._note)

    def _note(self) -> None:
        lit = self.paths.lit
        self.told.append(None if lit is None else lit.parties)


@pytest.fixture
def at(tmp_path: Path) -> Iterator[Between]:
    path = fresh_book(tmp_path / "network.weave")
    with Book.open(path, clock=SettableClock(), new_id=SeededIds()) as book:
        made = Between(book)
        yield made
        made.changes.stop()


def test_strong_ties_count_more_and_words_say_so(at: Between) -> None:
    at.selection.select_two(at.ama, at.tilly)
    first, second = at.paths.between
    assert set(first.parties) == {at.ama, at.dee, at.tilly}
    assert set(second.parties) == {at.ama, at.eli, at.tilly}
    assert "→ Dee (help each other) →" in str(first.arrows)
    assert "could ask Dee, who trades help with" in str(first.said)
    assert at.paths.between is at.paths.between, "found once"


def test_a_chain_begins_with_you(at: Between) -> None:
    at.book.ties.state(a=at.me, b=at.dee, depth=Depth.HELP)
    at.selection.select_two(at.tilly, at.me)
    said = str(at.paths.between[0].arrows)
    assert said == "You → Dee (help each other) → Tilly (help each other)"


def test_who_has_met_is_linked_through_others_too(at: Between) -> None:
    at.book.ties.state(a=at.ama, b=at.tilly, depth=Depth.MAKE)
    at.selection.select_two(at.ama, at.tilly)
    assert [len(path.parties) for path in at.paths.between] == [3, 3]


def test_nobody_one_three_and_strangers_have_none(at: Between) -> None:
    assert at.paths.between == ()
    at.selection.select_party(at.ama)
    assert at.paths.between == ()
    at.selection.select_many([at.ama, at.tilly, at.dee])
    assert at.paths.between == ()
    at.selection.select_two(at.ama, at.me)
    assert at.paths.between == ()
    assert at.paths.choose_next() is None


def test_pointing_lights_for_a_while_choosing_for_good(at: Between) -> None:
    at.selection.select_two(at.ama, at.tilly)
    first, second = at.paths.between
    at.paths.choose(first)
    at.paths.point_at(second)
    at.paths.point_at(None)
    assert at.paths.chosen == first
    at.paths.choose(first)
    assert at.told == [first.parties, second.parties, first.parties, None], "what was lit"


def test_the_next_goes_round_and_out(at: Between) -> None:
    at.selection.select_two(at.ama, at.tilly)
    first, second = at.paths.between
    assert [at.paths.choose_next() for _ in range(4)] == [first, second, None, first]


def test_another_selection_puts_it_out(at: Between) -> None:
    at.selection.select_two(at.ama, at.tilly)
    at.paths.choose_next()
    at.selection.select_party(at.dee)
    assert at.paths.lit is None


def test_a_chain_that_breaks_goes_out_and_a_renamed_one_stays(at: Between) -> None:
    at.selection.select_two(at.ama, at.tilly)
    lit = at.paths.choose_next()
    assert lit is not None
    at.book.parties.rename(party_id=at.dee, name="Zora")
    assert at.paths.chosen is not None
    assert at.paths.chosen.parties == lit.parties
    assert "Zora" in str(at.paths.chosen.arrows)
    at.book.parties.delete(party_id=at.dee)
    assert at.paths.lit is None
    assert len(at.paths.between) == 1
