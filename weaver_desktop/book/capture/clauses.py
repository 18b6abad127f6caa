"""A sentence taken apart: who, whom, when, where, and what else was said."""

import re
from dataclasses import dataclass, field

from weaver_desktop.book.capture import problems
from weaver_desktop.book.capture.asides import CONNECTOR, PLACE, part_note
from weaver_desktop.book.capture.date_words import DATE, ENDS_HERE, LOOSE, TIME
from weaver_desktop.book.capture.draft import Draft
from weaver_desktop.book.capture.intents import Role
from weaver_desktop.book.capture.line import Line, Piece
from weaver_desktop.book.capture.mentions import BETWEEN_NAMES, is_small
from weaver_desktop.book.capture.verbs import Verb
from weaver_desktop.domain.dates import PartialDate

_APOSTROPHE = re.compile(r"['’](?:s|ve|m|re)\s*$", re.IGNORECASE)
_FIRST_PLACE = re.compile(r"\s*(?:at|in)\s+([^,:]+)[,:]", re.IGNORECASE)
_EACH_OTHER = re.compile(
    r"\s*(?:with\s+)?(?:each\s+other|one\s+another|together)(?!\w)", re.IGNORECASE
)
_BRIEF = re.compile(r"for|over|during")  # "for lunch at Nest"; "about Nest at night" is one remark
_WITH = re.compile(r"(?<!\S)(?P<bracket>\()?with\s+", re.IGNORECASE)
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_ENDS_OPEN = re.compile(r"(?:^|,|&|\+|(?<!\w)(?:and|with|plus))\s*$", re.IGNORECASE)
_STARTS_JOINED = re.compile(r"[\s,]*(?:&|\+|(?:and|with|plus)(?!\w))", re.IGNORECASE)


@dataclass
class Clause:
    """The parts of one sentence, as pieces of the line, in its order."""

    verb: Verb
    subject: list[Piece] = field(default_factory=list)
    object: list[Piece] = field(default_factory=list)
    place: Piece | None = None
    remarks: list[Piece] = field(default_factory=list)
    note: Piece | None = None
    on: PartialDate | None = None
    on_text: str = ""
    all_lower: bool = False


def read_clause(draft: Draft, verb: Verb) -> Clause:
    """Take the sentence around a verb apart; highlight all but its names."""
    line, clause = draft.line, Clause(verb)
    draft.mark(verb.piece, Role.KEYWORD)
    tail, sign, note = part_note(line, Piece(verb.piece.end, len(line.text)))
    draft.mark(sign, Role.KEYWORD)
    if note:
        clause.note = note
        draft.mark(note, Role.TEXT)
    clause.all_lower = is_small(re.sub(r"\bI\b", "", line.text[: tail.end]))
    _read_subject(draft, clause)
    together = _EACH_OTHER.match(line.text, tail.start, tail.end)
    rest = Piece(together.end(), tail.end) if together else tail
    for number, chunk in enumerate(_around_dates(draft, clause, rest)):
        _read_chunk(draft, clause, chunk, is_first=number == 0)
    clause.object.sort(key=_start)
    clause.remarks.sort(key=_start)
    if clause.place:
        draft.mark(clause.place, Role.PLACE)
    for remark in clause.remarks:
        draft.mark(remark, Role.TEXT)
    return clause


def _read_subject(draft: Draft, clause: Clause) -> None:
    line = draft.line
    piece = Piece(0, clause.verb.piece.start)
    for match in line.find_all(DATE, piece):
        before, after = Piece(piece.start, match.start()), Piece(match.end(), piece.end)
        if line.trim(before) and line.trim(after):
            continue
        if match["bare"] and not _is_leading_weekday(draft, match, before, after):
            continue
        _take_date(draft, clause, match)
        piece = after if line.trim(after) else before
        break
    first = _FIRST_PLACE.match(line.text, piece.start, piece.end)
    if first:
        clause.place = line.trim(Piece(*first.span(1))) or None
        piece = Piece(first.end(), piece.end)
    clitic = _APOSTROPHE.search(line.text, piece.start, piece.end)
    if clitic:
        piece = Piece(piece.start, clitic.start())
    for part in line.split(BETWEEN_NAMES, piece):
        name, words = draft.names.split_off_words(line, part)
        clause.subject.append(name)
        if words:
            clause.remarks.append(words)


def _is_leading_weekday(draft: Draft, match: re.Match[str], before: Piece, after: Piece) -> bool:
    """Tell ``Friday, Ama met Bo`` from someone who is called Friday."""
    line, names = draft.line, draft.names
    if line.trim(before):
        return True
    if line.text[match.end() : after.end].lstrip().startswith((",", ":", "–", "—", "-")):
        return True
    if names.is_known(match.group()):
        return False
    rest = line.trim(after)
    return not rest or all(
        names.read(line, name, chosen={}, with_near=False).is_new is False
        for name in line.split(BETWEEN_NAMES, rest)
    )


def _around_dates(draft: Draft, clause: Clause, piece: Piece) -> list[Piece]:
    """Take the date and the time out of what follows the verb; return what stands around them."""
    line = draft.line
    cuts: list[Piece] = []
    if clause.on is None and not clause.on_text:
        for match in line.find_all(DATE, piece):
            if _is_date_here(draft, clause, match, piece):
                _take_date(draft, clause, match)
                cuts.append(Piece(*match.span()))
                break
    for match in line.find_all(TIME, piece):
        found = Piece(*match.span())
        is_free = all(cut.end <= found.start or found.end <= cut.start for cut in cuts)
        next_cut = min((cut.start for cut in cuts if cut.start >= found.end), default=piece.end)
        if is_free and ENDS_HERE.match(line.text, found.end, next_cut):
            clause.remarks.append(found)
            cuts.append(found)
            break
    chunks, start = [], piece.start
    for cut in sorted(cuts, key=lambda cut: cut.start):
        chunks.append(Piece(start, cut.start))
        start = cut.end
    return [*chunks, Piece(start, piece.end)]


