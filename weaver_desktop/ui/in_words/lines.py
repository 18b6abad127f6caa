"""What the map shows of the selected, line by line, from the book."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np
from PySide6.QtCore import QCoreApplication

from weaver_desktop.book.book import Book
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.ties import DEPTH_WORDS, Depth, Tie
from weaver_desktop.graph.network import Network
from weaver_desktop.ui.detail.wording import contact_words, depth_words, group_kind_words
from weaver_desktop.ui.state.selection import Selected
from weaver_desktop.ui.widgets.wording import joined, sentence_case, spoken

_MOST_OFFERED = 20


@dataclass(frozen=True, slots=True)
class Line:
    """A heading, or a party that one can go to, with a note about it."""

    text: str
    note: str = ""
    party: PartyId | None = None

    @property
    def is_heading(self) -> bool:
        """Whether it only says what follows."""
        return self.party is None

    @property
    def aloud(self) -> str:
        """The line as it is read out."""
        return ", ".join(part for part in (self.text, self.note) if part)


def lines_of(book: Book, selected: Selected) -> list[Line]:
    """Return what there is to say about the selected, as the book has it today."""
    network = book.network()
    parties = tuple(party for party in selected.parties if party in network.position)
    if not parties:
        return list(_nobody(network))
    if len(parties) == 1:
        return list(_one(book, network, parties[0]))
    two = Selected(parties).two
    return list(_many(network, parties) if two is None else _two(book, network, *two))


def title_of(network: Network, selected: Selected) -> str:
    """Return whom the lines are about: a name, two, a number of them, or nobody."""
    names = [
        network.names[network.position[party]]
        for party in selected.parties
        if party in network.position
    ]
    if not names:
        return _tr("Nobody is selected")
    if len(names) == 1:
        return names[0]
    if selected.two is not None:
        return _tr("{one} and {other}").replace("{one}", names[0]).replace("{other}", names[1])
    return _tr("{count} selected").replace("{count}", f"{len(names):,}")


def _nobody(network: Network) -> Iterator[Line]:
    if network.party_count == 0:
        yield Line(_tr("Nobody is in your book yet."))
        return
    yield Line(_tr("Best connected"))
    order = np.lexsort((network.rank, -network.adjacency.degree))
    yield from (_counted(network, star) for star in order[:_MOST_OFFERED].tolist())


def _one(book: Book, network: Network, party: PartyId) -> Iterator[Line]:
    known = book.parties.get(party)
    kind = group_kind_words(known.group_kind) if known.is_group else ""
    about = joined(kind, known.headline, known.place)
    if about:
        yield Line(sentence_case(about))
    ties = [tie for tie in book.ties.of(party) if tie.other(party) in network.position]
    today = book.today
    current = [tie for tie in ties if tie.ended is None]
    for depth in sorted(Depth, reverse=True):
        of_depth = [tie for tie in current if tie.depth is depth]
        if of_depth:
            words = sentence_case(spoken(phrase(DEPTH_WORDS[depth])))
            yield Line(words, f"{len(of_depth):,}")
            yield from (_tied(network, party, tie, today) for tie in of_depth)
    if not current:
        yield Line(_tr("Tied to nobody yet"))
    past = [tie for tie in ties if tie.ended is not None]
    if past:
        yield Line(_tr("No longer in touch"), f"{len(past):,}")
        yield from (_tied(network, party, tie, today) for tie in past)
    yield from _company(network, network.position[party])


def _company(network: Network, star: int) -> Iterator[Line]:
    """Yield a person's groups, or a group's members."""
    for title, mine, theirs in ((_tr("Groups"), 0, 1), (_tr("Members"), 1, 0)):
        found = network.members[network.members[:, mine] == star, theirs]
        if len(found):
            yield Line(title, f"{len(found):,}")
            in_order = found[np.argsort(network.rank[found])]
            yield from (_counted(network, other) for other in in_order.tolist())


def _two(book: Book, network: Network, one: PartyId, other: PartyId) -> Iterator[Line]:
    tie = book.ties.between(one, other)
    if tie is None:
        yield Line(_tr("They have not met"))
    else:
        yield Line(sentence_case(joined(depth_words(tie), contact_words(tie, book.today))))
    at = network.position
    yield from (_counted(network, at[party]) for party in (one, other))
    both = np.intersect1d(network.adjacency.row(at[one]), network.adjacency.row(at[other]))
    if len(both):
        yield Line(_tr("Both know"), f"{len(both):,}")
        in_order = both[np.argsort(network.rank[both])]
        yield from (_counted(network, star) for star in in_order.tolist())


def _many(network: Network, parties: tuple[PartyId, ...]) -> Iterator[Line]:
    at = network.position
    stars = np.array([at[party] for party in parties])
    among = np.isin(network.ends[network.counts], stars).all(axis=1).sum()
    said = _tr("1 tie among them") if among == 1 else _tr("{count} ties among them")
    yield Line(said.replace("{count}", f"{among:,}"))
    yield from (_counted(network, star) for star in stars.tolist())


def _counted(network: Network, star: int) -> Line:
    count = int(network.adjacency.degree[star])
    said = _tr("1 tie") if count == 1 else _tr("{count} ties").replace("{count}", f"{count:,}")
    return Line(network.names[star], said, network.ids[star])


def _tied(network: Network, party: PartyId, tie: Tie, today: date) -> Line:
    other = tie.other(party)
    return Line(network.names[network.position[other]], contact_words(tie, today), other)


def _tr(text: str) -> str:
    return QCoreApplication.translate("InWords", text)
