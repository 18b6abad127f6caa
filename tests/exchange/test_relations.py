"""How deep a tie is, from the word for it; and whom a relation means."""

import pytest

from tests.exchange.conftest import TODAY
from weaver_desktop.domain.ties import Depth
from weaver_desktop.exchange.drafts import Draft
from weaver_desktop.exchange.harvest import Harvest, Reading
from weaver_desktop.exchange.relations import Relations, depth_of, plain_label


@pytest.mark.parametrize(
    "word, depth",
    [
        ("spouse", Depth.HELP),
        ("Domestic Partner", Depth.HELP),
        ("friend", Depth.IN_TOUCH),
        ("co-worker", Depth.IN_TOUCH),
        ("acquaintance", Depth.MET),
        ("choir partner", Depth.MET),
        ("muse", Depth.KNOW_OF),
        ("", Depth.MET),
    ],
)
def test_a_word_says_how_deep(word: str, depth: Depth) -> None:
    assert depth_of(word) is depth


@pytest.mark.parametrize(
    "label, plain",
    [("_$!<Friend>!$_", "friend"), (" Kiln  mate ", "kiln mate"), ("", ""), ("_$!<", "_$!<")],
)
def test_a_label_is_a_word(label: str, plain: str) -> None:
    assert plain_label(label) == plain


def test_two_who_name_each_other_are_tied_once_and_nothing_is_remarked() -> None:
    harvest = Harvest(Reading("x.vcf", TODAY))
    ama, bo = (harvest.roster.add(Draft(name, 1)) for name in ("Ama", "Bo"))
    relations = Relations()
    relations.add(ama, "friend", "Bo", 1)
    relations.add(bo, "spouse", "ama", 2)
    relations.make_ties(harvest)
    ((_, tie),) = harvest.ties.items()
    assert (tie.depth, list(tie.notes)) == (Depth.HELP, ["friend", "spouse"])
    assert harvest.skipped == []


@pytest.mark.parametrize(
    "label, target, reason",
    [
        ("me", "Ama B.", "names another entry as the same person"),
        ("friend", "urn:uuid:1", "no entry for the relation"),
        ("friend", "mailto:x@y.z", "no entry for the relation"),
        ("friend", "file:///etc/passwd", "no entry for the relation"),
        ("friend", "?", "is no name"),
        ("friend", "Ama", "a relation of their own"),
    ],
)
def test_a_relation_that_makes_no_tie_is_told(label: str, target: str, reason: str) -> None:
    harvest = Harvest(Reading("x.vcf", TODAY))
    relations = Relations()
    relations.add(harvest.roster.add(Draft("Ama", 1)), label, target, 7)
    relations.make_ties(harvest)
    assert harvest.ties == {}
    ((row, said),) = [(skipped.row, str(skipped.reason)) for skipped in harvest.skipped]
    assert row == 7
    assert reason in said
