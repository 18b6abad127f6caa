from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.graph.networks import a_network
from tests.graph.views.drawn import networks
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.network import UNDATED, Network
from weaver_desktop.graph.views import (
    ContactBefore,
    ContactSince,
    DepthAtLeast,
    HasOpenNeed,
    HasTag,
    InGroup,
    KnownSince,
    Newcomer,
    OfNetwork,
    PartyFacts,
    PartyFilter,
    TieFilter,
    combined,
    subset,
)

DAY = date(2026, 5, 12).toordinal()
POTTERS, AMA, BO, CY, DEE = (PartyId(each) for each in ("Potters", "Ama", "Bo", "Cy", "Dee"))
BOOK = replace(
    a_network(
        "You Ama Bo Cy Dee Potters",
        [("You", "Ama", 5), ("Ama", "Bo", 2), ("Bo", "Cy", 3), ("Cy", "You", 1)],
        me="You",
        groups=["Potters"],
        members=[("Ama", "Potters"), ("Cy", "Potters")],
        names={"Potters": "the Potters"},
    ),
    since=np.array([DAY - 1, DAY, DAY + 1, UNDATED], dtype=np.int32),
    last_contact=np.array([DAY + 1, DAY, DAY - 1, UNDATED], dtype=np.int32),
)
FACTS = PartyFacts(
    today=DAY,
    first_seen={
        PartyId("You"): DAY,
        AMA: DAY,
        BO: DAY - 90,
        CY: DAY - 91,
        POTTERS: DAY + 1,
    },
    open_need=frozenset({BO, PartyId("somebody who left")}),
    tagged={"clay": frozenset({AMA, BO})},
    of_network={"Makers": frozenset({CY, DEE})},
)


@pytest.mark.parametrize(
    "asked, passing",
    [
        (InGroup(POTTERS), "Ama Cy Potters"),
        (InGroup(PartyId("gone")), ""),
        (HasTag("clay"), "Ama Bo"),
        (HasTag("wood"), ""),
        (OfNetwork("Makers"), "Cy Dee"),
        (OfNetwork("Growers"), ""),
        (HasOpenNeed(), "Bo"),
        (Newcomer(), "Ama Bo"),
        (Newcomer(days=91), "Ama Bo Cy"),
        (Newcomer(days=91, ties=1), "Cy"),
        (Newcomer(days=91, ties=0), ""),
    ],
)
def test_who_passes(asked: PartyFilter, passing: str) -> None:
    flags = asked.flags(BOOK, FACTS)
    assert [party for party, passes in zip(BOOK.ids, flags, strict=True) if passes] == (
        passing.split()
    )


@pytest.mark.parametrize(
    "asked, passing",
    [
        (DepthAtLeast(Depth.KNOW_OF), "You-Ama Ama-Bo Bo-Cy Cy-You"),
        (DepthAtLeast(Depth.IN_TOUCH), "You-Ama Bo-Cy"),
        (KnownSince(DAY), "Ama-Bo Bo-Cy"),
        (ContactSince(DAY), "You-Ama Ama-Bo"),
        (ContactBefore(DAY), "Bo-Cy"),
    ],
)
def test_which_ties_pass(asked: TieFilter, passing: str) -> None:
    flags = asked.flags(BOOK, FACTS)
    assert [tie for tie, passes in zip(BOOK.tie_ids, flags, strict=True) if passes] == (
        passing.split()
    )


@pytest.mark.parametrize(
    "asked, words",
    [
        (InGroup(POTTERS), "In the Potters"),
        (InGroup(PartyId("gone")), "In a group that is not here"),
        (HasTag("{clay}"), "Tagged “{clay}”"),
        (OfNetwork("Makers"), "Of the network “Makers”"),
        (HasOpenNeed(), "Has an open need"),
        (Newcomer(), "New in the last 90 days, with at most 2 ties"),
        (Newcomer(days=1, ties=1), "New since yesterday, with at most one tie"),
        (Newcomer(days=7, ties=0), "New in the last 7 days, without a tie"),
        (DepthAtLeast(Depth.KNOW_OF), "Know of each other, or closer"),
        (DepthAtLeast(Depth.MAKE), "Make things together"),
        (KnownSince(DAY), "Tied since 12 May 2026 or later"),
        (ContactSince(DAY), "In contact since 12 May 2026"),
        (ContactBefore(DAY), "Last contact before 12 May 2026"),
    ],
)
def test_a_filter_says_itself(asked: PartyFilter | TieFilter, words: str) -> None:
    assert str(asked.said(BOOK)) == words


def test_filters_are_values() -> None:
    assert Newcomer() == Newcomer(days=90, ties=2)
    assert len({HasTag("clay"), HasTag("clay"), OfNetwork("clay")}) == 2


def test_filters_add_up() -> None:
    parties, ties = combined(BOOK, [HasTag("clay"), DepthAtLeast(Depth.MET)], FACTS)
    shown = subset(BOOK, parties, ties)
    assert shown.ids == ("Ama", "Bo")
    assert shown.tie_ids == ("Ama-Bo",)
    parties, ties = combined(BOOK, [HasTag("clay"), HasOpenNeed()], FACTS)
    assert subset(BOOK, parties, ties).ids == ("Bo",)


def test_a_filter_on_ties_leaves_parties_alone() -> None:
    parties, ties = combined(BOOK, [DepthAtLeast(Depth.MAKE)], FACTS)
    assert parties.all()
    assert ties.tolist() == [True, False, False, False]


def test_without_filters_all_is_shown() -> None:
    parties, ties = combined(BOOK, [], FACTS)
    assert subset(BOOK, parties, ties) is BOOK


FILTERS: Sequence[PartyFilter | TieFilter] = (
    InGroup(PartyId("p1")),
    HasTag("clay"),
    HasOpenNeed(),
    Newcomer(days=3, ties=1),
    DepthAtLeast(Depth.IN_TOUCH),
    KnownSince(4),
    ContactSince(4),
    ContactBefore(6),
)


@given(networks(), st.lists(st.sampled_from(FILTERS)))
def test_one_filter_more_never_shows_more_and_the_order_does_not_matter(
    network: Network, filters: list[PartyFilter | TieFilter]
) -> None:
    facts = PartyFacts(
        today=6,
        first_seen={party: at for at, party in enumerate(network.ids)},
        open_need=frozenset(network.ids[::2]),
        tagged={"clay": frozenset(network.ids[1:])},
    )
    parties, ties = combined(network, filters, facts)
    backwards = combined(network, filters[::-1], facts)
    assert (parties == backwards[0]).all()
    assert (ties == backwards[1]).all()
    assert not (ties & ~parties[network.ends].all(axis=1)).any()
    fewer_parties, fewer_ties = combined(network, filters[1:], facts)
    assert not (parties & ~fewer_parties).any()
    assert not (ties & ~fewer_ties).any()
