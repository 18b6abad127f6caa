"""The page of a person among 10,000, of a hub with thousands of ties, of a large group, of two."""

from __future__ import annotations

import gc
import os
import random
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6

from benchmarks.books import copy_of, well_noted
from benchmarks.rows import Row
from benchmarks.timing import milliseconds, p95
from weaver_desktop.book.book import Book
from weaver_desktop.domain.ids import PartyId, pair
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.ties import Depth

if TYPE_CHECKING:
    from weaver_desktop.ui.detail.pane import DetailPane
    from weaver_desktop.ui.state.selection import Selection

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

OPEN, BLOCK = 30.0, 50.0
_PEOPLE, _FACTS, _TIES, _MEMBERS = 10_000, 50_000, 4500, 3000
_SIZE = (312, 716)
_OPENED, _EDITS = 60, 20


def rows() -> Iterator[Row]:
    """Measure the real pane; each turn of the event loop counts by itself."""
    from weaver_desktop.app.pictures import passing_settings, qt_application
    from weaver_desktop.ui.detail.pane import DetailPane
    from weaver_desktop.ui.state.changes import Changes
    from weaver_desktop.ui.state.paths import Paths
    from weaver_desktop.ui.state.selection import Selection
    from weaver_desktop.ui.theme.theme import Look, Theme

    qt = qt_application()
    with tempfile.TemporaryDirectory() as folder:
        path = copy_of(well_noted(_PEOPLE, _FACTS), Path(folder))
        with Book.open(path) as book:
            hub, group = _crowded(book)
            theme = Theme(qt, passing_settings(Path(folder)), Look.DARK)
            changes, selection = Changes(book), Selection()
            paths = Paths(book, selection, None, changes)
            book.network()  # as the map has it
            pane = DetailPane(book, changes, selection, theme, paths=paths)
            pane.resize(*_SIZE)
            pane.show()
            # What stands once a window stands is passed over by the collector, as in the app.
            gc.collect()
            gc.freeze()
            yield from _opening(book, pane, selection)
            yield from _following(book, pane, selection, hub, group)
            yield from _of_two(book, pane, selection, hub)
            changes.stop()
            shiboken6.delete(pane)
            shiboken6.delete(theme)


def _crowded(book: Book) -> tuple[PartyId, PartyId]:
    people = [each.id for each in book.parties.roll() if not book.parties.get(each.id).is_group]
    hub, *others = people
    with book.as_one(phrase("A crowd")):
        known = {tie.other(hub) for tie in book.ties.of(hub)}
        for other in others[:_TIES]:
            if other not in known:
                book.ties.state(a=hub, b=other, depth=Depth.MET)
        group = book.parties.add_group(name="A crowd")
        for other in others[:_MEMBERS]:
            book.parties.join(person_id=other, group_id=group)
    return hub, group


def _opening(book: Book, pane: DetailPane, selection: Selection) -> Iterator[Row]:
    rng = random.Random(1)  # noqa: S311 - the same people each time
    everybody = rng.sample([each.id for each in book.parties.roll()], _OPENED + 5)
    turns = [_turns(pane, partial(selection.select_party, one)) for one in everybody][5:]
    yield Row("opening somebody, p95", p95([each[0] for each in turns]), ceiling=OPEN)
    longest = max(max(each) for each in turns)
    yield Row("the rest of the page, longest turn", longest, ceiling=BLOCK)


def _following(
    book: Book, pane: DetailPane, selection: Selection, hub: PartyId, group: PartyId
) -> Iterator[Row]:
    edits: tuple[Callable[[int], object], ...] = (
        lambda at: book.parties.describe(party_id=hub, headline=f"{at}"),
        lambda at: book.parties.tag(party_id=hub, tag=f"{at}"),
        lambda at: book.ties.change_depth(
            tie_id=book.ties.of(hub, limit=3)[2].id, depth=Depth(1 + at % 5)
        ),
    )
    yield Row("opening a hub, longest turn", _longest(pane, selection, hub), ceiling=BLOCK)
    taken = [max(_turns(pane, partial(edit, at))) for at in range(_EDITS) for edit in edits]
    yield Row(f"an edit of a hub with {_TIES:,} ties, p95", p95(taken), ceiling=BLOCK)
    yield Row(
        "opening a large group, longest turn", _longest(pane, selection, group), ceiling=BLOCK
    )
    members = book.memberships.members(group, limit=_EDITS)
    change = book.memberships.change
    taken = [
        max(_turns(pane, partial(change, membership_id=each.id, role="chair"))) for each in members
    ]
    yield Row(f"an edit of a group of {_MEMBERS:,}, p95", p95(taken), ceiling=BLOCK)


def _of_two(book: Book, pane: DetailPane, selection: Selection, hub: PartyId) -> Iterator[Row]:
    others = [tie.other(hub) for tie in book.ties.of(hub, limit=_EDITS)]
    opened = [max(_turns(pane, partial(selection.select_two, hub, each))) for each in others]
    yield Row("opening the page of two, longest turn", max(opened), ceiling=BLOCK)
    two = pair(*others[-2:])
    selection.select_two(*two)
    book.introductions.take_up(a=two[0], b=two[1], reasons=[])
    pane.finish()
    edits: tuple[Callable[[int], object], ...] = (
        lambda at: book.ties.state(a=two[0], b=two[1], depth=Depth(1 + at % 5)),
        lambda at: book.parties.describe(party_id=two[1], headline=f"{at}"),
    )
    taken = [max(_turns(pane, partial(edit, at))) for at in range(_EDITS) for edit in edits]
    yield Row("an edit of two, p95", p95(taken), ceiling=BLOCK)


def _longest(pane: DetailPane, selection: Selection, party: PartyId) -> float:
    return max(_turns(pane, lambda: selection.select_party(party)))


def _turns(pane: DetailPane, act: Callable[[], object]) -> list[float]:
    """Return how many milliseconds an act with its first paint takes, and each turn after it."""
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QApplication

    def act_and_paint() -> None:
        act()
        pane.repaint()

    def turn() -> None:
        # Outside of exec() nothing is deleted by itself, and pages that are gone would pile up.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()

    taken = [milliseconds(act_and_paint)]
    while len(taken) < 3 or pane.is_making:
        # What the act has posted comes first.
        taken.append(milliseconds(turn))
    return taken
