"""Whom a name in the line means: one in the book, several to be asked about, or someone new."""

import re
import unicodedata
from collections.abc import Callable, Mapping

from weaver_desktop.book.capture.intents import Mention
from weaver_desktop.book.capture.line import COMMA, QUOTED, SEMICOLON, Line, Piece
from weaver_desktop.book.names import NameIndex
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import PartyKind
from weaver_desktop.store.folding import fold

_ME = frozenset({"i", "me", "myself", "we", "us"})
PRONOUNS = frozenset(
    (
        "he",
        "she",
        "they",
        "him",
        "her",
        "them",
        "it",
        "you",
        "who",
        "someone",
        "somebody",
        "everyone",
        "everybody",
        "nobody",
        "this",
        "that",
        "these",
        "those",
    )
)
GRAMMAR_WORDS = frozenset(("at", "on", "met", "and", "with", "to", "of", "in"))
NO_NAMES = PRONOUNS | GRAMMAR_WORDS
"""Words that name nobody unless somebody in the book is called so, or they stand in quotes."""
_MOST_BEGUN = 6
_MOST_LOOKED_AT = 32  # what each party is, is read from the file
_AND = r"(?<!\b\w)[&+]|[&+](?!\w\b)|(?<!\w)(?:and|plus|as\s+well\s+as)(?!\w)"
AND = re.compile(_AND, re.IGNORECASE)
BETWEEN_NAMES = re.compile(rf"{COMMA}|{SEMICOLON}|{_AND}|(?<!\w)with(?!\w)", re.IGNORECASE)
_I = re.compile(r"\bI\b")
_QUOTES = '"“”„«»'
_WORD = re.compile(r"\S+")


