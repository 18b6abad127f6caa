"""Rules that colour by what sort of party it is: which group, tag, network, community, kind."""

from collections.abc import Iterable, Mapping

import numpy as np

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.graph.company import company_kept
from weaver_desktop.graph.network import Flags, Ints, Network
from weaver_desktop.graph.views import HasTag, Newcomer, OfNetwork, PartyFacts, PartyFilter
from weaver_desktop.ui.sky.rules.meanings import PLAIN, Meaning, counted
from weaver_desktop.ui.theme.palette import NEW_COLOUR, STAR_COLOURS

Coloured = tuple[Ints, tuple[Meaning, ...]]
"""n colour numbers, and what those that are used stand for."""

_Sort = tuple[Phrase, PartyFilter, Ints]


def by_group(network: Network) -> Coloured:
    """Colour by the smallest of the groups that are large enough to have a colour."""
    count = network.party_count
    sizes = np.bincount(network.members[:, 1], minlength=count)
    # Not by the rank of all names, which takes long in a large book, of which groups are few.
    filled = np.flatnonzero(sizes).tolist()
    filled.sort(key=lambda group: (-sizes[group], network.names[group].casefold(), group))
    coloured = filled[:STAR_COLOURS]
    colour = np.full(count, PLAIN, np.int32)
    for number, group in enumerate(coloured):
        # Largest first, so that a smaller and more telling group has the last word.
        colour[network.members[network.members[:, 1] == group, 0]] = number
        colour[group] = number
    told = [
        Meaning(
            number,
            phrase("{name}", name=network.names[group]),
            int((colour == number).sum()),
            party=network.ids[group],
        )
        for number, group in enumerate(coloured)
    ]
    return colour, (*told, *_rest(colour, phrase("in none of these groups"), told))


def by_tag(network: Network, facts: PartyFacts) -> Coloured:
    """Colour by the rarest of the tags that are common enough to have a colour."""
    position = network.position
    sorts = [
        (phrase("#{tag}", tag=tag), HasTag(tag), _at(position, parties))
        for tag, parties in facts.tagged.items()
    ]
    return _by_sort(network.party_count, sorts, phrase("with none of these tags"))


def by_network(network: Network, facts: PartyFacts) -> Coloured:
    """Colour by the smallest of the named networks of the book that have a colour."""
    position = network.position
    sorts = [
        (phrase("{name}", name=name), OfNetwork(name), _at(position, parties))
        for name, parties in facts.of_network.items()
    ]
    return _by_sort(network.party_count, sorts, phrase("in no named network"))


def by_community(network: Network, circles: Ints, degree: Ints) -> Coloured:
    """Colour the largest communities; each is named after whoever has most ties in it.

    Of as many ties, whoever is most in company: where only guest lists are known, there are none.
    """
    company = np.bincount(network.together[company_kept(network)].ravel(), minlength=len(degree))
    colour = np.where((circles >= 0) & (circles < STAR_COLOURS), circles, PLAIN).astype(np.int32)
    told = []
    for number in range(STAR_COLOURS):
        inside = np.flatnonzero(colour == number)
        if len(inside):
            heart = int(
                inside[np.lexsort((network.rank[inside], -company[inside], -degree[inside]))[0]]
            )
            said = phrase("around {name}", name=network.names[heart])
            told.append(Meaning(number, said, len(inside)))
    return colour, (*told, *_rest(colour, phrase("in smaller circles or none"), told))


def by_newcomer(network: Network, facts: PartyFacts) -> tuple[Ints, tuple[Meaning, ...]]:
    """Colour who was first seen lately and has few ties yet."""
    is_new = Newcomer().flags(network, facts)
    colour = np.where(is_new, NEW_COLOUR, PLAIN).astype(np.int32)
    told = counted(every_newness(), colour) if is_new.any() else ()
    return colour, tuple(each for each in told if each.count)


def every_newness() -> tuple[Meaning, ...]:
    """Return what colours by newness stand for, whether anybody has them or not."""
    return (
        Meaning(NEW_COLOUR, phrase("new here"), 0, filter=Newcomer()),
        Meaning(PLAIN, phrase("known for longer"), 0),
    )


def by_kind(is_group: Flags) -> Coloured:
    """Colour people one way and groups another."""
    colour = is_group.astype(np.int32)
    told = (
        Meaning(0, phrase("people"), int((~is_group).sum())),
        Meaning(1, phrase("groups"), int(is_group.sum())),
    )
    return colour, tuple(each for each in told if each.count)


def _by_sort(count: int, sorts: Iterable[_Sort], others: Phrase) -> Coloured:
    """Colour the largest sorts, each by name where sizes are equal; smaller ones over larger."""
    largest = sorted(sorts, key=lambda each: (-len(each[2]), str(each[0])))[:STAR_COLOURS]
    colour = np.full(count, PLAIN, np.int32)
    for number, (_, _, parties) in enumerate(largest):
        colour[parties] = number
    told = [
        Meaning(number, said, int((colour == number).sum()), filter=rule)
        for number, (said, rule, parties) in enumerate(largest)
        if len(parties)
    ]
    return colour, (*told, *_rest(colour, others, told))


def _rest(colour: Ints, said: Phrase, told: list[Meaning]) -> tuple[Meaning, ...]:
    """Say what the plain stars are, if there are any and others to tell them from."""
    count = int((colour == PLAIN).sum())
    return (Meaning(PLAIN, said, count),) if count and told else ()


def _at(position: Mapping[PartyId, int], parties: Iterable[PartyId]) -> Ints:
    return np.array(sorted(position[each] for each in parties if each in position), np.int32)
