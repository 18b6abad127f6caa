"""Rows written in a transaction, and the record of what they were before."""

from itertools import pairwise
from pathlib import Path

import pytest

from tests.fixtures.clock import SettableClock
from tests.fixtures.dumps import dump, faults, query
from weaver_desktop.domain.changes import RowChange
from weaver_desktop.domain.long_work import Progress, in_one_go
from weaver_desktop.domain.phrases import plain
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.edit import Edit


def people(edit: Edit, *ids: str) -> None:
    for party in ids:
        edit.insert("party", party, kind="person", name=f"Person {party}")


def test_a_new_row_is_stamped_and_takes_the_defaults(file: BookFile, clock: SettableClock) -> None:
    with file.edit("Added Ama") as opened:
        people(opened.edit, "1")
        row = opened.edit.row("party", "1")
    assert row is not None
    assert row["created_at"] == row["changed_at"] == clock.now.isoformat()
    assert (row["headline"], row["may_be_introduced"], row["birthday"]) == ("", "yes", None)
    assert opened.change_set is not None
    assert opened.change_set.changes == (RowChange("party", "1", None, row),)


def test_an_update_keeps_when_the_row_was_made(file: BookFile, clock: SettableClock) -> None:
    with file.edit("Added") as opened:
        people(opened.edit, "1")
    made = clock.now.isoformat()
    clock.move(days=1)
    with file.edit("Changed") as opened:
        opened.edit.update("party", "1", name="Ama", place="Leyton")
    assert opened.change_set is not None
    (change,) = opened.change_set.changes
    assert change.before is not None
    assert change.after is not None
    assert change.before["name"] == "Person 1"
    assert change.after["name"] == "Ama"
    assert (change.after["created_at"], change.after["changed_at"]) == (
        made,
        clock.now.isoformat(),
    )
    assert file.rows("SELECT name, place FROM party") == [("Ama", "Leyton")]


def test_what_differs_in_nothing_is_not_written(file: BookFile, clock: SettableClock) -> None:
    with file.edit("Added") as opened:
        people(opened.edit, "1")
    clock.move(days=1)
    with file.edit("Nothing") as opened:
        opened.edit.update("party", "1", name="Person 1", place="")
    assert opened.change_set is None
    assert file.label_to_undo() == plain("Added")


def test_what_comes_and_goes_in_one_transaction_never_was(file: BookFile) -> None:
    with file.edit("Nothing") as opened:
        people(opened.edit, "1")
        opened.edit.update("party", "1", name="Ama")
        opened.edit.delete("party", "1")
    assert opened.change_set is None
    assert file.rows("SELECT * FROM search_entry") == []


def test_what_goes_and_comes_back_is_one_change(file: BookFile) -> None:
    with file.edit("Added") as opened:
        people(opened.edit, "1")
    with file.edit("Replaced") as opened:
        opened.edit.delete("party", "1")
        opened.edit.insert("party", "1", kind="group", name="Nest")
    assert opened.change_set is not None
    (change,) = opened.change_set.changes
    assert change.before is not None
    assert change.after is not None
    assert (change.before["kind"], change.after["kind"]) == ("person", "group")
    file.undo()
    assert file.rows("SELECT kind FROM party") == [("person",)]


@pytest.mark.parametrize("act", ["update", "delete"])
def test_a_row_that_is_not_there_cannot_be_changed(file: BookFile, act: str) -> None:
    with pytest.raises(KeyError), file.edit("x") as opened:
        getattr(opened.edit, act)("party", "nobody")
    assert not file.is_writing


def test_what_refers_to_a_deleted_row_goes_with_it(file: BookFile, path: Path) -> None:
    with file.edit("Added") as opened:
        edit = opened.edit
        people(edit, "1", "2", "3")
        edit.insert("tie", "t12", a_id="1", b_id="2", depth=2, provenance="stated")
        edit.insert("tie_depth", "d12", tie_id="t12", depth=2)
        edit.insert("tie", "t23", a_id="2", b_id="3", depth=2, provenance="stated")
        edit.insert("introduction", "i12", a_id="1", b_id="2", stage="idea")
        edit.insert("introduction_step", "s12", introduction_id="i12", stage="idea", on_date="2026")
        edit.insert("fact", "f1", party_id="1", kind="gift", text="a kiln")
        edit.insert("tagging", "g1", party_id="1", tag="clay")
    with file.edit("Deleted") as opened:
        opened.edit.delete("party", "1")
    assert opened.change_set is not None
    gone = {(change.table, change.id) for change in opened.change_set.changes}
    assert gone == {
        ("party", "1"),
        ("tie", "t12"),
        ("tie_depth", "d12"),
        ("introduction", "i12"),
        ("introduction_step", "s12"),
        ("fact", "f1"),
        ("tagging", "g1"),
    }
    assert query(path, "SELECT id FROM tie") == [("t23",)]
    assert faults(path) == []


def test_what_only_mentions_a_deleted_row_stays_without_the_mention(
    file: BookFile, path: Path
) -> None:
    with file.edit("Added") as opened:
        edit = opened.edit
        people(edit, "1", "2", "3")
        edit.insert("introduction", "i", a_id="1", b_id="2", stage="took hold")
        edit.insert("fact", "f3", party_id="3", kind="need", text="x", said_by="1", met_by="i")
        edit.insert("gathering", "g", name="Hay Bales")
        edit.insert("guest", "u3", gathering_id="g", party_id="3", brought_by="1", welcomed_by="1")
        edit.insert("encounter", "e", on_date="2026", gathering_id="g")
    before = dump(path)
    with file.edit("Deleted") as opened:
        opened.edit.delete("party", "1")
    assert query(path, "SELECT said_by, met_by FROM fact") == [(None, None)]
    assert query(path, "SELECT party_id, brought_by, welcomed_by FROM guest") == [("3", None, None)]
    with file.edit("Deleted the gathering") as opened:
        opened.edit.delete("gathering", "g")
    assert query(path, "SELECT id, gathering_id FROM encounter") == [("e", None)]
    assert query(path, "SELECT * FROM guest") == []
    file.undo()
    file.undo()
    assert dump(path) == before
    assert faults(path) == []


