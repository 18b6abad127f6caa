"""What a tie is without an encounter that was deleted or moved to another day."""

from itertools import pairwise

from weaver_desktop.domain.changes import Value
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import pair
from weaver_desktop.domain.ties import Depth, Provenance, Tie
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.edit import Edit
from weaver_desktop.store.queries import story
from weaver_desktop.store.queries.story import DepthChange


def taken_back(file: BookFile, edit: Edit, tie: Tie, on: PartialDate) -> None:
    """Take from a tie what only an encounter on that day said.

    A tie that nothing else speaks of goes; otherwise its dates come from the encounters that are
    left, and a meeting that made it “have met” counts no more.
    """
    left = story.days_met(file, pair(tie.a, tie.b))
    depths = sorted(story.depths_of(file, tie.id))
    if not left and _stands_on_it_alone(edit, tie, on, depths):
        edit.delete("tie", tie.id)
        return
    kept: dict[str, Value] = {}
    if tie.last_contact == on and on not in left:
        kept["last_contact"] = str(max(left)) if left else None
    if left and tie.since == on and on not in left and tie.provenance is Provenance.OBSERVED:
        kept["since"] = str(min(left))
        if depths and depths[0].on == on:
            edit.update("tie_depth", depths[0].id, on_date=str(min(left)))
    for before, change in pairwise(depths):
        if (change.on, change.depth) == (on, Depth.MET) and on not in left:
            if before.depth == Depth.MET:
                edit.delete("tie_depth", change.id)
            elif before.depth == Depth.KNOW_OF and change is depths[-1] and not left:
                edit.delete("tie_depth", change.id)
                kept["depth"] = int(Depth.KNOW_OF)
    edit.update("tie", tie.id, **kept)


def _stands_on_it_alone(edit: Edit, tie: Tie, on: PartialDate, depths: list[DepthChange]) -> bool:
    row = edit.row("tie", tie.id)
    return (
        tie.provenance is Provenance.OBSERVED
        and tie.depth is Depth.MET
        and tie.since == tie.last_contact == on
        and tie.ended is None
        and len(depths) == 1
        and not tie.note
        and row is not None
        and row["introduction_id"] is None
    )
