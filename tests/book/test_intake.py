"""Taking a file's batch into the book."""

import pytest

from tests.fixtures.dumps import dump, faults
from weaver_desktop.book.book import Book
from weaver_desktop.book.intake import Intake
from weaver_desktop.domain.batch import (
    Batch,
    IncomingFact,
    IncomingGuest,
    IncomingParty,
    IncomingTie,
    Skipped,
)
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import BusyError
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId, pair
from weaver_desktop.domain.long_work import Progress, Step, Steps, in_one_go, passed_on
from weaver_desktop.domain.parties import PartyKind
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.ties import Depth, Provenance

MAY = PartialDate(2025, 5)
TOO_LONG = "x" * 1_000_001

FULL = Batch(
    "people.csv",
    9,
    parties=(
        IncomingParty(
            "a",
            " Ama  Boateng ",
            2,
            headline="potter",
            place="Leyton",
            pronouns="she/her",
            notes="met at\nthe fair",
            tags=("#clay", "clay", "baking"),
            groups=("Nest Collective", "Choir"),
            ways=(("email", "ama@example.org"), ("phone", "")),
            facts=(
                IncomingFact(FactKind.GIFT, " a kiln "),
                IncomingFact(FactKind.GIFT, "a kiln"),
                IncomingFact(FactKind.NEED, "a van", MAY),
            ),
        ),
        IncomingParty("b", "Bo O’Brien", 3),
        IncomingParty("n", "Nest Collective", 4, kind=PartyKind.GROUP, notes="a shared kiln"),
        IncomingParty("c", "Cy", 5, groups=("nest collective",)),
    ),
    ties=(
        IncomingTie("a", "b", 6, Depth.HELP, MAY),
        IncomingTie("b", "a", 7, Depth.MET),
        IncomingTie("a", "n", 8),
    ),
    guests=(
        IncomingGuest("a", "May fair", 9, MAY),
        IncomingGuest("b", " May  FAIR ", 10, MAY),
        IncomingGuest("b", "May fair", 11),
        IncomingGuest("b", "May fair", 12, MAY),
    ),
    skipped=(Skipped(13, phrase("A ragged row.")),),
)

FULL_ROWS = 11


def only(*parties: IncomingParty, ties: tuple[IncomingTie, ...] = ()) -> Batch:
    return Batch("people.csv", len(parties), parties, ties)


def begun(book: Book, *, rows: int) -> Steps[Intake]:
    """Take in the first rows of the full batch; return what takes in the rest."""
    steps = book.importer.take_in(FULL)
    for _ in range(rows):
        next(steps)
    return steps


def named(book: Book, name: str) -> PartyId:
    (party,) = book.names.whole(name)
    return party


def reasons(skipped: list[Skipped]) -> list[tuple[int, str]]:
    return [(each.row, str(each.reason)) for each in skipped]


# --- one act --------------------------------------------------------------------------------------


def test_a_batch_is_taken_in_as_one_act(book: Book, heard: list[ChangeSet]) -> None:
    before = dump(book.path)
    intake = book.importer.take_in_whole(FULL)
    assert [each.label for each in heard] == ["Imported people.csv"]
    assert (intake.done, intake.total) == (11, 11)
    assert (intake.parties_new, intake.parties_matched) == (5, 0)
    assert (intake.ties_new, intake.facts_new, intake.gatherings_new) == (2, 2, 2)
    assert reasons(intake.skipped) == [(13, "A ragged row.")]
    after = dump(book.path)
    assert faults(book.path) == []
    book.history.undo()
    assert dump(book.path) == before
    assert len(book.names) == 0
    book.history.redo()
    assert dump(book.path) == after
    assert faults(book.path) == []


def test_everything_of_the_batch_is_in_the_book(book: Book) -> None:
    book.importer.take_in_whole(FULL)
    ama, bo, nest = (named(book, name) for name in ("Ama Boateng", "Bo O’Brien", "Nest Collective"))
    held = book.parties.get(ama)
    assert (held.headline, held.place, held.pronouns) == ("potter", "Leyton", "she/her")
    assert held.notes == "met at\nthe fair"
    assert book.parties.tags(ama) == ("baking", "clay")
    assert book.parties.ways(ama) == (("email", "ama@example.org"),)
    assert [(fact.kind, fact.text, str(fact.heard_on)) for fact in book.facts.of(ama)] == [
        (FactKind.GIFT, "a kiln", "2026-03-14"),
        (FactKind.NEED, "a van", "2025-05"),
    ]
    assert [
        (line.name, line.kind.value, line.groups)
        for line in sorted(book.parties.lines(), key=lambda line: line.name)
    ] == [
        ("Ama Boateng", "person", "Nest Collective, Choir"),
        ("Bo O’Brien", "person", ""),
        ("Choir", "group", ""),
        ("Cy", "person", "Nest Collective"),
        ("Nest Collective", "group", ""),
    ]
    assert book.parties.get(nest).notes == "a shared kiln"
    tie = book.ties.between(ama, bo)
    assert tie is not None
    assert (tie.depth, tie.since, tie.provenance) == (Depth.HELP, MAY, Provenance.STATED)
    assert len(book.encounters.gatherings_of(bo)) == 2
    network = book.network()
    assert [{network.ids[at] for at in two} for two in network.together] == [{ama, bo}]


