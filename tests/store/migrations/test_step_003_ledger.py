"""The third step, frozen, on a book of the second."""

import hashlib
import inspect
from pathlib import Path

from tests.fixtures.clock import SettableClock
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.migrations import STEPS, step_003_ledger
from weaver_desktop.store.opening import open_file

FROZEN = "267c01f532bda9bb88ca6470ad84704b40ebd1d98c271b8638f225829b8a29b2"


def test_the_step_is_as_it_was_when_the_first_books_were_brought_up_to_it() -> None:
    source = inspect.getsource(step_003_ledger).encode()
    assert hashlib.sha256(source).hexdigest() == FROZEN, (
        "Step 3 has changed. Books out there have it behind them and will never see the change: "
        "leave it alone and write a new step instead."
    )


def test_an_introduction_of_before_has_no_signals(tmp_path: Path, clock: SettableClock) -> None:
    path = tmp_path / "old.weave"
    file = BookFile(open_file(path, may_create=True, steps=STEPS[:2]), clock)
    with file.edit("Added two") as opened:
        for party, name in (("1", "Ama"), ("2", "Tilly")):
            opened.edit.insert("party", party, kind="person", name=name)
        opened.edit.insert("introduction", "i", a_id="1", b_id="2", stage="idea")
    file.close()
    file = BookFile(open_file(path), clock)
    assert file.rows("SELECT signals FROM introduction") == [("[]",)]
    assert file.undo() is not None
    assert file.redo() is not None
    assert file.rows("SELECT signals FROM introduction") == [("[]",)]
    file.close()
