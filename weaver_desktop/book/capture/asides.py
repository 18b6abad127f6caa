"""Where a sentence ends and its note begins, and other joints between the parts of a line."""

import re

from weaver_desktop.book.capture.line import SEMICOLON, Line, Piece

COLON = r"(?:(?<!\d):|:(?!\d)|\uff1a)(?!//)"  # neither 10:30 nor https://
DASH = r"\s[–—]|[–—]\s|\s-{1,2}\s|(?<=\w)-{1,2}\s"
_FACT_WORD = (
    r"notes?|needs?|seeks?|seeking|wants?|offers?|offering|gives?|gifts?|brings?|loves?|likes?"
)
_TITLES = (
    *("Dr", "Mr", "Ms", "Mx", "St", "Jr", "Sr", "Mt", "Ft", "No", "Co"),
    *("Prof", "Mrs", "Rev", "Hon", "Capt", "Sgt", "Inc", "Ltd", "Ave", "Esq"),
)
_STOP = "".join(rf"(?<!\b{title})" for title in _TITLES) + r"(?<=[^\W\d_]{2})[.!?]\s+(?=[^\W\d_])"
"""What ends a sentence, so that a note follows; ``Dr. Who`` and ``E. E. Cummings`` go on."""

_BREAK = re.compile(
    rf"(?:(?<!\S)(?P<note>notes?)\s*)?{COLON}|{DASH}|{_STOP}|{SEMICOLON}|(?<!\S)(?=#\w)"
    rf"|(?<![^\s,])(?=(?:{_FACT_WORD})\s*:)",
    re.IGNORECASE,
)
_LOWER = r"(?=\s+(?:[^\WA-Z]|\d))"  # "for the residency", but not "Artists for Change"
CONNECTOR = re.compile(
    r"(?<!\w)(?:about|re|regarding|because|since|while|when|who|whose|which|after|before|until"
    r"|through|via|thanks\s+to|in\s+person|in\s+passing|online"
    rf"|(?:for|over|during|by|to|from|as|so){_LOWER})(?!\w)"
)
"""A small word that begins a remark: ``about residencies``, ``over coffee``, not ``The Who``."""

PLACE = re.compile(r"(?<!\S)(?:(?:[aA]t|AT|in|IN|on|ON|near|outside|inside)(?=\s)|@)\s*")
"""What a place begins with; a capital In or On is more likely part of a name."""


def part_note(line: Line, piece: Piece) -> tuple[Piece, Piece, Piece]:
    """Part a sentence from its note; return the sentence, the sign between, and the note."""
    for match in line.find_all(_BREAK, piece):
        # A sign right after the verb, as in "met: Ama", parts nothing; a tag always does.
        if line.trim(Piece(piece.start, match.start())) or not match.group():
            note = Piece(match.end(), piece.end)
            return Piece(piece.start, match.start()), Piece(*match.span()), _bare(line, note)
    end = Piece(piece.end, piece.end)
    return piece, end, end


def _bare(line: Line, note: Piece) -> Piece:
    """Return the note without white space around it, its own punctuation kept."""
    text = line.text[note.start : note.end]
    start = note.start + len(text) - len(text.lstrip())
    return Piece(start, max(start, note.end - len(text) + len(text.rstrip())))