def test_the_same_file_twice_changes_nothing_the_second_time(
    book: Book, heard: list[ChangeSet]
) -> None:
    book.importer.take_in_whole(FULL)
    before = dump(book.path)
    intake = book.importer.take_in_whole(FULL)
    assert len(heard) == 1
    assert dump(book.path) == before
    assert (intake.parties_new, intake.parties_matched) == (0, 4)
    assert (intake.ties_new, intake.facts_new, intake.gatherings_new) == (0, 0, 0)
    assert reasons(intake.skipped) == [(13, "A ragged row.")]
    assert book.history.label_to_undo == "Imported people.csv"


def test_an_empty_batch_changes_nothing(book: Book, heard: list[ChangeSet]) -> None:
    intake = book.importer.take_in_whole(Batch("empty.csv", 0))
    assert (intake.done, intake.total, intake.skipped) == (0, 0, [])
    assert heard == []


def test_a_name_of_a_file_may_be_no_text(book: Book) -> None:
    book.importer.take_in_whole(Batch("caf\udce9.csv", 1, (IncomingParty("a", "Ama", 1),)))
    assert book.history.label_to_undo == "Imported caf.csv"


# --- in steps -------------------------------------------------------------------------------------


def test_it_goes_row_by_row_and_can_be_watched(book: Book, heard: list[ChangeSet]) -> None:
    told: list[Step] = []

    def watch(step: Step) -> Step:
        if len(told) < FULL_ROWS:
            assert book.is_busy
            assert heard == []
        told.append(step)
        return step

    in_one_go(passed_on(book.importer.take_in(FULL), watch))
    shares = [step.share for step in told if isinstance(step, Progress)]
    assert len(shares) > FULL_ROWS
    assert shares == sorted(shares)
    assert all(step.may_stop for step in told[:FULL_ROWS])
    assert not told[-1].may_stop
    assert not book.is_busy
    assert len(heard) == 1


def test_nobody_else_acts_between_two_rows(book: Book, heard: list[ChangeSet]) -> None:
    steps = begun(book, rows=3)
    with pytest.raises(BusyError, match="at work on many entries"):
        book.parties.add_person(name="Zoe")
    with pytest.raises(BusyError):
        book.history.undo()
    intake = in_one_go(steps)
    assert intake.parties_new == 5
    assert [each.label for each in heard] == ["Imported people.csv"]
    book.parties.add_person(name="Zoe")


@pytest.mark.parametrize("rows", range(1, 12))
def test_stopping_half_way_takes_everything_back(
    book: Book, heard: list[ChangeSet], rows: int
) -> None:
    book.parties.add_person(name="Bo O’Brien")
    before, network = dump(book.path), book.network()
    begun(book, rows=rows).close()
    assert not book.is_busy
    assert dump(book.path) == before
    assert len(heard) == 1
    assert book.network() is network
    assert len(book.names) == 1
    assert book.history.label_to_undo == "Added Bo O’Brien"
    assert faults(book.path) == []
    assert book.importer.take_in_whole(FULL).parties_new == 4


def test_one_that_was_never_begun_is_nothing(book: Book) -> None:
    steps = begun(book, rows=0)
    assert not book.is_busy
    steps.close()
    assert book.is_empty


def test_closing_the_book_half_way_takes_everything_back(book: Book) -> None:
    before = dump(book.path)
    steps = begun(book, rows=3)
    book.close()
    assert dump(book.path) == before
    steps.close()
    assert faults(book.path) == []


# --- who is meant ---------------------------------------------------------------------------------


def test_who_is_in_the_book_is_filled_up_and_not_overwritten(book: Book) -> None:
    ama = book.parties.add_person(name="Ama Boateng", headline="baker", place="")
    book.parties.tag(party_id=ama, tag="bread")
    intake = book.importer.take_in_whole(FULL)
    assert (intake.parties_new, intake.parties_matched) == (4, 1)
    held = book.parties.get(ama)
    assert (held.headline, held.place) == ("baker", "Leyton")
    assert book.parties.tags(ama) == ("baking", "bread", "clay")


