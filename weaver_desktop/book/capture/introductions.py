"""Lines that take up an introduction: ``intro Ama > Tilly: kiln share``."""

import re

from weaver_desktop.book.capture import problems
from weaver_desktop.book.capture.asides import COLON, CONNECTOR, DASH
from weaver_desktop.book.capture.draft import Draft
from weaver_desktop.book.capture.intents import Introduce, Role
from weaver_desktop.book.capture.line import Line, Piece
from weaver_desktop.book.capture.mentions import BETWEEN_NAMES, is_small

_KEYWORD = re.compile(r"\s*(?:please\s+)?intro(?:duce)?(?![\w'’-])\s*:?", re.IGNORECASE)
_ARROW = re.compile(r"<?[-=]{1,2}>|<>|[→↔⇄⟶>]")
_TO = re.compile(r"(?<!\S)to(?!\S)", re.IGNORECASE)
_DASH = re.compile(DASH)
_REASON = re.compile(rf"{COLON}|;|{DASH}|(?<!\S)(?=#\w)")
_NO_NAME = re.compile(r"[<,]")
_PAIR = 2


def find_introduction(line: Line, arrow_before: int) -> Piece | None:
    """Return where the names of an introduction may stand, or None if the line is none.

    It begins with the word, or has one arrow before this position of the line.
    """
    keyword = _KEYWORD.match(line.text)
    if keyword and not line.is_shielded(Piece(*keyword.span())):
        return Piece(keyword.end(), len(line.text))
    arrows = list(line.find_all(_ARROW, Piece(0, arrow_before)))
    if len(arrows) != 1:
        return None
    before = Piece(0, arrows[0].start())
    # A “<” before it is a tag of some page, pasted; a comma, the end of a name.
    is_one_name = line.trim(before) and not line.find(_NO_NAME, before)
    return line.whole if is_one_name else None


def read_introduction(draft: Draft, body: Piece) -> Introduce | None:
    """Read the two names and the reason; None where there are no two names."""
    line = draft.line
    draft.mark(line.trim(Piece(0, body.start)), Role.KEYWORD)
    pieces, reason = _part(line, body)
    found = [mention for piece in pieces if (mention := draft.mention(piece)) is not None]
    draft.mark(reason, Role.TEXT)
    if len(found) < _PAIR:
        draft.object(problems.introduce_whom())
        return None
    if len(found) > _PAIR:
        example = f"intro {found[0].text} > {found[1].text}"
        draft.object(problems.two_at_a_time(example))
        return None
    draft.check_different(tuple(found))
    return Introduce(found[0], found[1], line.read(reason))


def _part(line: Line, body: Piece) -> tuple[list[Piece], Piece]:
    """Return the names and the reason."""
    sign = line.find(_REASON, body)
    for joint in (_ARROW, _TO, BETWEEN_NAMES, _DASH):
        match = line.find(joint, body)
        if match is None or (joint is not _DASH and sign and sign.start() < match.start()):
            continue
        first = line.split(BETWEEN_NAMES, Piece(body.start, match.start()))
        names, reason = _part_reason(line, Piece(match.end(), body.end))
        if joint is _TO and len(first) == _PAIR and is_small(line.read(names)):
            continue  # "intro Ama and Tilly to share a kiln"
        return [*first, *line.split(BETWEEN_NAMES, names)], reason
    names, reason = _part_reason(line, body)
    return line.split(BETWEEN_NAMES, names), reason


def _part_reason(line: Line, piece: Piece) -> tuple[Piece, Piece]:
    sign = line.find(_REASON, piece)
    words = line.find(CONNECTOR, Piece(piece.start, sign.start() if sign else piece.end))
    if words:
        return Piece(piece.start, words.start()), line.trim(Piece(words.start(), piece.end))
    if sign:
        return Piece(piece.start, sign.start()), line.trim(Piece(sign.end(), piece.end))
    return piece, Piece(piece.end, piece.end)
