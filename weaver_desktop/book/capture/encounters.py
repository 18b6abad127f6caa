"""Sentences in which parties met: ``Ama met Tilly Stone yesterday at Hay Bales: residencies``."""

from weaver_desktop.book.capture import problems
from weaver_desktop.book.capture.clauses import Clause, read_clause
from weaver_desktop.book.capture.date_phrases import date_in_words
from weaver_desktop.book.capture.draft import Draft
from weaver_desktop.book.capture.intents import Meet, Mention
from weaver_desktop.book.capture.line import Line, Piece
from weaver_desktop.book.capture.mentions import PRONOUNS, is_small
from weaver_desktop.book.capture.verbs import Verb
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.store.folding import fold

_FEWEST = 2


def read_meeting(draft: Draft, verb: Verb) -> Meet | None:
    """Read who met, when, where, and what about; None where that cannot be told."""
    if verb.is_negated:
        draft.object(problems.not_met(draft.line.read(draft.line.whole)))
        return None
    clause = read_clause(draft, verb)
    who = read_names(draft, clause)
    if len(who) < _FEWEST:
        draft.object(problems.whom(first_name(who), "met"))
        return None
    draft.check_different(who)
    if clause.on_text and clause.on is None:
        return None
    today = draft.dates.today()
    on = clause.on or PartialDate.of(today)
    if on.first_day() > today:
        draft.object(problems.still_to_come(date_in_words(on, today)))
    place = draft.line.read(clause.place) if clause.place else ""
    return Meet(who, on, place, _note(draft.line, clause))


def read_names(draft: Draft, clause: Clause) -> tuple[Mention, ...]:
    """Read everyone named in a clause; where nobody stands before the verb the weaver is meant."""
    for piece in clause.object:
        _check_words(draft, clause, piece)
    pieces = [*clause.subject, *clause.object]
    found = [mention for piece in pieces if (mention := draft.mention(piece)) is not None]
    if not clause.subject and found:
        found.insert(0, draft.unsaid(clause.verb.piece.start))
    return tuple(found)


def first_name(who: tuple[Mention, ...]) -> str:
    """Return a name to give an example with."""
    return next((mention.text for mention in who if not mention.is_me), "Ama")


def _check_words(draft: Draft, clause: Clause, piece: Piece) -> None:
    """Object to several words in small letters among names that have capitals."""
    text = draft.line.read(piece)
    is_unlikely = is_small(text) and (" " in text or clause.verb.depth is not None)
    is_surely_one = clause.all_lower or draft.names.is_named(draft.line, piece)
    if is_unlikely and not is_surely_one and fold(text) not in PRONOUNS:
        who = draft.line.read(clause.subject[0]) if clause.subject else "Ama"
        draft.object(problems.is_it_a_name(text, who))


def _note(line: Line, clause: Clause) -> str:
    """Return everything that was said besides, in the order of the line."""
    remarks = ""
    end = 0
    for piece in clause.remarks:
        is_next = not line.text[end : piece.start].strip()
        remarks += (" " if is_next else ", ") * bool(remarks) + line.read(piece)
        end = piece.end
    note = line.read(clause.note) if clause.note else ""
    return ": ".join(part for part in (remarks, note) if part)
