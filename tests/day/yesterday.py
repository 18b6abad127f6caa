"""The book as the weaver left it yesterday."""

from datetime import timedelta

from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.ties import Depth


def fill(book: Book) -> None:
    """Write a small book in which something of everything is due."""
    with book.as_one(phrase("Until yesterday")):
        me = book.parties.begin(name="Robin Hart")
        yard = book.parties.add_group(name="Kiln Yard")
        growers = book.parties.add_group(name="Growers")
        people = {name: _person(book, name, headline) for name, headline in _PEOPLE}
        for name in ("Cyril Lee", "Dee Adams", "Hana Ito"):
            book.parties.join(person_id=people[name], group_id=yard)
        for name in ("Tilly Stone", "Eli Novak", "Gil Ortega"):
            book.parties.join(person_id=people[name], group_id=growers)
        for name, days in _LAST_CONTACT:
            _meet(book, me, people[name], days)
        for one, other in _TIES:
            _meet(book, people[one], people[other], 40)
        gift = "a kiln that stands idle on weekdays"
        book.facts.add(party_id=people["Cyril Lee"], kind=FactKind.GIFT, text=gift)
        need = "somebody who repairs bicycles"
        book.facts.add(
            party_id=people["Hana Ito"],
            kind=FactKind.NEED,
            text=need,
            heard_on=_ago(book, 20),
        )
        fact = "plays the nyckelharpa in a barn near Uppsala"
        book.facts.add(party_id=people["Gil Ortega"], kind=FactKind.NOTE, text=fact)
        book.parties.describe(party_id=people["Tilly Stone"], keep_in_touch_days=30)
        for name in ("Jo Marsh", "Joanna Marsh"):
            book.parties.add_way(party_id=people[name], kind="email", value="jo@marsh.example")
    book.introductions.take_up(a=people["Dee Adams"], b=people["Eli Novak"])


_PEOPLE = (
    ("Cyril Lee", "potter"),
    ("Dee Adams", "carpenter"),
    ("Hana Ito", "bookbinder"),
    ("Tilly Stone", "orchard keeper"),
    ("Eli Novak", "beekeeper"),
    ("Gil Ortega", "fiddler"),
    ("Jo Marsh", "baker"),
    ("Joanna Marsh", "baker of rye"),
)
_LAST_CONTACT = (
    ("Cyril Lee", 10),
    ("Dee Adams", 30),
    ("Hana Ito", 20),
    ("Tilly Stone", 90),
    ("Eli Novak", 12),
    ("Gil Ortega", 300),
    ("Jo Marsh", 5),
)
_TIES = (
    ("Cyril Lee", "Dee Adams"),
    ("Dee Adams", "Hana Ito"),
    ("Tilly Stone", "Eli Novak"),
    ("Eli Novak", "Gil Ortega"),
)


def _person(book: Book, name: str, headline: str) -> PartyId:
    return book.parties.add_person(name=name, headline=headline)


def _meet(book: Book, one: PartyId, other: PartyId, days: int) -> None:
    book.encounters.log(parties=(one, other), on=_ago(book, days), place="the Yard")
    tie = book.ties.between(one, other)
    assert tie is not None
    book.ties.change_depth(tie_id=tie.id, depth=Depth.HELP, on=_ago(book, days))


def _ago(book: Book, days: int) -> PartialDate:
    return PartialDate.of(book.today - timedelta(days=days))
