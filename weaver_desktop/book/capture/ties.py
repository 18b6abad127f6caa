"""Sentences that say how well two know each other: ``Ama is in touch with Tilly``."""

from weaver_desktop.book.capture import problems
from weaver_desktop.book.capture.clauses import Clause, read_clause
from weaver_desktop.book.capture.date_phrases import date_in_words
from weaver_desktop.book.capture.draft import Draft
from weaver_desktop.book.capture.encounters import first_name, read_names
from weaver_desktop.book.capture.intents import Know, Mention
from weaver_desktop.book.capture.verbs import Verb
from weaver_desktop.domain.ties import Depth

_ENDS = 2


def read_tie(draft: Draft, verb: Verb, depth: Depth) -> Know | None:
    """Read who knows whom, how well and since when; None where that cannot be told."""
    line = draft.line
    if verb.is_negated:
        draft.object(problems.not_met(line.read(line.whole)))
        return None
    clause = read_clause(draft, verb)
    who = read_names(draft, clause)
    if len(who) < _ENDS:
        draft.object(problems.whom(first_name(who), line.read(verb.piece)))
        return None
    if len(who) > _ENDS:
        example = f"{who[0].text} {line.read(verb.piece)} {who[1].text}"
        draft.object(problems.two_at_a_time(example))
        return None
    draft.check_different(who)
    _check_leftovers(draft, clause, who)
    today = draft.dates.today()
    if clause.on and clause.on.first_day() > today:
        draft.object(problems.still_to_come(date_in_words(clause.on, today)))
    if clause.on_text and clause.on is None:
        return None
    return Know(who[0], who[1], depth, clause.on)


def _check_leftovers(draft: Draft, clause: Clause, who: tuple[Mention, ...]) -> None:
    """Object to words that a tie could not keep, rather than drop them."""
    pieces = [piece for piece in (clause.place, *clause.remarks, clause.note) if piece]
    if pieces:
        first, last = min(p.start for p in pieces), max(p.end for p in pieces)
        text = draft.line.text[first:last]
        draft.object(problems.no_room(" ".join(text.split()), who[0].text))