def test_a_row_that_refers_twice_goes_once(file: BookFile, path: Path) -> None:
    with file.edit("Added") as opened:
        people(opened.edit, "1", "2")
        opened.edit.insert("fact", "f", party_id="1", kind="note", text="of herself", said_by="1")
    before = dump(path)
    with file.edit("Deleted") as opened:
        opened.edit.delete("party", "1")
    assert query(path, "SELECT * FROM fact") == []
    file.undo()
    assert dump(path) == before


def test_pictures_are_bytes_and_come_back_as_they_were(file: BookFile, path: Path) -> None:
    picture = bytes(range(256))
    with file.edit("Added") as opened:
        people(opened.edit, "1")
        opened.edit.insert("photo", "p", party_id="1", media_type="image/png", data=picture)
        opened.edit.insert("pin", "q", party_id="1", x=0.1, y=-1e300)
    before = dump(path)
    file.undo()
    file.redo()
    assert dump(path) == before
    assert file.rows("SELECT data FROM photo") == [(picture,)]
    assert file.rows("SELECT x, y FROM pin") == [(0.1, -1e300)]


def test_unique_values_may_move_from_row_to_row(file: BookFile, path: Path) -> None:
    with file.edit("Added") as opened:
        people(opened.edit, "1")
        opened.edit.insert("tagging", "old", party_id="1", tag="clay")
    before = dump(path)
    with file.edit("Replaced") as opened:
        opened.edit.delete("tagging", "old")
        opened.edit.insert("tagging", "new", party_id="1", tag="clay")
    after = dump(path)
    file.undo()
    assert dump(path) == before
    file.redo()
    assert dump(path) == after


def test_a_new_row_may_take_over_a_unique_value_at_the_last_moment(
    file: BookFile, path: Path
) -> None:
    with file.edit("Added") as opened:
        people(opened.edit, "1")
        opened.edit.insert("tagging", "old", party_id="1", tag="clay")
    before = dump(path)
    with file.edit("Taken over") as opened:
        opened.edit.insert("tagging", "new", party_id="1", tag="for a moment")
        opened.edit.delete("tagging", "old")
        opened.edit.update("tagging", "new", tag="clay")
    after = dump(path)
    file.undo()
    assert dump(path) == before
    file.redo()
    assert dump(path) == after


def test_many_rows_go_with_all_that_refers_to_them(file: BookFile, path: Path) -> None:
    with file.edit("Added") as opened:
        edit = opened.edit
        people(edit, *(str(number) for number in range(1200)))
        for number in range(1199):
            a, b = sorted((str(number), str(number + 1)))
            edit.insert("tie", f"t{number}", a_id=a, b_id=b, depth=2, provenance="stated")
            edit.insert("tie_depth", f"d{number}", tie_id=f"t{number}", depth=2)
        edit.insert("fact", "f", party_id="1199", kind="note", text="x", said_by="3")
    before = dump(path)
    with file.edit("Deleted") as opened:
        opened.edit.delete_all("party", [str(number) for number in range(1100)] + ["nobody"])
    assert query(path, "SELECT count(*) FROM party") == [(100,)]
    assert query(path, "SELECT count(*) FROM tie") == [(99,)]
    assert query(path, "SELECT count(*) FROM tie_depth") == [(99,)]
    assert query(path, "SELECT said_by FROM fact") == [(None,)]
    assert faults(path) == []
    file.undo()
    assert dump(path) == before


def test_every_reference_to_a_row_is_found(file: BookFile) -> None:
    with file.edit("Added") as opened:
        edit = opened.edit
        people(edit, "1", "2")
        edit.insert("tie", "t", a_id="1", b_id="2", depth=2, provenance="stated")
        edit.insert("fact", "f", party_id="1", kind="note", text="x", said_by="2")
        edit.insert("tagging", "g", party_id="2", tag="clay")
        assert sorted(edit.references("party", "2")) == [
            ("fact", "said_by", "f"),
            ("tagging", "party_id", "g"),
            ("tie", "b_id", "t"),
        ]
        assert edit.references("party", "3") == []


def test_deleting_many_tells_how_far_it_is(file: BookFile) -> None:
    with file.edit("Added") as opened:
        everybody = [f"{number:03}" for number in range(120)]
        people(opened.edit, *everybody)
        for one, other in pairwise(everybody):
            opened.edit.insert("tie", f"t{one}", a_id=one, b_id=other, depth=2, provenance="stated")
            opened.edit.insert("tie_depth", f"d{one}", tie_id=f"t{one}", depth=2)
    with file.edit("Deleted") as opened:
        steps = opened.edit.deleting("party", everybody)
        shares = [step.share for step in steps if isinstance(step, Progress)]
    assert shares == sorted(shares)
    # Most of it is what falls with them: the way through that is not a single leap.
    assert len({share for share in shares if 0.0 < share < 1.0}) > 10
    assert shares[-1] == 1.0
    assert file.rows("SELECT * FROM tie_depth") == []


def test_what_an_edit_has_done_is_handed_over_once_and_in_its_order(file: BookFile) -> None:
    with file.edit("Added") as opened:
        people(opened.edit, "1", "2", "3")
        changes = in_one_go(opened.edit.changes())
        assert [change.id for change in changes] == ["1", "2", "3"]
        assert in_one_go(opened.edit.changes()) == ()
