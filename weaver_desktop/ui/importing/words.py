"""What is said about the rows of a file, in words that fit any number."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from weaver_desktop.book.intake import Intake
from weaver_desktop.book.previewing.findings import Finding, Found
from weaver_desktop.book.taking_in.plan import Decision, Fate
from weaver_desktop.domain.batch import Batch, Skipped
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import PartyKind
from weaver_desktop.ui.widgets.rows import RowWords
from weaver_desktop.ui.widgets.wording import filled, joined, short_name, spoken

_NOBODY = PartyId("")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Importing", text)


def fate_word(decision: Decision) -> str:
    """Return what becomes of a row, in a word or two."""
    words = {
        Fate.NEW: _tr("new"),
        Fate.SAME: _tr("the same"),
        Fate.LEAVE_OUT: _tr("left out"),
    }
    return words[decision.fate]


def row_words(found: Found, decision: Decision, *, is_urgent: bool) -> RowWords:
    """Return what stands in a row: who it is, what was found, what becomes of it."""
    incoming = found.incoming
    said = about(found, decision)
    line = joined(said, incoming.headline, incoming.place)
    if not line:
        mails = [value for _, value in incoming.ways[:1]]
        line = mails[0] if mails else ""
    party = decision.party or _NOBODY
    return RowWords(party, incoming.name, line, fate_word(decision), is_urgent=is_urgent)


def about(found: Found, decision: Decision) -> str:
    """Return what was found about a row, "" where there is nothing to say."""
    if found.elsewhere:
        return filled(_tr("stands in {file}, too"), file=found.elsewhere)
    chosen = next((each for each in found.candidates if each.party == decision.party), None)
    if chosen is not None and decision.fate is Fate.SAME:
        if chosen.name == found.incoming.name:
            return _tr("is in your book")
        return filled(_tr("{name} in your book"), name=short_name(chosen.name))
    if found.finding is Finding.PERHAPS:
        first = found.candidates[0]
        return filled(_tr("perhaps {name}?"), name=short_name(first.name))
    words = {
        Finding.UNCLEAR: _tr("several in your book are called so"),
        Finding.ERASED: _tr("you erased somebody like this"),
    }
    return words.get(found.finding, "")


def reason(found: Found, decision: Decision) -> str:
    """Return the whole of what speaks for what was found, as a sentence or two."""
    chosen = next((each for each in found.candidates if each.party == decision.party), None)
    match found.finding:
        case Finding.PERHAPS:
            who = chosen or found.candidates[0]
            asked = filled(_tr("Is this {name} in your book?"), name=who.name)
            return f"{asked} {spoken(who.reason)}"
        case Finding.UNCLEAR:
            return _tr(
                "Several in your book are called so. Say which one it is, or make a new one."
            )
        case Finding.ERASED:
            return _tr("You erased somebody like this. Import anyway?")
        case Finding.SAME if found.elsewhere:
            said = _tr("Stands in {file}, too, and is taken as the same.")
            return filled(said, file=found.elsewhere)
        case Finding.SAME:
            return _tr("Is in your book. Only what is missing there is added.")
        case _:
            return _tr("Is not in your book yet.")


def contents(batches: Sequence[Batch]) -> str:
    """Return what is in the files."""
    parties = [party for batch in batches for party in batch.parties]
    groups = sum(party.kind is PartyKind.GROUP for party in parties)
    told = (
        (_tr("people: {n}"), len(parties) - groups),
        (_tr("groups: {n}"), groups),
        (_tr("ties: {n}"), sum(len(batch.ties) for batch in batches)),
        (_tr("visits to gatherings: {n}"), sum(len(batch.guests) for batch in batches)),
    )
    return _listed(told) or _tr("Nobody is in it.")


def outlook(counts: Mapping[Fate, int], undecided: int) -> str:
    """Return what the import will do as things stand."""
    said = filled(
        _tr("New {new} · the same {same} · left out {out}"),
        new=f"{counts.get(Fate.NEW, 0):,}",
        same=f"{counts.get(Fate.SAME, 0):,}",
        out=f"{counts.get(Fate.LEAVE_OUT, 0):,}",
    )
    return f"{said} · {filled(_tr('to decide {n}'), n=f'{undecided:,}')}" if undecided else said


def outcome(intakes: Sequence[Intake]) -> str:
    """Return what an import has done."""
    told = (
        (_tr("new people and groups: {n}"), sum(each.parties_new for each in intakes)),
        (_tr("new ties: {n}"), sum(each.ties_new for each in intakes)),
        (_tr("new facts: {n}"), sum(each.facts_new for each in intakes)),
        (_tr("new gatherings: {n}"), sum(each.gatherings_new for each in intakes)),
        (_tr("known already: {n}"), sum(each.parties_matched for each in intakes)),
    )
    return f"{_listed(told)} {_tr('Ctrl+Z takes all of it back.')}".strip()


def _listed(told: Sequence[tuple[str, int]]) -> str:
    """Return what there is any of, as one sentence."""
    said = " · ".join(filled(words, n=f"{count:,}") for words, count in told if count)
    return f"{said[:1].upper()}{said[1:]}." if said else ""


def remarks(skipped: Sequence[Skipped], most: int) -> str:
    """Return what was left out or assumed and why, line by line, at most so many."""
    lines = [
        filled(_tr("Row {row}: {reason}"), row=one.row, reason=spoken(one.reason))
        if one.row
        else spoken(one.reason)
        for one in skipped[:most]
    ]
    if len(skipped) > most:
        lines.append(filled(_tr("… and {count} more"), count=f"{len(skipped) - most:,}"))
    return "\n".join(lines)
