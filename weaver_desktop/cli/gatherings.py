"""Which gathering a name on the command line means."""

from difflib import get_close_matches
from typing import TYPE_CHECKING

from weaver_desktop.cli.errors import NamesakesError
from weaver_desktop.cli.naming import shortened
from weaver_desktop.domain.errors import NotFoundError
from weaver_desktop.domain.ids import GatheringId
from weaver_desktop.domain.text import clean_line

if TYPE_CHECKING:
    from weaver_desktop.book.book import Book

_MOST_LISTED = 10


def find_gathering(book: "Book", text: str) -> GatheringId:
    """Return which gathering a name means, or an id, or a name with the day behind it.

    Raises:
        NotFoundError: if none is called so; names spelt alike are offered.
        NamesakesError: if several are.
    """
    asked = _folded(text)
    known = book.encounters.all_gatherings()
    found = [
        (key, name, on)
        for key, name, on in known
        if asked in {_folded(key), _folded(name), _folded(f"{name} {on}")}
    ]
    if len(found) == 1:
        return found[0][0]
    if found:
        raise _namesakes(text, found)
    names = {_folded(name): clean_line(name) for _, name, _ in known if name}
    near = get_close_matches(asked, names, n=3)
    if near:
        raise NotFoundError(
            "No gathering in the book is called “{name}”. Did you mean {names}?",
            name=shortened(text),
            names=" or ".join(names[each] for each in near),
        )
    raise NotFoundError(
        "No gathering in the book is called “{name}”. Write its name as it stands in the book.",
        name=shortened(text),
    )


def _namesakes(text: str, found: list[tuple[GatheringId, str, str]]) -> NamesakesError:
    days = sorted(on or "no date" for _, _, on in found)
    listed = days[-_MOST_LISTED:]
    *_, (_, name, _) = found
    return NamesakesError(
        "“{name}” was held more than once ({days}). Write the day behind the name, as in “{like}”.",
        [{"id": key, "name": clean_line(each), "on": on} for key, each, on in found],
        name=shortened(text),
        days=", ".join(listed),
        like=f"{clean_line(name)} {listed[-1]}",
    )


def _folded(text: str) -> str:
    return clean_line(text).strip().casefold()
