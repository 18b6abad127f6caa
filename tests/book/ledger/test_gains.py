"""What the network gained through introductions."""

from weaver_desktop.book.book import Book
from weaver_desktop.book.ledger.gains import GainQuestion, Standing
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.introductions import Stage
from weaver_desktop.domain.ties import Depth


def _gain(book: Book) -> GainQuestion:
    return GainQuestion(book.network(), book.introductions.ties_made())


def test_a_chain_of_four_in_halves_is_joined(book: Book, ama: PartyId, bo: PartyId) -> None:
    me = book.parties.begin(name="Robin")
    cy, dee = (book.parties.add_person(name=name) for name in ("Cyra", "Dee"))
    for one, other in ((ama, cy), (bo, dee), (me, ama), (me, bo)):
        book.ties.state(a=one, b=other, depth=Depth.HELP)
    idea = book.introductions.take_up(a=ama, b=bo)
    book.introductions.move(introduction_id=idea, stage=Stage.MADE)
    book.introductions.move(introduction_id=idea, stage=Stage.MET)
    gain = _gain(book).answer()
    assert gain.ties == 1
    # Two pairs of four without the weaver: 2 of 6 pairs at distance 1. A chain of four: three at
    # 1, two at 2, one at 3.
    assert gain.before == Standing(
        efficiency=2 / 6, largest=2, barely_tied=4, on_you=gain.before.on_you
    )
    assert gain.now.efficiency == (3 + 2 / 2 + 1 / 3) / 6
    assert (gain.now.largest, gain.now.barely_tied) == (4, 2)
    # With the weaver gone, the four others keep 2 of their 6 pairs; after it, all.
    assert gain.before.on_you == 1 - 2 / 6
    assert gain.now.on_you == 0


def test_a_tie_that_was_there_before_is_no_gain(book: Book, ama: PartyId, bo: PartyId) -> None:
    book.ties.state(a=ama, b=bo, depth=Depth.HELP)
    gain = _gain(book).answer()
    assert (gain.ties, gain.before) == (0, gain.now)
    assert gain.now.on_you is None


def test_an_empty_book_gained_nothing(book: Book) -> None:
    gain = _gain(book).answer()
    assert gain.ties == 0
    assert gain.now == Standing(efficiency=0, largest=0, barely_tied=0, on_you=None)


def test_undone_it_counts_no_longer(book: Book, ama: PartyId, bo: PartyId) -> None:
    idea = book.introductions.take_up(a=ama, b=bo, stage=Stage.MADE)
    book.introductions.move(introduction_id=idea, stage=Stage.MET)
    assert len(book.introductions.ties_made()) == 1
    book.history.undo()
    assert book.introductions.ties_made() == frozenset()