def test_a_name_that_two_have_is_skipped_with_its_ties_and_the_reason(book: Book) -> None:
    for _ in range(2):
        book.parties.add_person(name="Ama Boateng")
    intake = book.importer.take_in_whole(FULL)
    two = (
        "2 parties in the book are called Ama Boateng. Make their names differ, then import again."
    )
    assert reasons(intake.skipped) == [
        (13, "A ragged row."),
        (2, two.format("again.")),
        (6, "One end of this tie was skipped above."),
        (7, "One end of this tie was skipped above."),
        (8, "One end of this tie was skipped above."),
        (9, "This guest was skipped above."),
    ]
    assert intake.ties_new == 0


def test_keys_that_no_row_has_are_skipped(book: Book) -> None:
    intake = book.importer.take_in_whole(
        Batch(
            "ties.csv",
            2,
            (IncomingParty("a", "Ama", 1),),
            (IncomingTie("a", "z", 2), IncomingTie("z", "a", 3)),
            (IncomingGuest("z", "Fair", 4),),
        )
    )
    assert [row for row, _ in reasons(intake.skipped)] == [2, 3, 4]
    assert book.encounters.all_gatherings() == ()


def test_a_tie_of_one_is_skipped_also_where_two_keys_mean_the_same(book: Book) -> None:
    book.parties.add_person(name="Ama")
    batch = only(
        IncomingParty("a", "Ama", 1),
        IncomingParty("x", "AMA", 2),
        ties=(IncomingTie("a", "a", 3), IncomingTie("a", "x", 4)),
    )
    assert reasons(book.importer.take_in_whole(batch).skipped) == [
        (3, "Both ends are Ama."),
        (4, "Both ends are Ama."),
    ]


@pytest.mark.parametrize("is_member_first", [True, False])
def test_a_group_that_is_named_and_listed_is_one(book: Book, *, is_member_first: bool) -> None:
    rows = [
        IncomingParty("a", "Ama", 1, groups=("Nest",)),
        IncomingParty("n", "NEST", 2, kind=PartyKind.GROUP, headline="makers"),
    ]
    batch = only(*(rows if is_member_first else rows[::-1]))
    intake = book.importer.take_in_whole(batch)
    assert (intake.parties_new, intake.parties_matched) == (2, 0)
    (nest,) = (line for line in book.parties.lines() if line.kind is PartyKind.GROUP)
    assert nest.headline == "makers"
    assert [each.group_id for each in book.parties.memberships(named(book, "Ama"))] == [nest.id]
    before = dump(book.path)
    assert book.importer.take_in_whole(batch).parties_matched == 2
    assert dump(book.path) == before


def test_a_group_that_two_are_called_is_not_joined(book: Book) -> None:
    for _ in range(2):
        book.parties.add_group(name="Nest")
    intake = book.importer.take_in_whole(
        only(IncomingParty("a", "Ama", 7, groups=("Nest", "Choir")))
    )
    assert [row for row, _ in reasons(intake.skipped)] == [7]
    assert "2 parties in the book are called Nest" in reasons(intake.skipped)[0][1]
    assert [line.groups for line in book.parties.lines() if line.name == "Ama"] == ["Choir"]


def test_a_person_is_no_group(book: Book) -> None:
    book.parties.add_person(name="River")
    book.importer.take_in_whole(only(IncomingParty("a", "Ama", 1, groups=("River",))))
    (membership,) = book.parties.memberships(named(book, "Ama"))
    assert book.parties.get(membership.group_id).is_group
    assert len(book.names) == 3


def test_a_person_row_may_mean_a_group_of_the_book(book: Book) -> None:
    nest = book.parties.add_group(name="Nest")
    batch = only(
        IncomingParty("a", "Ama", 1),
        IncomingParty("n", "Nest", 2),
        ties=(IncomingTie("a", "n", 3),),
    )
    assert book.importer.take_in_whole(batch).parties_matched == 1
    assert book.ties.between(named(book, "Ama"), nest) is not None


def test_two_rows_of_one_name_and_different_keys_stay_two(book: Book) -> None:
    batch = only(IncomingParty("1", "Ama", 1), IncomingParty("2", "Ama", 2))
    assert book.importer.take_in_whole(batch).parties_new == 2
    before = dump(book.path)
    assert [row for row, _ in reasons(book.importer.take_in_whole(batch).skipped)] == [1, 2]
    assert dump(book.path) == before


