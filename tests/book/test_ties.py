"""Who is tied to whom, how deeply and since when."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.test_dates import partial_dates
from tests.fixtures.dumps import dump, query
from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import InvalidEditError, NotFoundError
from weaver_desktop.domain.ids import PartyId, TieId
from weaver_desktop.domain.ties import Depth, Provenance, Tie

SPRING, MARCH, LATER = PartialDate(2024, 3, 20), PartialDate(2024, 3), PartialDate(2025, 6, 1)


def history_of(book: Book, tie: TieId) -> list[tuple[int, str | None]]:
    """Return the depths that are replayed, in the order of their days."""
    return [
        (depth, on)
        for depth, on in query(
            book.path,
            f"SELECT depth, on_date FROM tie_depth WHERE tie_id = '{tie}' ORDER BY on_date, rowid",  # noqa: S608
        )
    ]


def held(book: Book, tie: TieId) -> Tie:
    found = book.ties.get(tie)
    assert found is not None
    return found


# --- stating --------------------------------------------------------------------------------------


def test_a_tie_knows_no_direction(book: Book, ama: PartyId, bo: PartyId) -> None:
    tie = book.ties.state(a=bo, b=ama, depth=Depth.HELP, on=SPRING)
    assert book.ties.state(a=ama, b=bo, depth=Depth.HELP) == tie
    found = book.ties.between(ama, bo)
    assert found == book.ties.between(bo, ama) == book.ties.get(tie)
    assert found is not None
    assert (found.a, found.b) == (min(ama, bo), max(ama, bo))
    assert (found.depth, found.provenance, found.since) == (Depth.HELP, Provenance.STATED, SPRING)
    assert (found.last_contact, found.ended) == (None, None)
    assert history_of(book, tie) == [(4, "2024-03-20")]


def test_every_change_of_depth_keeps_its_date(book: Book, ama: PartyId, bo: PartyId) -> None:
    tie = book.ties.state(a=ama, b=bo, depth=Depth.KNOW_OF, on=PartialDate(2023))
    book.ties.state(a=ama, b=bo, depth=Depth.MAKE, on=SPRING)
    book.ties.state(a=ama, b=bo, depth=Depth.MAKE, on=LATER)
    book.ties.state(a=ama, b=bo, depth=Depth.IN_TOUCH, on=LATER)
    assert history_of(book, tie) == [(1, "2023"), (5, "2024-03-20"), (3, "2025-06-01")]
    assert held(book, tie).since == PartialDate(2023)
    assert book.history.label_to_undo == "Ama Boateng and Bo O’Brien are in touch"


def test_a_tie_that_is_older_than_known_begins_then(book: Book, ama: PartyId, bo: PartyId) -> None:
    tie = book.ties.meet(a=ama, b=bo, on=LATER)
    for depth, on in ((Depth.MET, SPRING), (Depth.HELP, PartialDate(2020))):
        book.ties.state(a=ama, b=bo, depth=depth, on=on)
    assert (held(book, tie).since, held(book, tie).depth) == (PartialDate(2020), Depth.HELP)
    assert history_of(book, tie) == [(4, "2020")]
    book.ties.known_since(tie_id=tie, depth=Depth.MET, on=PartialDate(2018))
    book.ties.known_since(tie_id=tie, depth=Depth.MET, on=PartialDate(2019))
    assert (held(book, tie).since, held(book, tie).depth) == (PartialDate(2018), Depth.HELP)
    assert history_of(book, tie) == [(2, "2018"), (4, "2020")]
    assert held(book, tie).last_contact == LATER


def test_a_tie_may_be_stated_without_a_date(book: Book, ama: PartyId, bo: PartyId) -> None:
    tie = book.ties.state(a=ama, b=bo, depth=Depth.MET)
    assert held(book, tie).since is None
    assert history_of(book, tie) == [(2, None)]


def test_what_is_stated_twice_changes_nothing(
    book: Book, ama: PartyId, bo: PartyId, heard: list[ChangeSet]
) -> None:
    for _ in range(2):
        book.ties.state(a=ama, b=bo, depth=Depth.MET, on=SPRING)
    assert len(heard) == 1


def test_nobody_is_tied_to_themselves(book: Book, ama: PartyId) -> None:
    with pytest.raises(InvalidEditError, match="Ama Boateng cannot be tied to themselves"):
        book.ties.state(a=ama, b=ama, depth=Depth.MET)
    with pytest.raises(InvalidEditError, match="Name the other person"):
        book.ties.meet(a=ama, b=ama, on=SPRING)
    with pytest.raises(NotFoundError):
        book.ties.meet(a=ama, b=PartyId("nobody"), on=SPRING)


def test_stating_it_makes_more_of_a_tie_than_a_guess(book: Book, ama: PartyId, bo: PartyId) -> None:
    tie = book.ties.state(a=ama, b=bo, depth=Depth.MET, provenance=Provenance.INFERRED)
    assert book.network().is_inferred.tolist() == [True]
    book.ties.state(a=ama, b=bo, depth=Depth.MET, provenance=Provenance.INFERRED)
    assert held(book, tie).provenance is Provenance.INFERRED
    book.ties.state(a=ama, b=bo, depth=Depth.MET)
    assert held(book, tie).provenance is Provenance.STATED
    assert book.network().is_inferred.tolist() == [False]


# --- meeting --------------------------------------------------------------------------------------


def test_who_meets_is_tied(book: Book, ama: PartyId, bo: PartyId) -> None:
    tie = book.ties.meet(a=ama, b=bo, on=SPRING)
    found = held(book, tie)
    assert (found.depth, found.provenance) == (Depth.MET, Provenance.OBSERVED)
    assert (found.since, found.last_contact) == (SPRING, SPRING)
    assert history_of(book, tie) == [(2, "2024-03-20")]


def test_a_later_meeting_moves_the_last_contact(book: Book, ama: PartyId, bo: PartyId) -> None:
    tie = book.ties.meet(a=ama, b=bo, on=SPRING)
    book.ties.meet(a=bo, b=ama, on=LATER)
    assert (held(book, tie).since, held(book, tie).last_contact) == (SPRING, LATER)
    assert history_of(book, tie) == [(2, "2024-03-20")]


def test_an_earlier_meeting_moves_the_beginning(book: Book, ama: PartyId, bo: PartyId) -> None:
    tie = book.ties.meet(a=ama, b=bo, on=LATER)
    book.ties.state(a=ama, b=bo, depth=Depth.HELP, on=LATER)
    book.ties.meet(a=ama, b=bo, on=SPRING)
    found = held(book, tie)
    assert (found.since, found.last_contact, found.depth) == (SPRING, LATER, Depth.HELP)
    assert history_of(book, tie) == [(2, "2024-03-20"), (2, "2025-06-01"), (4, "2025-06-01")]


def test_meeting_deepens_what_was_hearsay_and_makes_nothing_shallower(
    book: Book, ama: PartyId, bo: PartyId, cy: PartyId
) -> None:
    hearsay = book.ties.state(a=ama, b=bo, depth=Depth.KNOW_OF, on=MARCH)
    deep = book.ties.state(a=ama, b=cy, depth=Depth.MAKE, on=MARCH)
    for other in (bo, cy):
        book.ties.meet(a=ama, b=other, on=LATER)
    assert held(book, hearsay).depth is Depth.MET
    assert history_of(book, hearsay) == [(1, "2024-03"), (2, "2025-06-01")]
    assert held(book, hearsay).provenance is Provenance.STATED
    assert held(book, deep).depth is Depth.MAKE
    assert history_of(book, deep) == [(5, "2024-03")]


def test_meeting_makes_more_of_a_tie_than_a_guess(book: Book, ama: PartyId, bo: PartyId) -> None:
    tie = book.ties.state(a=ama, b=bo, depth=Depth.MET, provenance=Provenance.INFERRED)
    book.ties.meet(a=ama, b=bo, on=SPRING)
    assert held(book, tie).provenance is Provenance.OBSERVED
    assert book.network().counts.tolist() == [True]


@pytest.mark.parametrize(
    "first, second, since, last",
    [
        ("2024-03-20", "2024", "2024-03-20", "2024-03-20"),
        ("2024-03-20", "2024-03", "2024-03-20", "2024-03-20"),
        ("2024-03-20", "2024-02", "2024-02", "2024-03-20"),
        ("2024-03-20", "2023", "2023", "2024-03-20"),
        ("2024-03-20", "2025", "2024-03-20", "2025"),
        ("2024", "2024-03-20", "2024", "2024-03-20"),
        ("2024-03", "2024-03-20", "2024-03", "2024-03-20"),
        ("2024", "2024-03", "2024", "2024-03"),
        ("2024", "2023-12-31", "2023-12-31", "2024"),
        ("2024", "2024", "2024", "2024"),
    ],
)
def test_a_vague_date_takes_no_exact_one_s_place(
    book: Book, ama: PartyId, bo: PartyId, first: str, second: str, since: str, last: str
) -> None:
    tie = book.ties.meet(a=ama, b=bo, on=PartialDate.parse(first))
    book.ties.meet(a=ama, b=bo, on=PartialDate.parse(second))
    found = held(book, tie)
    assert (str(found.since), str(found.last_contact)) == (since, last)


# --- ending ---------------------------------------------------------------------------------------


def test_a_tie_that_ends_keeps_its_story(book: Book, ama: PartyId, bo: PartyId) -> None:
    tie = book.ties.meet(a=ama, b=bo, on=SPRING)
    book.ties.end(tie_id=tie, on=LATER)
    found = held(book, tie)
    assert (found.ended, found.depth, found.last_contact) == (LATER, Depth.MET, SPRING)
    assert history_of(book, tie) == [(2, "2024-03-20"), (0, "2025-06-01")]
    assert book.network().is_ended.tolist() == [True]
    assert (book.history.label_to_undo or "").endswith(" are no longer in touch")


def test_a_tie_that_will_end_has_not_ended(book: Book, ama: PartyId, bo: PartyId) -> None:
    tie = book.ties.meet(a=ama, b=bo, on=SPRING)
    book.ties.end(tie_id=tie, on=PartialDate.of(book.today.replace(year=book.today.year + 1)))
    assert book.network().is_ended.tolist() == [False]


def test_a_tie_that_is_gone_cannot_end(book: Book) -> None:
    with pytest.raises(InvalidEditError, match="not in the book any more"):
        book.ties.end(tie_id=TieId("nothing"), on=LATER)


@pytest.mark.parametrize("again", [LATER, PartialDate(2025, 6, 2), PartialDate(2026)])
def test_a_meeting_after_the_end_begins_the_tie_again(
    book: Book, ama: PartyId, bo: PartyId, again: PartialDate
) -> None:
    tie = book.ties.state(a=ama, b=bo, depth=Depth.HELP, on=SPRING)
    book.ties.end(tie_id=tie, on=LATER)
    book.ties.meet(a=ama, b=bo, on=again)
    found = held(book, tie)
    assert (found.ended, found.depth, found.last_contact) == (None, Depth.HELP, again)
    assert sorted(history_of(book, tie)) == sorted(
        [(4, "2024-03-20"), (0, "2025-06-01"), (4, str(again))]
    )


@pytest.mark.parametrize("before", [SPRING, MARCH, PartialDate(2025, 5, 31), PartialDate(2025)])
def test_a_meeting_before_the_end_does_not(
    book: Book, ama: PartyId, bo: PartyId, before: PartialDate
) -> None:
    tie = book.ties.state(a=ama, b=bo, depth=Depth.HELP, on=SPRING)
    book.ties.end(tie_id=tie, on=LATER)
    book.ties.meet(a=ama, b=bo, on=before)
    assert (held(book, tie).ended, held(book, tie).last_contact) == (LATER, before)
    assert history_of(book, tie) == [(4, "2024-03-20"), (0, "2025-06-01")]


def test_stating_a_tie_begins_it_again_whatever_the_date(
    book: Book, ama: PartyId, bo: PartyId
) -> None:
    tie = book.ties.state(a=ama, b=bo, depth=Depth.HELP, on=SPRING)
    book.ties.end(tie_id=tie, on=LATER)
    book.ties.state(a=ama, b=bo, depth=Depth.HELP)
    assert held(book, tie).ended is None
    assert history_of(book, tie)[0] == (4, None)


def test_current_ties_come_before_ended_ones_and_deep_before_shallow(
    book: Book, ama: PartyId, bo: PartyId, cy: PartyId, nest: PartyId
) -> None:
    over = book.ties.state(a=ama, b=bo, depth=Depth.MAKE)
    book.ties.end(tie_id=over, on=LATER)
    shallow = book.ties.meet(a=ama, b=cy, on=SPRING)
    deep = book.ties.state(a=ama, b=nest, depth=Depth.IN_TOUCH)
    assert [tie.id for tie in book.ties.of(ama)] == [deep, shallow, over]


@settings(max_examples=40)
@given(days=st.lists(partial_dates(), min_size=1, max_size=6), data=st.data())
def test_the_order_of_logging_does_not_change_the_span(
    days: list[PartialDate], data: st.DataObject, shelf: Book
) -> None:
    """Whatever the order, a tie lasts from a day none was surely before to the last one."""
    spans = set()
    for order in (days, data.draw(st.permutations(days))):
        a, b = (shelf.parties.add_person(name=name) for name in ("Ama", "Bo"))
        ties = [shelf.ties.meet(a=a, b=b, on=on) for on in order]
        found = held(shelf, ties[-1])
        assert found.since is not None
        assert not any(on.last_day() < found.since.first_day() for on in days)
        assert found.last_contact == max(days)
        spans.add(found.last_contact)
    assert len(spans) == 1


def test_the_depth_of_a_tie_is_changed_in_one_act(book: Book, ama: PartyId, bo: PartyId) -> None:
    tie = book.ties.state(a=ama, b=bo, depth=Depth.MET, on=PartialDate(2025))
    book.ties.change_depth(tie_id=tie, depth=Depth.HELP)
    label = book.history.label_to_undo
    assert label is not None
    assert label.endswith("help each other")
    assert query(book.path, "SELECT depth, on_date FROM tie_depth ORDER BY on_date") == [
        (2, "2025"),
        (4, "2026-03-14"),
    ]
    book.history.undo()
    held = book.ties.get(tie)
    assert held is not None
    assert held.depth is Depth.MET


def test_since_and_last_contact_are_changed_and_the_map_of_then_agrees(
    book: Book, ama: PartyId, bo: PartyId
) -> None:
    tie = book.ties.state(a=ama, b=bo, depth=Depth.HELP, on=PartialDate(2025))
    book.ties.date(tie_id=tie, since=PartialDate(2019, 2), last_contact=PartialDate(2026, 3, 1))
    held = book.ties.get(tie)
    assert held is not None
    assert (held.since, held.last_contact) == (PartialDate(2019, 2), PartialDate(2026, 3, 1))
    assert query(book.path, "SELECT on_date FROM tie_depth") == [("2019-02",)]
    book.ties.date(tie_id=tie, since=None, last_contact=None)
    held = book.ties.get(tie)
    assert held is not None
    assert (held.since, held.last_contact) == (None, None)


def test_dates_of_a_tie_must_make_sense(book: Book, ama: PartyId, bo: PartyId) -> None:
    tie = book.ties.state(a=ama, b=bo, depth=Depth.HELP)
    before = dump(book.path)
    with pytest.raises(InvalidEditError, match="still to come"):
        book.ties.date(tie_id=tie, since=None, last_contact=PartialDate(2026, 3, 15))
    with pytest.raises(InvalidEditError, match="still to come"):
        book.ties.date(tie_id=tie, since=PartialDate(2027), last_contact=None)
    with pytest.raises(InvalidEditError, match="before they were tied"):
        book.ties.date(tie_id=tie, since=PartialDate(2025), last_contact=PartialDate(2024, 12))
    with pytest.raises(InvalidEditError, match="still to come"):
        book.ties.touch(a=ama, b=bo, on=PartialDate(2027))
    assert dump(book.path) == before


def test_a_call_refreshes_a_tie_and_leaves_its_depth(book: Book, ama: PartyId, bo: PartyId) -> None:
    tie = book.ties.state(a=ama, b=bo, depth=Depth.MAKE)
    assert book.ties.touch(a=ama, b=bo, on=PartialDate(2026, 3, 1)) == tie
    assert book.ties.touch(a=bo, b=ama, on=PartialDate(2025)) == tie
    held = book.ties.get(tie)
    assert held is not None
    assert (held.depth, held.last_contact) == (Depth.MAKE, PartialDate(2026, 3, 1))


def test_a_call_between_strangers_makes_a_tie(book: Book, ama: PartyId, bo: PartyId) -> None:
    book.ties.touch(a=ama, b=bo, on=PartialDate(2026, 3, 1))
    held = book.ties.between(ama, bo)
    assert held is not None
    assert (held.depth, held.last_contact) == (Depth.IN_TOUCH, PartialDate(2026, 3, 1))


def test_something_is_noted_about_two(book: Book, ama: PartyId, bo: PartyId) -> None:
    tie = book.ties.state(a=ama, b=bo, depth=Depth.MET, provenance=Provenance.INFERRED)
    book.ties.describe(tie_id=tie, note="share a kiln", provenance=Provenance.OBSERVED)
    held = book.ties.get(tie)
    assert held is not None
    assert (held.note, held.provenance) == ("share a kiln", Provenance.OBSERVED)
    assert {hit.party_id for hit in book.search.find("kiln")} == {ama, bo}


def test_a_tie_that_never_was_is_removed(book: Book, ama: PartyId, bo: PartyId) -> None:
    tie = book.ties.state(a=ama, b=bo, depth=Depth.MET)
    before = dump(book.path)
    book.ties.remove(tie_id=tie)
    assert book.ties.of(ama) == ()
    with pytest.raises(NotFoundError, match="not in the book any more"):
        book.ties.remove(tie_id=tie)
    with pytest.raises(NotFoundError, match="not in the book any more"):
        book.ties.change_depth(tie_id=tie, depth=Depth.MET)
    with pytest.raises(NotFoundError, match="not in the book any more"):
        book.ties.describe(tie_id=tie, note="x")
    book.history.undo()
    assert dump(book.path) == before