class NameReader:
    """Finds who is meant, and tells names from other words."""

    def __init__(
        self,
        names: NameIndex,
        *,
        me: Callable[[], PartyId | None],
        kind_of: Callable[[PartyId], PartyKind],
    ) -> None:
        """Take the names of the book, who its weaver is, and what each party is."""
        self.names = names
        self.me = me
        self._kind_of = kind_of

    def unsaid(self, at: int) -> Mention:
        """Return the weaver, meant without a word at this place of the line."""
        return Mention("I", at, at, party=self.me(), is_me=True)

    def read(
        self,
        line: Line,
        piece: Piece,
        *,
        chosen: Mapping[str, PartyId],
        kind: PartyKind | None = None,
        with_near: bool = True,
        with_begun: bool = False,
    ) -> Mention:
        """Return who is meant by the words of a trimmed piece.

        Args:
            line: the line.
            piece: the name, with its quotes or its ``@`` if it has them.
            chosen: what the user answered before, by folded name.
            kind: find only such a party, if it is known what it has to be.
            with_near: whether to look for names spelt alike, which takes the longest.
            with_begun: whether a name that fits nobody may be the beginning of longer ones.
        """
        text, is_exact, is_group = _unwrapped(line.read(piece))
        kind = PartyKind.GROUP if is_group else kind
        if fold(text) in _ME and not is_exact and kind is not PartyKind.GROUP:
            return Mention(text, piece.start, piece.end, party=self.me(), is_me=True)
        found = self._find(text, chosen, kind, is_exact=is_exact)
        party = found[0] if len(found) == 1 else None
        may_be_begun = with_begun and not found and not is_exact and fold(text) not in NO_NAMES
        begun = self._begun(text, kind) if may_be_begun else ()
        is_near = with_near and not found and not is_exact and not begun
        near = self.names.near(text) if is_near else ()
        return Mention(
            text,
            piece.start,
            piece.end,
            kind=self._kind_of(party) if party else kind or PartyKind.PERSON,
            party=party,
            candidates=found if len(found) > 1 else begun,
            near=self._of_kind(near, kind),
            is_me=party is not None and party == self.me(),
            is_begun=bool(begun),
        )

    def is_known(self, text: str) -> bool:
        """Tell whether a typed name fits anyone."""
        return bool(self.names.lookup(text))

    def is_group(self, text: str) -> bool:
        """Tell whether a typed name fits groups and nobody else."""
        found = self.names.lookup(text)
        return bool(found) and self._of_kind(found, PartyKind.GROUP) == found

    def is_named(self, line: Line, piece: Piece) -> bool:
        """Tell whether a piece is surely a name: in quotes, the weaver's, or of someone known."""
        text = line.read(piece)
        return bool(line.shield_at(piece.start)) or fold(text) in _ME or self.is_known(text)

    def looks_like_a_name(self, line: Line, piece: Piece, *, all_lower: bool) -> bool:
        """Tell names from other words: named, or with a capital, or nobody uses capitals here.

        Scripts without capitals pass; small letters pass as one word of a line that has none.
        """
        text = line.read(piece)
        if self.is_named(line, piece) or not is_name(text):
            return is_name(text)
        return not is_small(_I.sub("", text)) or (all_lower and " " not in text)

    def split_off_words(self, line: Line, piece: Piece) -> tuple[Piece, Piece]:
        """Part ``Tilly the potter`` into the name and what follows it in small letters."""
        nothing = Piece(piece.end, piece.end)
        text = line.text
        shield = line.shield_at(piece.start)
        if shield and shield.end < piece.end and is_small(text[shield.end : piece.end]):
            return shield, line.trim(Piece(shield.end, piece.end))
        if shield or is_small(text[piece.start : piece.end]) or self.is_known(line.read(piece)):
            return piece, nothing
        end = piece.start
        for word in _WORD.finditer(text, piece.start, piece.end):
            if not is_small(word.group()):
                end = word.end()
        if text[piece.start : end].endswith(("'s", "’s")):
            return piece, nothing  # "Tilly's sister"
        name = line.trim(Piece(piece.start, end))
        return name, line.trim(Piece(end, piece.end)) if name else nothing

    def _begun(self, text: str, kind: PartyKind | None) -> tuple[PartyId, ...]:
        if kind is None:
            return self.names.complete(text, limit=_MOST_BEGUN)
        return self._of_kind(self.names.complete(text, limit=_MOST_LOOKED_AT), kind)[:_MOST_BEGUN]

    def _find(
        self,
        text: str,
        chosen: Mapping[str, PartyId],
        kind: PartyKind | None,
        *,
        is_exact: bool,
    ) -> tuple[PartyId, ...]:
        known = PartyId(text)
        if known in self.names:  # by its id, as the command line tells namesakes apart
            return (known,)
        found = self.names.whole(text) if is_exact else self.names.lookup(text)
        answer = chosen.get(fold(text))
        if answer is not None and answer in (found if is_exact else self.names):
            return (answer,)
        if is_exact:
            return self._of_kind(found, kind)
        if not found and text.lower().startswith("the "):
            found = self.names.lookup(text[4:])
        return self._of_kind(found, kind)

    def _of_kind(self, parties: tuple[PartyId, ...], kind: PartyKind | None) -> tuple[PartyId, ...]:
        if kind is None:
            return parties
        return tuple(party for party in parties if self._kind_of(party) is kind)


def is_name(text: str) -> bool:
    """Tell whether a text has a letter, a digit or a picture in it, as every name does."""
    return any(ch.isalnum() or unicodedata.category(ch) == "So" for ch in text)


def is_small(text: str) -> bool:
    """Tell whether the text has letters and all its words begin with small ones."""
    first_letters = [next((ch for ch in word if ch.isalnum()), "") for word in _WORD.findall(text)]
    return any(first_letters) and all(not ch or ch.islower() for ch in first_letters)


def _unwrapped(text: str) -> tuple[str, bool, bool]:
    """Return the bare name, whether it stood in quotes, and whether ``@`` stood before it."""
    is_group = text.startswith("@") and len(text) > 1
    bare = text[1:].strip() if is_group else text
    quoted = QUOTED.fullmatch(bare)
    if quoted is None:
        is_open = sum(ch in _QUOTES for ch in bare) == 1
        return bare.strip(_QUOTES).strip() if is_open else bare, False, is_group
    return next(group for group in quoted.groups() if group is not None).strip(), True, is_group
