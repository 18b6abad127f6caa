"""Whom a name on the command line means."""

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from weaver_desktop.cli.errors import NamesakesError
from weaver_desktop.domain.errors import NotFoundError
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.text import clean_line
from weaver_desktop.store.folding import fold

if TYPE_CHECKING:
    from weaver_desktop.book.book import Book
    from weaver_desktop.domain.parties import Party

_MOST_LISTED = 10
_QUOTED = 60


def find_party(book: "Book", text: str) -> PartyId:
    """Return whom a name or an id means; an id tells namesakes apart.

    Raises:
        NotFoundError: if nobody is called so; names spelt alike are offered.
        NamesakesError: if several are.
    """
    known = PartyId(text.strip())
    if known in book.names:
        return known
    found = book.names.lookup(text)
    if len(found) > 1:
        raise namesakes(book, text, found)
    if found:
        return found[0]
    near = [book.names.name(party) for party in book.names.near(text[:_QUOTED])]
    if near:
        raise NotFoundError(
            "Nobody in the book is called “{name}”. Did you mean {names}?",
            name=shortened(text),
            names=_alternatives(near),
        )
    raise NotFoundError(
        "Nobody in the book is called “{name}”. Look for the name with “weaver find”.",
        name=shortened(text),
    )


def namesakes(
    book: "Book", name: str, parties: Iterable[PartyId], *, may_be_new: bool = False
) -> NamesakesError:
    """Return the error that lists everybody whom a name fits.

    Args:
        book: where they are.
        name: as it was typed.
        parties: whom it can mean.
        may_be_new: whether somebody new could be meant as well.
    """
    found = [book.parties.get(party) for party in parties]
    names = Counter(fold(one.name) for one in found)
    described = [_described(book, one, names[fold(one.name)]) for one in found]
    listed = described[:_MOST_LISTED]
    if len(described) > len(listed):
        listed.append(f"{len(described) - len(listed)} more")
    sentence = "“{name}” can be {names}. Write more of the name."
    if max(names.values()) > 1:
        sentence = "“{name}” can be {names}. Write the id in place of the name."
    if may_be_new:
        sentence += " If it is somebody new, put the name in double quotes."
    return NamesakesError(
        sentence,
        [{"id": one.id, "name": one.name, "headline": one.headline} for one in found],
        name=shortened(name),
        names=_alternatives(listed),
    )


def _described(book: "Book", one: "Party", called_so: int) -> str:
    told = one.headline
    if called_so > 1:
        told = f"{book.parties.known_for(one.id)}; id {one.id}"
    return f"{one.name} ({told})" if told else one.name


def shortened(text: str) -> str:
    """Return what was typed, fit to be quoted in a sentence."""
    line = clean_line(text)
    return line if len(line) <= _QUOTED else f"{line[:_QUOTED].rstrip()}…"


def _alternatives(names: list[str]) -> str:
    *rest, last = names
    return f"{', '.join(rest)} or {last}" if rest else last
