"""Small books for Hypothesis: any ties, notes, gatherings and refusals at once."""

from dataclasses import dataclass
from itertools import combinations

from hypothesis import strategies as st

from tests.graph.networks import a_network
from tests.graph.suggestions.notes import heard
from weaver_desktop.domain.ids import PartyId, pair
from weaver_desktop.graph.network import Network
from weaver_desktop.graph.suggestions import Evidence

PARTIES = [f"p{at}" for at in range(9)]
NAMES = st.sampled_from(["Ama", "ama", "Bo", "{name}", 'Jo "Q"', "Zoë", ""])
TEXTS = st.sampled_from(["a kiln", "kiln share", "van", "van and clay", "clay {here}", "help"])
DATES = st.sampled_from([None, "2026", "2026-05", "2024-02-29", "2031-01-01"])
COUPLES = st.sampled_from(list(combinations(PARTIES, 2)))


@dataclass(frozen=True)
class Book:
    """The parts of a network and its evidence, so that it can be built in any order."""

    parties: tuple[str, ...]
    names: dict[str, str]
    ties: dict[tuple[str, str], int]
    ended: frozenset[tuple[str, str]]
    inferred: frozenset[tuple[str, str]]
    groups: frozenset[str]
    members: tuple[tuple[str, str], ...]
    together: dict[tuple[str, str], int]
    me: str | None
    needs: tuple[tuple[str, str, str | None], ...]
    gifts: tuple[tuple[str, str, str | None], ...]
    apart: frozenset[tuple[str, str]]
    unwilling: frozenset[str]

    def network(self, order: list[str] | None = None) -> Network:
        """Build the network, with its parties in some order."""
        ties = [(one, other, depth) for (one, other), depth in self.ties.items()]
        return a_network(
            order or list(self.parties),
            ties if order is None else ties[::-1],
            me=self.me,
            groups=self.groups,
            members=self.members,
            together=self.together,
            ended=self.ended,
            inferred=self.inferred,
            names=self.names,
        )

    def evidence(self, network: Network) -> Evidence:
        """Build the evidence for the network."""
        return Evidence(
            needs=tuple(
                heard(network, who, text, on, f"n{at}")
                for at, (who, text, on) in enumerate(self.needs)
            ),
            gifts=tuple(
                heard(network, who, text, on, f"g{at}")
                for at, (who, text, on) in enumerate(self.gifts)
            ),
            apart=frozenset(pair(PartyId(one), PartyId(other)) for one, other in self.apart),
            unwilling=frozenset(map(PartyId, self.unwilling)),
        )


@st.composite
def books(draw: st.DrawFn) -> Book:
    """Draw a book of up to nine parties."""
    parties = tuple(PARTIES[: draw(st.integers(1, len(PARTIES)))])
    one_of = st.sampled_from(parties)
    couples = list(combinations(parties, 2))
    some = st.lists(st.sampled_from(couples), unique=True) if couples else st.just([])
    notes = st.lists(st.tuples(one_of, TEXTS, DATES), max_size=6).map(tuple)
    tied = draw(some)
    groups = draw(st.frozensets(one_of, max_size=3))
    members = [(one, other) for one in parties for other in groups if one not in groups]
    return Book(
        parties=parties,
        names={party: draw(NAMES) for party in parties},
        ties={couple: draw(st.integers(1, 5)) for couple in tied},
        ended=frozenset(couple for couple in tied if not draw(st.integers(0, 5))),
        inferred=frozenset(couple for couple in tied if not draw(st.integers(0, 5))),
        groups=groups,
        members=tuple(m for m in members if draw(st.booleans())),
        together={couple: draw(st.integers(1, 9)) for couple in draw(some)[:6]},
        me=draw(st.none() | one_of),
        needs=draw(notes),
        gifts=draw(notes),
        apart=frozenset(draw(some)[:3]),
        unwilling=draw(st.frozensets(one_of, max_size=2)),
    )
