"""In which ways suggestions can be asked for."""

from dataclasses import dataclass
from datetime import timedelta

from weaver_desktop.book.desk import Desk
from weaver_desktop.domain.errors import InvalidEditError, NotFoundError
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import FactId, GatheringId, PartyId
from weaver_desktop.graph.network import Network
from weaver_desktop.graph.suggestions import EVERYBODY, Scope
from weaver_desktop.store.queries import asking as queries
from weaver_desktop.store.queries import story

A_YEAR = timedelta(days=365)
"""Whom the weaver has had nothing to do with for so long was not thought of."""


@dataclass(frozen=True, slots=True)
class Asking:
    """What suggestions are asked for; the whole book unless one of these is given.

    Attributes:
        party: for one person or group.
        between: between two groups: members of the one with members of the other. A person, or a
            group without members, stands for itself; who belongs to both is on neither side.
        need: who could answer this need.
        gathering: among those who were invited, said yes or came to a gathering.
        not_thought_of: for every person whom nothing of the last 365 days is about: no encounter,
            tie begun, contact, gathering, fact, introduction, or answer to a suggestion.
    """

    party: PartyId | None = None
    between: tuple[PartyId, PartyId] | None = None
    need: FactId | None = None
    gathering: GatheringId | None = None
    not_thought_of: bool = False

    def __post_init__(self) -> None:
        """Refuse two questions at once.

        Raises:
            ValueError: if more than one is given.
        """
        given = (self.party, self.between, self.need, self.gathering, self.not_thought_of or None)
        if sum(one is not None for one in given) > 1:
            raise ValueError(given)

    @property
    def is_whole_book(self) -> bool:
        """Whether nothing in particular is asked for."""
        return self == Asking()


WHOLE_BOOK = Asking()
"""Nobody in particular."""


def scope_of(asking: Asking, desk: Desk, network: Network) -> Scope:
    """Return which pairs of a network are asked for.

    Raises:
        NotFoundError: if a party, the need or the gathering is not in the book.
        InvalidEditError: if both groups are the same, or the fact is no open need that may be told.
    """
    if asking.party is not None:
        _check(network, asking.party)
        return Scope.of(asking.party)
    if asking.between is not None:
        return _between(desk, network, *asking.between)
    if asking.need is not None:
        return _need(desk, asking.need)
    if asking.gathering is not None:
        if story.gathering_name(desk.file, asking.gathering) is None:
            raise NotFoundError("That gathering is not in the book any more. Choose another one.")
        guests = queries.guests(desk.file, asking.gathering)
        return Scope(guests, guests)
    if asking.not_thought_of:
        today = desk.today()
        thought_of = queries.thought_of(desk.file, today - A_YEAR, today)
        people = zip(network.ids, network.is_group.tolist(), strict=True)
        return Scope(frozenset(p for p, is_group in people if not is_group and p not in thought_of))
    return EVERYBODY


def _check(network: Network, party: PartyId) -> None:
    if party not in network.position:
        raise NotFoundError(
            "That party is not in the book any more. Perhaps it was deleted; undo brings it back."
        )


def _between(desk: Desk, network: Network, one: PartyId, other: PartyId) -> Scope:
    for party in (one, other):
        _check(network, party)
    if one == other:
        raise InvalidEditError(
            "{name} is named twice. Choose two groups, or a person and a group.",
            name=desk.name(one),
        )
    some, others = _side(network, one), _side(network, other)
    both = some & others
    return Scope(some - both or some, others - both or others)


def _side(network: Network, party: PartyId) -> frozenset[PartyId]:
    place = network.position[party]
    members = network.members[network.members[:, 1] == place, 0].tolist()
    return frozenset(network.ids[member] for member in members) or frozenset({party})


def _need(desk: Desk, need: FactId) -> Scope:
    fact = story.fact(desk.file, need)
    if fact is None:
        raise NotFoundError(
            "That need is not in the book any more. Perhaps it was deleted; undo brings it back."
        )
    if fact.kind is not FactKind.NEED or not fact.is_open:
        raise InvalidEditError(
            "“{text}” is no open need. Open it again to look for somebody.", text=fact.text
        )
    if fact.is_private:
        raise InvalidEditError(
            "“{text}” is private, so nobody can be asked to help with it. Take that back first.",
            text=fact.text,
        )
    return Scope(frozenset({fact.party_id}), None, need)
