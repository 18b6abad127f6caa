"""Ties, introductions and answers: what each has with third parties becomes one."""

import json

from weaver_desktop.book.merging.fields import earliest, joined_text, latest
from weaver_desktop.domain.changes import Row, Value
from weaver_desktop.domain.ids import PartyId, pair
from weaver_desktop.domain.introductions import Stage
from weaver_desktop.domain.long_work import Progress, Steps
from weaver_desktop.domain.ties import Provenance, Tie
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.edit import Edit
from weaver_desktop.store.queries import story
from weaver_desktop.store.queries.story import DepthChange

_SUREST = (Provenance.INTRODUCED, Provenance.OBSERVED, Provenance.STATED, Provenance.INFERRED)
_STAGES = list(Stage)
_SIDES = ("draft", "consent")
_Left = list[tuple[str, str]]


def merge_ties(file: BookFile, edit: Edit, keep: PartyId, other: PartyId) -> Steps[_Left]:
    """Give the ties of one entry to the other, in steps; return what could not stay in its place.

    So do the others below.
    """
    left: _Left = []
    ties = story.ties_of(file, other)
    for number, tie in enumerate(ties):
        yield Progress(number / len(ties))
        third = tie.other(other)
        if third == keep:
            if tie.note:
                left.append(("note on the tie of both entries", tie.note))
            edit.delete("tie", tie.id)
            continue
        mine = story.tie_between(file, pair(keep, third))
        if mine is None:
            a, b = pair(keep, third)
            edit.update("tie", tie.id, a_id=a, b_id=b)
        else:
            left += _combine_ties(file, edit, mine, tie)
    return left


def _combine_ties(file: BookFile, edit: Edit, mine: Tie, theirs: Tie) -> _Left:
    rows = edit.row("tie", mine.id), edit.row("tie", theirs.id)
    current = [tie for tie in (mine, theirs) if tie.ended is None]
    since, last = (
        earliest(mine.since, theirs.since),
        latest(mine.last_contact, theirs.last_contact),
    )
    ended = None if current else latest(mine.ended, theirs.ended)
    note = joined_text(mine.note, theirs.note)
    introduced = [row["introduction_id"] for row in rows if row and row["introduction_id"]]
    _merge_depths(file, edit, mine, theirs)
    edit.update(
        "tie",
        mine.id,
        depth=max(int(tie.depth) for tie in current or (mine, theirs)),
        provenance=min(mine.provenance, theirs.provenance, key=_SUREST.index).value,
        since=str(since) if since else None,
        last_contact=str(last) if last else None,
        ended=str(ended) if ended else None,
        note=mine.note if note is None else note,
        introduction_id=introduced[0] if introduced else None,
    )
    edit.delete("tie", theirs.id)
    return [("note on a tie", theirs.note)] if note is None else []


def _merge_depths(file: BookFile, edit: Edit, mine: Tie, theirs: Tie) -> None:
    """Let every change stand at its date, as deep as the deeper of the two ties was then."""
    placed: list[tuple[str, int, DepthChange]] = []
    now: dict[int, int] = {}
    for side, tie in enumerate((mine, theirs)):
        changes = story.depths_of(file, tie.id)
        now[side] = int(tie.depth) if not changes or changes[0].depth == 0 else 0
        day = ""
        for change in changes:
            # An undated change counts from the latest dated one that was recorded before it.
            own = str(change.on) if change.on else day
            day = max(day, own)
            placed.append((own, side, change))
    for own, side, change in sorted(placed, key=lambda each: (each[0], each[2].recorded)):
        now[side] = change.depth
        deepest = max(now.values())
        edit.update("tie_depth", change.id, tie_id=mine.id, depth=deepest, on_date=own or None)


def merge_introductions(file: BookFile, edit: Edit, keep: PartyId, other: PartyId) -> Steps[_Left]:
    """Give the introductions of one entry to the other; two open ones of one pair become one."""
    left: _Left = []
    theirs = _introductions(file, other)
    for number, (intro, a, b) in enumerate(theirs):
        yield Progress(number / len(theirs))
        third = b if a == other else a
        row = edit.row("introduction", intro)
        if row is None:
            continue
        if third == keep:
            left.append(("introduction of both entries to each other", _told(row)))
            edit.delete("introduction", intro)
            continue
        edit.update("introduction", intro, **_placed(row, other, keep, third))
        if Stage(str(row["stage"])).is_open:
            _combine_open(file, edit, intro, keep, third)
    return left


