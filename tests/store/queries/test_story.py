"""What happened between parties."""

import pytest

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import BookRefusedError
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import FactId, GatheringId, PartyId, TieId, pair
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.queries import story

AMA, BO = PartyId("1"), PartyId("2")
FAIR = GatheringId("g")


@pytest.fixture
def told(file: BookFile) -> BookFile:
    with file.edit("Told") as opened:
        edit = opened.edit
        for party in (AMA, BO):
            edit.insert("party", party, kind="person", name=f"No. {party}")
        edit.insert("tie", "t", a_id=AMA, b_id=BO, depth=2, provenance="observed", since="2024")
        edit.insert("gathering", FAIR, name="Fair", on_date="2025-05")
        edit.insert("gathering", "h", name="Dance")
        edit.insert("guest", "u", gathering_id=FAIR, party_id=AMA)
        edit.insert("guest", "v", gathering_id="h", party_id=AMA, answer="no-show")
        for fact, kind, private, still_open in (
            ("a", "gift", 0, 1),
            ("b", "gift", 1, 1),
            ("c", "need", 0, 1),
            ("d", "need", 0, 0),
            ("e", "passion", 0, 1),
            ("f", "note", 0, 1),
        ):
            edit.insert(
                "fact", fact, party_id=AMA, kind=kind, text=f"text {fact}", is_private=private,
                is_open=still_open, heard_on="2025" if fact == "c" else None,
            )  # fmt: skip
        for number in range(5):
            edit.insert("encounter", f"e{number}", on_date=f"202{number}")
            edit.insert("encounter_party", f"x{number}", encounter_id=f"e{number}", party_id=AMA)
    return file


def test_a_tie_is_found_by_its_id_and_by_its_ends(told: BookFile) -> None:
    tie = story.tie(told, TieId("t"))
    assert tie is not None
    assert story.tie_between(told, pair(BO, AMA)) == tie
    assert story.ties_of(told, AMA) == story.ties_of(told, BO) == (tie,)
    assert (tie.since, tie.last_contact, tie.ended) == (PartialDate(2024), None, None)
    assert story.tie(told, TieId("nothing")) is None


def test_suggestions_hear_of_open_needs_and_gifts_that_are_not_private(told: BookFile) -> None:
    assert story.needs_and_gifts(told, ("", "z")) == [
        ("a", AMA, "gift", "text a", None),
        ("c", AMA, "need", "text c", "2025"),
    ]


def test_suggestions_hear_what_members_seek_and_bring_unless_they_are_private(
    told: BookFile,
) -> None:
    with told.edit("Told more") as opened:
        edit = opened.edit
        for key, party, direction in (("aa", BO, "brings"), ("b", AMA, "seeks")):
            edit.insert(
                "proposition", key, party_id=party, direction=direction, type="knowledge",
                text=f"text {key}", on_date="2026" if key == "b" else None,
            )  # fmt: skip
    every = story.needs_and_gifts(told, ("", "z"))
    assert [row[0] for row in every] == ["a", "aa", "b", "c"]
    assert every[1:3] == [
        ("aa", BO, "brings", "text aa", None),
        ("b", AMA, "seeks", "text b", "2026"),
    ]
    assert [row[0] for row in story.needs_and_gifts(told, ("aa", "c"))] == ["aa", "b"]
    with told.edit("Kept to herself") as opened:
        opened.edit.update("party", BO, is_private=1)
    assert [row[0] for row in story.needs_and_gifts(told, ("", "z"))] == ["a", "b", "c"]


def test_facts_are_listed_newest_first_and_undated_last(told: BookFile) -> None:
    assert [fact.id for fact in story.facts_of(told, AMA)] == ["c", "a", "b", "d", "e", "f"]
    closed = story.fact(told, FactId("d"))
    assert closed is not None
    assert (closed.kind, closed.is_open, closed.heard_on) == (FactKind.NEED, False, None)
    assert story.fact(told, FactId("nothing")) is None


def test_only_the_newest_encounters_are_listed(told: BookFile) -> None:
    assert [str(met.on) for met in story.encounters_of(told, AMA, limit=3)] == [
        "2024",
        "2023",
        "2022",
    ]
    assert [met.parties for met in story.encounters_of(told, AMA, limit=1)] == [(AMA,)]


def test_gatherings_are_those_that_one_came_to(told: BookFile) -> None:
    assert story.gatherings_of(told, AMA) == (("Fair", PartialDate(2025, 5)),)
    assert story.gatherings(told) == (("h", "Dance", ""), (FAIR, "Fair", "2025-05"))
    assert story.gathering_name(told, FAIR) == "Fair"
    assert story.gathering_name(told, GatheringId("nothing")) is None
    assert story.is_guest(told, FAIR, AMA)
    assert not story.is_guest(told, FAIR, BO)


@pytest.mark.parametrize("since", ["2024-0x", "yesterday", "2024-13"])
def test_a_date_that_is_none_is_damage(told: BookFile, since: str) -> None:
    with told.edit("x") as opened:
        opened.edit.update("tie", "t", since=since)
    with pytest.raises(BookRefusedError, match="is damaged"):
        story.tie(told, TieId("t"))
    with pytest.raises(BookRefusedError, match="is damaged"):
        story.ties_of(told, AMA)
