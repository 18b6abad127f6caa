"""What an edit did."""

from datetime import UTC, datetime

from weaver_desktop.domain.changes import Cause, ChangeSet, RowChange, in_all

ADDED = RowChange("party", "1", None, {"name": "Ama"})
RENAMED = RowChange("party", "1", {"name": "Ama"}, {"name": "Amma"})
TIED = RowChange("tie", "2", None, {"depth": 2})
SET = ChangeSet(1, "Added Ama", datetime(2026, 3, 1, tzinfo=UTC), Cause.EDIT, (ADDED, TIED))


def test_a_change_taken_back_twice_is_itself() -> None:
    for change in (ADDED, RENAMED):
        assert change.inverted().inverted() == change
    assert ADDED.inverted() == RowChange("party", "1", {"name": "Ama"}, None)


def test_a_change_set_tells_which_tables_it_touches() -> None:
    assert SET.touches("party")
    assert SET.touches("fact", "tie")
    assert not SET.touches("fact")
    assert not SET.touches()
    assert list(SET.of("tie")) == [TIED]
    assert list(SET.of("party", "tie")) == [ADDED, TIED]


def test_changes_in_all_go_from_the_first_before_to_the_last_after() -> None:
    one, two, three = {"n": 1}, {"n": 2}, {"n": 3}
    assert in_all(
        [
            RowChange("tie", "a", one, two),
            RowChange("tie", "b", None, one),
            RowChange("tie", "a", two, three),
            RowChange("tie", "b", one, None),
            RowChange("party", "a", one, two),
        ]
    ) == (RowChange("tie", "a", one, three), RowChange("party", "a", one, two))
