"""What an edit did."""

from dataclasses import replace
from datetime import UTC, datetime

from weaver_desktop.domain.changes import Cause, ChangeSet, RowChange
from weaver_desktop.domain.phrases import phrase

ADDED = RowChange("party", "1", None, {"name": "Ama"})
RENAMED = RowChange("party", "1", {"name": "Ama"}, {"name": "Amma"})
TIED = RowChange("tie", "2", None, {"depth": 2})
SET = ChangeSet(1, phrase("Added Ama"), datetime(2026, 3, 1, tzinfo=UTC), Cause.EDIT, (ADDED, TIED))


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
    assert list(SET.of("tie", "party", "fact")) == [TIED, ADDED]


def test_what_it_sorts_for_its_listeners_is_no_part_of_what_it_is() -> None:
    same = replace(SET, changes=(ADDED, TIED))
    assert same == SET
    assert not replace(SET, changes=()).touches("party", "tie")
    assert "_by_table" not in repr(SET)
