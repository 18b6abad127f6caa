"""What each row of a file becomes, and that the import then does just that."""

import pickle

import pytest

from tests.fixtures.dumps import dump
from weaver_desktop.book.book import Book
from weaver_desktop.book.previewing.findings import Finding, Found
from weaver_desktop.book.previewing.packing import PackedPerhaps
from weaver_desktop.book.previewing.preview import Preview, perhaps
from weaver_desktop.book.taking_in.plan import Decision, Fate, Plan
from weaver_desktop.domain.batch import Batch, IncomingGuest, IncomingParty, IncomingTie
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import PartyKind
from weaver_desktop.domain.phrases import phrase

AMA = IncomingParty("a", "Ama Boateng", 1, ways=(("email", "ama@nest.org"),))
BO = IncomingParty("b", "Bo Okoro", 2, groups=("Nest",))
NEST = IncomingParty("n", "Nest", 3, PartyKind.GROUP)
LEAVE, NEW = Decision(Fate.LEAVE_OUT), Decision(Fate.NEW)


def _look(book: Book, *parties: IncomingParty) -> list[Found]:
    return book.importer.preview(["x.csv"]).look(0, parties)


def _taken(book: Book, batch: Batch, plan: Plan) -> None:
    book.importer.take_in_whole(batch, plan)


def _names(book: Book) -> list[str]:
    return sorted(line.name for line in book.parties.lines())


def test_who_is_not_in_the_book_is_new(book: Book) -> None:
    before = dump(book.path)
    (found,) = _look(book, AMA)
    assert found.finding is Finding.NEW
    assert found.decision == NEW
    assert found.possible == (NEW, LEAVE)
    assert dump(book.path) == before


def test_who_is_called_the_same_is_the_same(book: Book) -> None:
    ama = book.parties.add_person(name="ama boateng")
    (found,) = _look(book, AMA)
    assert found.finding is Finding.SAME
    assert found.decision == Decision(Fate.SAME, ama)
    assert [each.name for each in found.candidates] == ["ama boateng"]
    assert found.possible == (found.decision, NEW, LEAVE)


def test_of_several_namesakes_nobody_can_say_which(book: Book) -> None:
    two = {book.parties.add_person(name="Ama Boateng") for _ in range(2)}
    (found,) = _look(book, AMA)
    assert found.finding is Finding.UNCLEAR
    assert found.decision == LEAVE
    assert {each.party for each in found.candidates} == two


def test_who_was_erased_is_left_out_until_the_user_says_otherwise(book: Book) -> None:
    book.erasing.erase(party_id=book.parties.add_person(name="Ama Boateng"))
    bare = IncomingParty("a", "Ama Boateng", 1)
    (found,) = _look(book, bare)
    assert found.finding is Finding.ERASED
    assert found.decision == LEAVE
    assert NEW in found.possible
    batch = Batch("x.csv", 1, (bare,))
    _taken(book, batch, Plan({"a": found.decision}))
    assert _names(book) == []
    _taken(book, batch, Plan({"a": NEW}))
    assert _names(book) == ["Ama Boateng"]


def test_a_namesake_in_another_of_the_files_is_the_same(book: Book) -> None:
    preview = book.importer.preview(["one.csv", "two.csv"])
    (first,), (second,) = preview.look(0, [AMA]), preview.look(1, [AMA])
    assert first.finding is Finding.NEW
    assert second.finding is Finding.SAME
    assert second.elsewhere == "one.csv"
    assert NEW not in second.possible
    with book.as_one(phrase("Two files")):
        for name in ("one.csv", "two.csv"):
            _taken(book, Batch(name, 1, (AMA,)), Plan())
    assert _names(book) == ["Ama Boateng"]


def test_namesakes_of_one_file_that_its_reader_keeps_apart_stay_two(book: Book) -> None:
    found = _look(book, AMA, IncomingParty("a2", "Ama Boateng", 2))
    assert [each.finding for each in found] == [Finding.NEW, Finding.NEW]


# --- decisions


def test_who_is_left_out_leaves_ties_guests_and_group_behind_in_silence(book: Book) -> None:
    batch = Batch(
        "x.csv",
        3,
        (AMA, BO, NEST),
        (IncomingTie("a", "b", 4),),
        (IncomingGuest("b", "Hay Bales", 5),),
    )
    intake = book.importer.take_in_whole(batch, Plan({"b": LEAVE, "n": LEAVE}))
    assert intake.skipped == []
    assert _names(book) == ["Ama Boateng"]
    assert book.encounters.all_gatherings() == ()


