"""Everything that suggestions can be asked for."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from weaver_desktop.book.asking import Asking
from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import NotFoundError
from weaver_desktop.domain.ids import FactId, PartyId
from weaver_desktop.domain.parties import PartyKind
from weaver_desktop.ui.filters.picker import Offer
from weaver_desktop.ui.state.selection import Selected
from weaver_desktop.ui.widgets.days import full
from weaver_desktop.ui.widgets.wording import filled, joined, spoken

Choose = Callable[[Asking], None]
Second = Callable[[list[Offer], str], None]
"""Is given the offers for the second of two groups, and the name of the first."""

_FEWEST_FOR_BETWEEN = 2


class AskOffers:
    """Reads from the book what can be asked for; ``choose`` is given what was chosen."""

    def __init__(self, book: Book, choose: Choose) -> None:
        """Read from a book."""
        self._book = book
        self._choose = choose

    @property
    def has_two_groups(self) -> bool:
        """Whether there are groups to ask between."""
        return len(self._groups()) >= _FEWEST_FOR_BETWEEN

    @property
    def has_needs(self) -> bool:
        """Whether any need is open."""
        return bool(self._book.introductions.open_needs())

    @property
    def has_gatherings(self) -> bool:
        """Whether there is any gathering."""
        return bool(self._book.encounters.all_gatherings())

    def of_selection(self, selected: Selected) -> list[Asking]:
        """Return what can be asked for about who is selected."""
        me = self._book.parties.me
        if selected.party is not None and selected.party != me:
            return [Asking(party=selected.party)]
        two = selected.two
        if two is not None and me not in two and set(two) & set(self._groups()):
            return [Asking(between=two)]
        return []

    def parties(self) -> list[Offer]:
        """Return everybody but the weaver."""
        me = self._book.parties.me
        return [
            Offer(each.name, False, partial(self._choose, Asking(party=each.id)))
            for each in self._book.parties.roll()
            if each.id != me
        ]

    def groups(self, second: Second) -> list[Offer]:
        """Return the groups; choosing one leads to ``second``."""
        known = self._groups()

        def go_on(one: PartyId) -> None:
            others = [
                Offer(name, False, partial(self._choose, Asking(between=(one, other))))
                for other, name in known.items()
                if other != one
            ]
            second(others, known[one])

        return [Offer(name, False, partial(go_on, group)) for group, name in known.items()]

    def needs(self) -> list[Offer]:
        """Return the open needs, the newest first."""
        return [
            Offer(
                f"{need.name}: {' '.join(need.text.split())}",
                False,
                partial(self._choose, Asking(need=need.id)),
            )
            for need in self._book.introductions.open_needs()
        ]

    def gatherings(self) -> list[Offer]:
        """Return the gatherings, the latest first."""
        found = self._book.encounters.all_gatherings()
        dated = sorted(found, key=lambda each: each[2], reverse=True)
        return [
            Offer(
                joined(name, spoken(full(PartialDate.parse(on))) if on else ""),
                False,
                partial(self._choose, Asking(gathering=key)),
            )
            for key, name, on in dated
        ]

    def _groups(self) -> dict[PartyId, str]:
        return {
            each.id: each.name
            for each in self._book.parties.lines()
            if each.kind is PartyKind.GROUP
        }


def asked_words(asking: Asking, book: Book) -> str:
    """Say what is asked for: “For Ama”, “Between the Nest and the Kiln Yard”."""
    if asking.party is not None:
        return filled(_tr("For {name}"), name=_name(asking.party, book))
    if asking.between is not None:
        one, other = (_name(party, book) for party in asking.between)
        return filled(_tr("Between {one} and {other}"), one=one, other=other)
    if asking.need is not None:
        return _need_words(asking.need, book)
    if asking.gathering is not None:
        names = {key: name for key, name, _ in book.encounters.all_gatherings()}
        return filled(_tr("At {name}"), name=names.get(asking.gathering, "…"))
    return _tr("Not thought of for a year") if asking.not_thought_of else _tr("For the whole book")


def _need_words(need_id: FactId, book: Book) -> str:
    need = next((each for each in book.introductions.open_needs() if each.id == need_id), None)
    if need is None:
        return _tr("For a need")
    return filled(_tr("For {name}: {need}"), name=need.name, need=" ".join(need.text.split()))


def _name(party: PartyId, book: Book) -> str:
    try:
        return book.parties.get(party).name
    except NotFoundError:
        return "…"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Introductions", text)
