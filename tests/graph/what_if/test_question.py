"""The measures as they are and as they would be."""

import pickle
from dataclasses import replace

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.graph.networks import Graph, a_network, from_networkx, graphs
from weaver_desktop.domain.ids import PartyId, pair
from weaver_desktop.graph.measures import health
from weaver_desktop.graph.views import joined
from weaver_desktop.graph.what_if import FindHubs, Hubs, WhatIf

AMA, BO, CY, DEE = (PartyId(name) for name in ("ama", "bo", "cy", "dee"))
STAR = a_network("me ama bo cy dee", [("me", "ama"), ("me", "bo"), ("me", "cy")], me="me")


@given(graphs(), st.data())
def test_before_and_after_are_the_measures_of_the_two_networks(
    graph: Graph, data: st.DataObject
) -> None:
    network = from_networkx(graph, me=0 if len(graph) else None)
    possible = [pair(a, b) for a in network.ids for b in network.ids if a < b]
    pairs = data.draw(st.lists(st.sampled_from(possible), unique=True)) if possible else []
    outlook = WhatIf(network, tuple(pairs)).answer()
    was, would = health(network), health(joined(network, pairs))
    assert outlook.knows_hubs
    both = [(outlook.before, was.with_you), (outlook.after, would.with_you)]
    if outlook.before_without_you is not None and outlook.after_without_you is not None:
        both.append((outlook.before_without_you, was.without_you))
        both.append((outlook.after_without_you, would.without_you))
    assert len(both) == (4 if was.knows_you else 2)
    for ours, theirs in both:
        counts = (ours.parties, ours.components, ours.isolates)
        expected = theirs.counts
        assert counts == (expected.parties, expected.components, expected.isolates)
        assert ours.connectedness == pytest.approx(theirs.connectedness)
        assert ours.reach_two == pytest.approx(theirs.reach_two)
        assert ours.efficiency == pytest.approx(theirs.efficiency)
    hub = was.with_you.hub
    if hub is None:
        assert outlook.before.hub_dependence is None
    else:
        assert outlook.before.hub_dependence == pytest.approx(was.with_you.hub_dependence)


def test_the_hub_of_today_is_asked_about_before_and_after() -> None:
    outlook = WhatIf(STAR, (pair(AMA, BO), pair(BO, CY))).answer()
    assert (outlook.before.hub, outlook.before.is_hub_you) == ("me", True)
    assert outlook.before.hub_dependence == 1
    assert outlook.after.hub_dependence == 0
    assert outlook.after.hub == "me"


def test_without_you_counts_who_knew_only_you() -> None:
    outlook = WhatIf(STAR, (pair(AMA, BO),)).answer()
    assert outlook.before.isolates == outlook.after.isolates == 1
    assert outlook.before_without_you is not None
    assert outlook.after_without_you is not None
    assert outlook.before_without_you.isolates == 4
    assert outlook.after_without_you.isolates == 2


def test_without_anybody_to_be_you_there_is_one_half() -> None:
    outlook = WhatIf(replace(STAR, me=None), (pair(AMA, BO),)).answer()
    assert outlook.before_without_you is None
    assert outlook.after_without_you is None


def test_a_large_network_is_first_measured_without_its_hubs() -> None:
    network = from_networkx(nx.star_graph(700), me=0)
    pairs = (pair(network.ids[1], network.ids[2]),)
    first = WhatIf(network, pairs).answer()
    assert not first.knows_hubs
    assert first.before.hub_dependence is None
    hubs = FindHubs(network).answer()
    assert hubs == Hubs(0, None)
    then = WhatIf(network, pairs, hubs).answer()
    assert then.knows_hubs
    assert then.before.hub_dependence == 1


def test_the_hub_among_the_others_is_named_by_its_place_in_the_whole() -> None:
    ties = [("me", "ama"), ("me", "bo"), ("ama", "cy"), ("bo", "cy"), ("cy", "dee")]
    network = a_network("ama me bo cy dee", ties, me="me")
    hubs = FindHubs(network).answer()
    assert hubs.without_you == network.position[CY]
    outlook = WhatIf(network, (pair(AMA, DEE),), hubs).answer()
    assert outlook.before_without_you is not None
    assert outlook.before_without_you.hub == "cy"


@pytest.mark.parametrize("parties", ["", "me", "me ama"])
def test_nobody_one_and_two(parties: str) -> None:
    network = a_network(parties, me="me" if parties else None)
    outlook = WhatIf(network, (pair(PartyId("me"), AMA),)).answer()
    assert outlook.after.parties == len(parties.split())


def test_questions_and_answers_travel() -> None:
    question = WhatIf(STAR, (pair(AMA, DEE),))
    again = pickle.loads(pickle.dumps(question))  # noqa: S301 - made here
    assert pickle.loads(pickle.dumps(again.answer())) == question.answer()  # noqa: S301