def test_a_group_that_is_left_out_is_not_made_by_its_members(book: Book) -> None:
    _taken(book, Batch("x.csv", 2, (NEST, BO)), Plan({"n": LEAVE}))
    assert _names(book) == ["Bo Okoro"]


def test_who_is_said_to_be_new_is_new_whatever_the_name(book: Book) -> None:
    book.parties.add_person(name="Ama Boateng")
    _taken(book, Batch("x.csv", 1, (AMA,)), Plan({"a": NEW}))
    assert _names(book) == ["Ama Boateng", "Ama Boateng"]


def test_who_is_said_to_be_the_same_is_known_again_without_asking(book: Book) -> None:
    robert = book.parties.add_person(name="Robert Okoro")
    batch = Batch("x.csv", 1, (BO,))
    _taken(book, batch, Plan({"b": Decision(Fate.SAME, robert)}))
    assert _names(book) == ["Nest", "Robert Okoro"]
    (found,) = _look(book, BO)
    assert found.decision == Decision(Fate.SAME, robert)
    after = dump(book.path)
    _taken(book, batch, Plan({"b": Decision(Fate.SAME, robert)}))
    _taken(book, batch, Plan())
    assert dump(book.path) == after


def test_a_decision_about_somebody_who_is_gone_adds_nobody(book: Book) -> None:
    before = dump(book.path)
    gone = Decision(Fate.SAME, PartyId("gone"))
    with pytest.raises(Exception, match="not in the book"):
        _taken(book, Batch("x.csv", 1, (AMA,)), Plan({"a": gone}))
    assert dump(book.path) == before


def test_the_tag_is_for_the_new_alone_and_undone_with_them(book: Book) -> None:
    ama = book.parties.add_person(name="Ama Boateng")
    before = dump(book.path)
    _taken(book, Batch("x.csv", 2, (AMA, BO)), Plan(tag="imported today"))
    (bo,) = book.names.whole("Bo Okoro")
    assert book.parties.tags(ama) == ()
    assert book.parties.tags(bo) == ("imported today",)
    book.history.undo()
    assert dump(book.path) == before


def test_a_row_that_may_be_somebody_is_new_until_it_is_decided(book: Book) -> None:
    tilly = book.parties.add_person(name="Tilly Stone")
    preview = book.importer.preview(["x.csv"])
    rows = preview.look(0, [AMA, IncomingParty("t", "Tily Stone", 2)])
    (answer,) = _asked(preview, rows).answer()
    assert list(answer) == [1]
    row = perhaps(rows[1], answer[1])
    assert row.finding is Finding.PERHAPS
    assert row.decision == NEW
    assert row.possible == (NEW, Decision(Fate.SAME, tilly), LEAVE)


def test_where_all_are_known_nothing_is_asked(book: Book) -> None:
    book.parties.add_person(name="Ama Boateng")
    preview = book.importer.preview(["x.csv"])
    question = _asked(preview, preview.look(0, [AMA]))
    assert (question.newcomers, question.entries, question.ways) == ((), (), ())
    assert list(question.answer()) == []


def test_what_is_asked_is_packed_a_thousand_at_a_time_and_told_a_hundred_at_a_time(
    book: Book,
) -> None:
    with book.as_one(phrase("many")):
        for number in range(1_100):
            book.parties.add_person(name=f"Stone Number{number}")
    preview = book.importer.preview(["x.csv"])
    parties = [IncomingParty(str(n), f"Number{n} Stone", n) for n in range(1_100)]
    rows = preview.look(0, parties)
    question = _asked(preview, rows)
    assert (len(question.newcomers), len(question.entries)) == (2, 2)
    told = list(pickle.loads(pickle.dumps(question)).answer())  # noqa: S301 - our own bytes
    assert [len(some) for some in told] == [100] * 11
    assert {at for some in told for at in some} == set(range(1_100))


def _asked(preview: Preview, rows: list[Found]) -> PackedPerhaps:
    steps = preview.question_in_steps(rows)
    while True:
        try:
            next(steps)
        except StopIteration as ended:
            packed = ended.value
            assert isinstance(packed, PackedPerhaps)
            return packed


def test_where_nobody_can_be_asked_the_erased_are_left_out_and_named(book: Book) -> None:
    book.erasing.erase(party_id=book.parties.add_person(name="Bo Okoro"))
    batch, plan = book.importer.without_erased(Batch("x.csv", 2, (AMA, BO)))
    intake = book.importer.take_in_whole(batch, plan)
    assert _names(book) == ["Ama Boateng"]
    ((row, said),) = [(one.row, str(one.reason)) for one in intake.skipped]
    assert row == 2
    assert said.startswith("You erased somebody like Bo Okoro,")
