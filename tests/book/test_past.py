"""The dated story of a network."""

from datetime import date

from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.network import UNDATED
from weaver_desktop.graph.views import as_of, span


def _on(book: Book, day: date) -> dict[frozenset[str], int]:
    network = as_of(book.network(), book.past(), day.toordinal())
    names = network.names
    return {
        frozenset((names[a], names[b])): int(depth)
        for (a, b), depth in zip(network.ends.tolist(), network.depth, strict=True)
    }


def test_a_tie_is_there_from_its_day_on_as_deep_as_it_was(
    book: Book, ama: PartyId, bo: PartyId
) -> None:
    book.encounters.log(parties=[ama, bo], on=PartialDate(2025, 3, 1))
    book.ties.state(a=ama, b=bo, depth=Depth.HELP, on=PartialDate(2025, 9, 1))
    both = frozenset(("Ama Boateng", "Bo O’Brien"))
    assert _on(book, date(2025, 2, 28)) == {}
    assert _on(book, date(2025, 3, 1)) == {both: Depth.MET}
    assert _on(book, date(2025, 12, 1)) == {both: Depth.HELP}


def test_contacts_and_first_days_are_told(
    book: Book, ama: PartyId, bo: PartyId, cy: PartyId
) -> None:
    book.encounters.log(parties=[ama, bo], on=PartialDate(2025, 3, 1))
    book.encounters.log(parties=[ama, bo], on=PartialDate(2025, 6, 1))
    history = book.past()
    june = date(2025, 6, 1).toordinal()
    march = date(2025, 3, 1).toordinal()
    assert sorted(history.contacts[:, 1].tolist()) == [march, june]
    seen = dict(zip(book.network().ids, history.first_seen.tolist(), strict=True))
    assert seen == {ama: march, bo: march, cy: UNDATED}
    assert span(history) == (march, june)


def test_the_present_is_the_last_of_the_days(book: Book, ama: PartyId, bo: PartyId) -> None:
    tie = book.ties.state(a=ama, b=bo, depth=Depth.IN_TOUCH, on=PartialDate(2024))
    book.ties.end(tie_id=tie, on=PartialDate(2025, 5, 5))
    now = as_of(book.network(), book.past(), book.today.toordinal())
    assert now.is_ended.tolist() == book.network().is_ended.tolist() == [True]
    before = as_of(book.network(), book.past(), date(2025, 1, 1).toordinal())
    assert before.is_ended.tolist() == [False]


def test_an_empty_book_has_no_past(book: Book) -> None:
    assert span(book.past()) is None
