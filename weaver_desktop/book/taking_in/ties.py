"""Ties that a file brings, with all the times at which they held and what is said about them.

What a file says about a tie (“share a kiln”) is kept as the note of the tie itself. It is no
encounter: a note in a file tells of no day on which the two met, and an encounter would make them
have met on one. It is no fact either: a fact is about one party, and would have to stand twice.
"""

from weaver_desktop.book.desk import Desk
from weaver_desktop.book.ties import Ties
from weaver_desktop.domain.batch import IncomingTie, Spell
from weaver_desktop.domain.changes import Value
from weaver_desktop.domain.ids import PartyId, TieId
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.text import clean_text
from weaver_desktop.domain.ties import Tie


def take_tie(desk: Desk, ties: Ties, two: tuple[PartyId, PartyId], incoming: IncomingTie) -> bool:
    """Write a tie of two parties; return whether it is new.

    A tie of the book gets deeper and never shallower; one that is over stays over. The later of two
    last contacts counts.

    Raises:
        InvalidEditError: if the note is longer than a book keeps.
    """
    note = clean_text(incoming.note)
    known = ties.between(*two)
    if known is None:
        tie = _begin(ties, two, incoming)
        told = _told(incoming, note)
        if told:
            # Of a tie just made nothing need be asked: a large network has many thousands.
            with desk.act(phrase("Noted about two")) as edit:
                edit.update("tie", tie, **told)
        return True
    if known.ended is None and known.depth < incoming.depth:
        ties.state(a=two[0], b=two[1], depth=incoming.depth, on=incoming.since)
    if note and note not in known.note:
        ties.describe(tie_id=known.id, note=f"{known.note}\n{note}" if known.note else note)
    contact = incoming.last_contact
    if contact is not None and (known.last_contact is None or known.last_contact < contact):
        ties.date(tie_id=known.id, since=known.since, last_contact=contact)
    return False


def disagrees(known: Tie, incoming: IncomingTie) -> bool:
    """Tell whether the file says that a tie is over which in the book is not."""
    return incoming.ended is not None and known.ended is None


def _told(incoming: IncomingTie, note: str) -> dict[str, Value]:
    told: dict[str, Value] = {"note": note} if note else {}
    if incoming.last_contact is not None:
        told["last_contact"] = str(incoming.last_contact)
    return told


def _begin(ties: Ties, two: tuple[PartyId, PartyId], incoming: IncomingTie) -> TieId:
    spells = incoming.spells or (Spell(incoming.since, incoming.ended),)
    tie = TieId("")
    for spell in spells:
        tie = ties.state(
            a=two[0],
            b=two[1],
            depth=incoming.depth,
            on=spell.start,
            provenance=incoming.provenance,
        )
        if spell.end is not None:
            ties.end(tie_id=tie, on=spell.end)
    return tie