def _placed(row: Row, other: PartyId, keep: PartyId, third: PartyId) -> dict[str, Value]:
    a, b = pair(keep, third)
    values: dict[str, Value] = {"a_id": a, "b_id": b}
    if (row["a_id"] == other) != (a == keep):
        # What was drafted for one, and what one consented to, goes with that one.
        for name in _SIDES:
            values[f"{name}_a"], values[f"{name}_b"] = row[f"{name}_b"], row[f"{name}_a"]
    return values


def _combine_open(file: BookFile, edit: Edit, intro: str, keep: PartyId, third: PartyId) -> None:
    rows = {
        known: row
        for known, a, b in _introductions(file, keep)
        if third in {a, b} and (row := edit.row("introduction", known)) is not None
        if Stage(str(row["stage"])).is_open
    }
    if len(rows) < 2:  # noqa: PLR2004 - only two can be combined
        return
    further = max(
        rows, key=lambda known: (_STAGES.index(Stage(str(rows[known]["stage"]))), known != intro)
    )
    for known in rows.keys() - {further}:
        edit.update("introduction", further, **_both(rows[further], rows[known]))
        for table, column, row_id in edit.references("introduction", known):
            edit.update(table, row_id, **{column: further})
        edit.delete("introduction", known)


def _both(further: Row, dropped: Row) -> dict[str, Value]:
    reasons = _both_lists(further["reasons"], dropped["reasons"])
    notes = [str(further["note"]), str(dropped["note"])]
    signals = _both_lists(further["signals"], dropped["signals"])
    values: dict[str, Value] = {"reasons": reasons, "signals": signals}
    for draft in ("draft_a", "draft_b", "draft_both"):
        mine, theirs = str(further[draft]), str(dropped[draft])
        values[draft] = mine or theirs
        if mine and theirs not in mine:
            notes.append(theirs)
    for consent in ("consent_a", "consent_b"):
        said = {str(further[consent]), str(dropped[consent])}
        values[consent] = next(word for word in ("no", "yes", "unasked") if word in said)
    outcomes = [
        int(str(row["outcome"])) for row in (further, dropped) if row["outcome"] is not None
    ]
    values["outcome"] = max(outcomes, default=None)
    values["note"] = "\n\n".join(dict.fromkeys(note for note in notes if note))
    return values


def _both_lists(mine: Value, theirs: Value) -> str:
    both = dict.fromkeys([*json.loads(str(mine)), *json.loads(str(theirs))])
    return json.dumps(list(both), ensure_ascii=False)


def merge_answers(file: BookFile, edit: Edit, keep: PartyId, other: PartyId) -> Steps[None]:
    """Give what was said to suggestions of one entry to the other; the stricter answer stands."""
    given, known = _answers(file, other), {(a, b): one for one, a, b in _answers(file, keep)}
    for number, (answer, a, b) in enumerate(given):
        yield Progress(number / len(given))
        third = b if a == other else a
        if third == keep:
            edit.delete("suggestion_answer", answer)
            continue
        first, second = pair(keep, third)
        found = known.get((first, second))
        theirs = edit.row("suggestion_answer", answer)
        mine = None if found is None else edit.row("suggestion_answer", found)
        if found is None or mine is None or theirs is None:
            edit.update("suggestion_answer", answer, a_id=first, b_id=second)
            continue
        is_never = "never" in {mine["answer"], theirs["answer"]}
        until = max(str(mine["until"] or ""), str(theirs["until"] or ""))
        edit.update(
            "suggestion_answer",
            found,
            answer="never" if is_never else "not now",
            until=None if is_never or not until else until,
            reason="\n\n".join(
                dict.fromkeys(str(row["reason"]) for row in (mine, theirs) if row["reason"])
            ),
        )
        edit.delete("suggestion_answer", answer)


def _told(row: Row) -> str:
    parts = [str(row["stage"]), *json.loads(str(row["reasons"])), str(row["note"])]
    return "; ".join(part for part in parts if part)


def _introductions(file: BookFile, party: PartyId) -> list[tuple[str, PartyId, PartyId]]:
    return story.pairs_of(file, "introduction", party)


def _answers(file: BookFile, party: PartyId) -> list[tuple[str, PartyId, PartyId]]:
    return story.pairs_of(file, "suggestion_answer", party)
