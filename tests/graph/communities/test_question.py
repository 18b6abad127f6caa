"""Communities and reach as one question, which survives the way to another process."""

import pickle

from tests.graph.networks import a_network
from weaver_desktop.graph.communities import NO_COMMUNITY, communities, reach2
from weaver_desktop.graph.communities.question import Circles, CirclesQuestion
from weaver_desktop.graph.views import without_you

TRIANGLES = [("a", "b"), ("b", "c"), ("a", "c"), ("x", "y"), ("y", "z"), ("x", "z")]
OWN = [("me", other) for other in "abcxyz"]


def test_the_weaver_is_in_no_community_and_blurs_none() -> None:
    network = a_network("a b c x y z me", [*TRIANGLES, *OWN], me="me")
    found = CirclesQuestion(network).answer()
    assert found.community[network.ids[6]] == NO_COMMUNITY
    one, other = (
        {found.community[network.ids[at]] for at in three} for three in ((0, 1, 2), (3, 4, 5))
    )
    assert len(one) == len(other) == 1
    assert one != other
    assert found.reach[network.ids[6]] == 6


def test_the_answer_is_that_of_the_functions_by_party() -> None:
    network = a_network("a b c x y z", TRIANGLES)
    found = CirclesQuestion(network).answer()
    assert list(found.community.values()) == communities(without_you(network)).tolist()
    assert list(found.reach.values()) == reach2(network).tolist()
    assert set(found.community) == set(network.ids)


def test_question_and_answer_travel() -> None:
    network = a_network("a b c", [("a", "b")])
    question = pickle.loads(pickle.dumps(CirclesQuestion(network)))  # noqa: S301 - our own
    answer = pickle.loads(pickle.dumps(question.answer()))  # noqa: S301 - our own
    assert answer == Circles(CirclesQuestion(network).answer().community, answer.reach)


def test_nobody_is_no_trouble() -> None:
    assert CirclesQuestion(a_network("")).answer() == Circles({}, {})
