"""Ties as relations of contact cards."""

from collections.abc import Iterator

from weaver_desktop.book.outgoing.everything import Entry, Everything
from weaver_desktop.domain.ties import Depth, Provenance, Tie
from weaver_desktop.exchange.writing.cards.lines import escaped
from weaver_desktop.exchange.writing.cards.names import Names

_TYPES = frozenset(
    {"contact", "acquaintance", "friend", "met", "co-worker", "colleague", "co-resident"}
    | {"neighbor", "child", "parent", "sibling", "spouse", "kin", "muse", "crush", "date"}
    | {"sweetheart", "agent", "emergency"}
)
"""The words that RELATED has for relations (RFC 6350, 6.6.6)."""


def relation_lines(entry: Entry, everything: Everything, names: Names) -> Iterator[str]:
    """Yield a line for each tie of a party that holds today and that somebody knows of.

    3.0 has no RELATED: there the other is named as Apple does it, unless there are namesakes.
    """
    number = 0
    for bond in everything.bonds_of(entry.party.id):
        tie = bond.tie
        if tie.ended is not None or tie.provenance is Provenance.INFERRED:
            continue
        number += 1
        other = tie.other(entry.party.id)
        word = _word(tie)
        if names.is_4 or not names.is_alone(other):
            kind = f";TYPE={word}" if word else ""
            yield f"RELATED{kind}:{names.reference(other)}"
            continue
        yield f"tie{number}.X-ABRELATEDNAMES:{escaped(everything.name(other))}"
        if word:
            yield f"tie{number}.X-ABLabel:_$!<{word.capitalize()}>!$_"


def _word(tie: Tie) -> str:
    """Return the word that vCard has for a tie: its own, where the note is one, else by depth."""
    own = tie.note.casefold().split("; ")[0].strip()
    if own in _TYPES:
        return own
    return "friend" if tie.depth >= Depth.IN_TOUCH else ""