# --- what the book refuses ------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["", "\x00", "x" * 301])
def test_a_party_without_a_name_is_skipped(book: Book, name: str) -> None:
    batch = only(IncomingParty("a", name, 4), IncomingParty("b", "Bo", 5))
    intake = book.importer.take_in_whole(batch)
    assert [row for row, _ in reasons(intake.skipped)] == [4]
    assert [line.name for line in book.parties.lines()] == ["Bo"]


@pytest.mark.parametrize("is_known", [True, False])
def test_what_is_too_long_is_skipped_and_the_rest_taken(book: Book, *, is_known: bool) -> None:
    if is_known:
        book.parties.add_person(name="Ama")
    batch = only(
        IncomingParty("a", "Ama", 4, notes=TOO_LONG, tags=("clay",)), IncomingParty("b", "Bo", 5)
    )
    intake = book.importer.take_in_whole(batch)
    ((row, reason),) = reasons(intake.skipped)
    assert row == 4
    assert "1000001 characters long, and a book keeps at most 1000000" in reason
    assert "Bo" in {line.name for line in book.parties.lines()}
    assert book.parties.all_tags() == (("clay",) if is_known else ())


def test_what_stands_beside_a_party_is_skipped_by_itself(book: Book) -> None:
    batch = only(
        IncomingParty(
            "a",
            "Ama",
            4,
            tags=("#", "clay"),
            groups=(" ", "Nest"),
            facts=(
                IncomingFact(FactKind.NOTE, "\n"),
                IncomingFact(FactKind.NOTE, TOO_LONG),
                IncomingFact(FactKind.NOTE, "kept"),
            ),
        )
    )
    intake = book.importer.take_in_whole(batch)
    assert [row for row, _ in reasons(intake.skipped)] == [4, 4, 4, 4]
    ama = named(book, "Ama")
    assert book.parties.tags(ama) == ("clay",)
    assert [fact.text for fact in book.facts.of(ama)] == ["kept"]
    assert intake.facts_new == 1
    assert len(book.parties.memberships(ama)) == 1


def test_a_fact_of_a_day_to_come_is_kept_as_heard_today(book: Book) -> None:
    fact = IncomingFact(FactKind.NOTE, "sings", PartialDate(2099))
    intake = book.importer.take_in_whole(only(IncomingParty("a", "Ama", 1, facts=(fact,))))
    assert intake.skipped == []
    assert [str(one.heard_on) for one in book.facts.of(named(book, "Ama"))] == ["2026-03-14"]


def test_a_gathering_without_a_name_is_skipped(book: Book) -> None:
    batch = Batch(
        "guests.csv",
        2,
        (IncomingParty("a", "Ama", 1),),
        guests=(IncomingGuest("a", " ", 2), IncomingGuest("a", "Fair", 3)),
    )
    intake = book.importer.take_in_whole(batch)
    assert [row for row, _ in reasons(intake.skipped)] == [2]
    assert [name for _, name, _ in book.encounters.all_gatherings()] == ["Fair"]


# --- ties -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "held, incoming, after",
    [
        (Depth.MET, Depth.HELP, Depth.HELP),
        (Depth.HELP, Depth.MET, Depth.HELP),
        (Depth.MET, Depth.MET, Depth.MET),
    ],
)
def test_a_tie_gets_deeper_and_never_shallower(
    book: Book, ama: PartyId, cy: PartyId, held: Depth, incoming: Depth, after: Depth
) -> None:
    book.ties.state(a=ama, b=cy, depth=held, on=MAY)
    batch = only(
        IncomingParty("a", "Ama Boateng", 1),
        IncomingParty("c", "Cy", 2),
        ties=(IncomingTie("c", "a", 3, incoming, PartialDate(2026)),),
    )
    assert book.importer.take_in_whole(batch).ties_new == 0
    tie = book.ties.between(*pair(ama, cy))
    assert tie is not None
    assert (tie.depth, tie.since) == (after, MAY)


def test_a_tie_that_is_over_stays_over(book: Book, ama: PartyId, cy: PartyId) -> None:
    tie = book.ties.state(a=ama, b=cy, depth=Depth.MET, on=MAY)
    book.ties.end(tie_id=tie, on=PartialDate(2026, 1))
    batch = only(
        IncomingParty("a", "Ama Boateng", 1),
        IncomingParty("c", "Cy", 2),
        ties=(IncomingTie("a", "c", 3, Depth.MET),),
    )
    book.importer.take_in_whole(batch)
    found = book.ties.get(tie)
    assert found is not None
    assert found.ended == PartialDate(2026, 1)
