"""The verbs of the grammar: who met whom, and how well two know each other."""

import re
from dataclasses import dataclass

from weaver_desktop.book.capture.line import Line, Piece
from weaver_desktop.domain.ties import Depth

_MEAL = (
    r"(?:coffee|tea|lunch|brunch|dinner|breakfast|supper|drinks?|beer|pint|walk|chat|meal|meeting)"
)
_BE = r"(?:is|are|am|was|were|been|['’]s|['’]m|['’]re)"
_KEEP = rf"(?:{_BE}|stays?|keeps?|stayed|kept|got)"
_MET = (
    r"met(?:\s+up)?(?:\s+again)?(?:\s+with)?|saw|visited",
    r"ran\s+into|bumped\s+into|caught\s+up\s+with|hung\s+out\s+with",
    r"(?:talked|spoke|spoken|chatted)\s+(?:to|with)",
    rf"(?:(?:had|have|shared|went\s+for)\s+)?(?:an?\s+)?{_MEAL}\s+with",
    rf"(?:had|shared|went\s+for)\s+(?:an?\s+)?{_MEAL}(?:\s+together)?",
)
_KNOWN: tuple[tuple[Depth, tuple[str, ...]], ...] = (
    (Depth.KNOW_OF, (r"(?:knows?|known|knew|heard|hears?)\s+of",)),
    (Depth.MET, (r"knows?|known",)),
    (Depth.IN_TOUCH, (rf"{_KEEP}\s+in\s+touch(?:\s+with)?", r"in\s+touch\s+with")),
    (Depth.HELP, (rf"helps?(?:\s+out)?|{_BE}\s+helping", r"supports?")),
    (
        Depth.MAKE,
        (
            r"(?:works?|makes?\s+\w+|makes?|collaborates?|plays?)\s+(?:together|with)",
            rf"{_BE}\s+(?:working|making\s+\w+|collaborating)\s+(?:together|with)",
        ),
    ),
)
_HELPERS = (
    r"(?:(?:have|has|just|finally|first|also|then|already|really|still|actually|briefly|recently)"
    r"\s+)*"
)


def _verb(forms: tuple[str, ...]) -> str:
    return rf"{_HELPERS}(?:{'|'.join(forms)})"


_VERBS = re.compile(
    # "the Met" is a place; "I've met" begins inside a word.
    r"(?:(?<=[Ii])['’]ve\s+|(?<![\w'’@#-])(?<!\bthe\s)(?<!\bat\s)|(?<=[Ii])(?=['’]m\s))(?:"
    rf"(?P<met>{_verb(_MET)})"
    + "".join(f"|(?P<depth{depth.value}>{_verb(forms)})" for depth, forms in _KNOWN)
    + r")(?![\w'’-])",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"(?:\bnot|n['’]t|\bnever|\bno\s+longer|\bnearly|\balmost)(?:\s+yet)?\s*$", re.IGNORECASE
)
_WISHED = re.compile(r"\b(?:should|could|would|might|must|can|will|wants?\s+to|to)\s*$")
_BASE_FORMS = frozenset({"know", "help", "have", "hear", "work", "make", "play", "support"})


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb and where it stands; ``depth`` is None for a meeting.

    ``is_negated`` tells that it did not happen: never, nearly, should have.
    """

    piece: Piece
    depth: Depth | None
    is_negated: bool


def find_verb(line: Line, piece: Piece) -> Verb | None:
    """Return the first verb of the grammar in a piece of the line."""
    match = line.find(_VERBS, piece)
    if match is None or match.lastgroup is None:
        return None
    name = match.lastgroup
    depth = None if name == "met" else Depth(int(name.removeprefix("depth")))
    before = line.text[piece.start : match.start()]
    is_wished = match.group().split()[0].lower() in _BASE_FORMS and _WISHED.search(before)
    is_negated = bool(is_wished or _NEGATED.search(before))
    return Verb(Piece(*match.span()), depth, is_negated)