def _is_date_here(draft: Draft, clause: Clause, match: re.Match[str], piece: Piece) -> bool:
    """Tell a date from a place or a name that has the words of one."""
    line = draft.line
    if match.group().lower().startswith("for") and clause.verb.depth is None:
        return False  # they know each other for three years, but meet for an hour
    before = Piece(piece.start, match.start())
    if not ENDS_HERE.match(line.text, match.end(), piece.end):
        # "yesterday Tilly" and "Tilly 12 May Nest", but not "at 12 May Street" or "Yesterday Bar".
        is_day = _DAY.search(match.group()) and line.trim(before) and not line.find(PLACE, before)
        return is_small(match.group()) or bool(is_day)
    typed = line.text[before.start : before.end]
    if not match["bare"] or not _ENDS_OPEN.search(typed):
        return True
    return not typed.strip() and len(clause.subject) > 1 and not draft.names.is_known(match.group())


def _take_date(draft: Draft, clause: Clause, match: re.Match[str]) -> None:
    draft.mark(Piece(*match.span()), Role.DATE)
    clause.on_text = " ".join(match.group().split())
    clause.on = draft.dates.read(clause.on_text)
    if clause.on is not None and clause.verb.depth is None and LOOSE.fullmatch(clause.on_text):
        clause.remarks.append(Piece(*match.span()))  # “mid May” says more than a month
    if clause.on is None:
        draft.object(problems.unreadable_date(clause.on_text))


def _read_chunk(draft: Draft, clause: Clause, chunk: Piece, *, is_first: bool) -> None:
    """Read names, then a place, then a remark; each may be missing."""
    line = draft.line
    if not line.trim(chunk):
        return
    remark = line.find(CONNECTOR, chunk)
    if remark:
        words = Piece(remark.start(), chunk.end)
        if _BRIEF.match(remark.group()):
            words = _cut_place(draft, clause, words)
        clause.remarks.append(line.trim(words))
        chunk = Piece(chunk.start, remark.start())
    _read_names(draft, clause, _cut_place(draft, clause, chunk), is_first=is_first)


def _cut_place(draft: Draft, clause: Clause, chunk: Piece) -> Piece:
    """Take the place from the end of a chunk, and return what stands before it."""
    place = _find_place(draft.line, clause, chunk)
    if place is None:
        return chunk
    draft.mark(Piece(*place.span()), Role.KEYWORD)
    _read_place(draft, clause, Piece(place.end(), chunk.end))
    return Piece(chunk.start, place.start())


def _find_place(line: Line, clause: Clause, chunk: Piece) -> re.Match[str] | None:
    """Return where the place begins; ``@Nest`` right after the verb is a group that was met."""
    if clause.place:
        return None
    for match in line.find_all(PLACE, chunk):
        is_first = not line.trim(Piece(chunk.start, match.start()))
        is_group_met = match.group() == "@" and is_first and not _has_enough(clause)
        if not is_group_met:
            return match
    return None


def _read_place(draft: Draft, clause: Clause, piece: Piece) -> None:
    line = draft.line
    company = line.find(_WITH, piece)
    if company:
        is_closed = company["bracket"] and line.text[piece.start : piece.end].endswith(")")
        names = line.split(BETWEEN_NAMES, Piece(company.end(), piece.end - bool(is_closed)))
        if all(_is_likely_name(draft, clause, name) for name in names):
            clause.object.extend(names)
            piece = Piece(piece.start, company.start())
    clause.place = line.trim(piece) or None


def _read_names(draft: Draft, clause: Clause, piece: Piece, *, is_first: bool) -> None:
    """Read the names of a chunk; after the date, words that are none are put aside."""
    line = draft.line
    is_joined = _STARTS_JOINED.match(line.text, piece.start, piece.end) is not None
    for part in line.split(BETWEEN_NAMES, piece):
        name, words = draft.names.split_off_words(line, part)
        if words:
            clause.remarks.append(words)
        if (
            is_first
            or not _has_enough(clause)
            or _goes_on(draft, clause, name, is_joined=is_joined)
        ):
            clause.object.append(name)
        else:
            _put_aside(draft, clause, name)


def _has_enough(clause: Clause) -> bool:
    """Tell whether the names so far make a sentence; unsaid, the weaver is one of them."""
    return bool(clause.object) or len(clause.subject) > 1


def _goes_on(draft: Draft, clause: Clause, piece: Piece, *, is_joined: bool) -> bool:
    """Tell ``yesterday with Bo`` from ``yesterday, Hay Bales``."""
    text = draft.line.read(piece)
    if is_joined:
        return _is_likely_name(draft, clause, piece)
    is_place = clause.place is None and draft.names.is_group(text)
    return draft.names.is_known(text) and not is_place


def _put_aside(draft: Draft, clause: Clause, piece: Piece) -> None:
    """Keep words that are no name: as the place if they look like one, else as a remark."""
    text = draft.line.read(piece)
    if clause.place is None and (not is_small(text) or draft.names.is_known(text)):
        clause.place = piece
    else:
        clause.remarks.append(piece)


def _start(piece: Piece) -> int:
    return piece.start


def _is_likely_name(draft: Draft, clause: Clause, piece: Piece) -> bool:
    return draft.names.looks_like_a_name(draft.line, piece, all_lower=clause.all_lower)
