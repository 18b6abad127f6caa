"""Which kind of line it is: a sentence with a verb, an introduction, or a line about someone."""

import re

from weaver_desktop.book.capture.asides import part_note
from weaver_desktop.book.capture.date_words import DATE
from weaver_desktop.book.capture.draft import Draft
from weaver_desktop.book.capture.introductions import find_introduction
from weaver_desktop.book.capture.line import Line, Piece
from weaver_desktop.book.capture.markers import Sign, find_markers, find_said
from weaver_desktop.book.capture.mentions import BETWEEN_NAMES, is_small
from weaver_desktop.book.capture.verbs import Verb, find_verb

_I = re.compile(r"\bI\b")


def find_names_to_introduce(line: Line) -> Piece | None:
    """Return where the names of an introduction may stand, or None if the line is none."""
    head, _, _ = part_note(line, line.whole)
    verb = find_verb(line, line.whole)
    markers = find_markers(line)
    end = min([head.end, *(marker.piece.start for marker in markers[:1])])
    is_sentence = verb is not None and verb.piece.start < end
    return find_introduction(line, 0 if is_sentence else end)


def find_sentence(draft: Draft) -> Verb | None:
    """Return the verb that makes the line a sentence, or None if it is about someone."""
    line = draft.line
    verb = find_verb(line, line.whole)
    if verb is None:
        return None
    before = Piece(0, verb.piece.start)
    is_about_someone = (
        _has_marker(line, before) or _is_cut_off(line, before) or bool(find_said(line, before))
    )
    return None if is_about_someone or not _are_names(draft, verb, before) else verb


def _has_marker(line: Line, before: Piece) -> bool:
    """Tell whether a marker stands before the verb, other than ``@`` before the first name."""
    start = line.trim(line.whole).start
    return any(
        marker.piece.start < before.end
        and not (marker.sign is Sign.GROUP and marker.piece.start == start)
        for marker in find_markers(line)
    )


def _is_cut_off(line: Line, before: Piece) -> bool:
    """Tell ``Ama: met at Nest`` from ``12 May: met Ama``."""
    head, sign, _ = part_note(line, before)
    return bool(sign) and not DATE.fullmatch(line.read(line.trim(head)))


def _are_names(draft: Draft, verb: Verb, before: Piece) -> bool:
    """Tell ``Ama, Tilly and Bo met`` from ``Ama, a friend I met``."""
    line, names = draft.line, draft.names
    head, _, _ = part_note(line, Piece(verb.piece.end, len(line.text)))
    all_lower = is_small(_I.sub("", line.text[: head.end]))
    parts = line.split(BETWEEN_NAMES, before)
    if not parts and verb.depth is not None:
        parts = line.split(BETWEEN_NAMES, head)[:1]
        return any(
            names.looks_like_a_name(line, part, all_lower=False)
            and not names.read(line, part, chosen={}, with_near=False).is_me
            for part in parts
        )
    typed = line.text[: before.end]
    if "," not in typed:
        return True
    undated = [part for part in parts if not DATE.search(line.read(part))]
    if typed.rstrip().endswith(",") and len(undated) == 1:
        return False  # "Bo, works with clay"
    return all(names.looks_like_a_name(line, part, all_lower=all_lower) for part in undated)
