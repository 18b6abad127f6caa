"""What an export asks the book besides the network that is on the screen."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from weaver_desktop.book.book import Book
from weaver_desktop.book.shareable import Wishes
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.graph.network import UNDATED, Ints, Network
from weaver_desktop.graph.views import History, PartyFacts
from weaver_desktop.ui.export.portraits import portraits
from weaver_desktop.ui.export.shot import Shot


@dataclass(frozen=True, eq=False, slots=True)
class Told:
    """What the book tells.

    Attributes:
        wishes: who must not appear, or only by initials; nobody unless it is to be shared.
        facts: what filters and rules ask of parties; None where nothing asks.
        past: the story of the shot's network; None where nothing asks.
        portraits: small photos as JPEG, where they are asked for and nobody else will see them.
    """

    wishes: Wishes
    facts: PartyFacts | None = None
    past: History | None = None
    portraits: Mapping[PartyId, bytes] = field(default_factory=dict)


def read(shot: Shot, *, is_shareable: bool, has_past: bool, has_portraits: bool = False) -> Told:
    """Read what is needed from the shot's book, in whatever thread this is called in.

    A book belongs to one thread, and the whole past of a large one takes long to read: so it is
    opened once more, for reading only.

    Args:
        shot: the moment of the map.
        is_shareable: whether nothing private may count.
        has_past: whether days of the past will be shown.
        has_portraits: whether one can come so close that photos are seen.
    """
    # A name is what somebody let appear; a face they did not.
    has_portraits = has_portraits and not is_shareable
    needs_facts = is_shareable or has_past or bool(shot.lens.filters) or shot.day is not None
    if not (needs_facts or has_portraits):
        return Told(Wishes())
    with Book.open(shot.path, read_only=True, clock=shot.clock) as book:
        facts = book.sharing.facts() if is_shareable else book.party_facts()
        wishes = book.sharing.wishes() if is_shareable else Wishes()
        first = [shot.whole.ids[at] for at in np.argsort(-shot.looks.importance).tolist()]
        faces = portraits(book, first) if has_portraits else {}
        if not has_past and shot.day is None:
            return Told(wishes, facts, portraits=faces)
        past = book.past()
        if is_shareable:
            past = book.sharing.past(book.network(), past)
        return Told(wishes, facts, _placed(past, book.network(), shot.whole), faces)


def _placed(past: History, read: Network, wanted: Network) -> History:
    """Return the story of one network by the positions of another that holds the same."""
    ties = {tie: at for at, tie in enumerate(wanted.tie_ids)}
    moved = np.array([ties.get(tie, -1) for tie in read.tie_ids], np.int32)
    first = np.full(wanted.party_count, UNDATED, np.int32)
    for party, day in zip(read.ids, past.first_seen.tolist(), strict=True):
        at = wanted.position.get(party)
        if at is not None:
            first[at] = day
    return History(_of(past.changes, moved), _of(past.contacts, moved), first)


def _of(rows: Ints, moved: Ints) -> Ints:
    """Return rows whose first column is a tie, with its position in the other network."""
    if not len(rows):
        return rows
    placed = rows.copy()
    placed[:, 0] = moved[rows[:, 0]]
    kept: Ints = placed[placed[:, 0] >= 0]
    return kept
