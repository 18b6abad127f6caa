"""What might be, in words."""

from dataclasses import replace

from tests.graph.networks import a_network
from weaver_desktop.domain.ids import PartyId, pair
from weaver_desktop.graph.network import Network
from weaver_desktop.graph.what_if import Line, WhatIf, gist, lines

AMA, BO, CY, DEE = (PartyId(name) for name in ("ama", "bo", "cy", "dee"))
STAR = a_network("me ama bo cy dee", [("me", "ama"), ("me", "bo"), ("me", "cy")], me="me")


def _gist(network: Network, *pairs: tuple[PartyId, PartyId]) -> str:
    return str(gist(WhatIf(network, tuple(pair(*two) for two in pairs)).answer()))


def _line(network: Network, two: tuple[PartyId, PartyId], name: str) -> Line:
    outlook = WhatIf(network, (pair(*two),)).answer()
    return next(line for line in lines(outlook) if str(line.name) == name)


def test_who_would_no_longer_be_alone_comes_first() -> None:
    assert _gist(STAR, (AMA, DEE)).startswith("One fewer would be without any tie.")
    two = a_network("ama bo cy", [], me=None)
    assert _gist(two, (AMA, BO), (BO, CY)).startswith("3 fewer would be without any tie.")


def test_what_holds_together_without_you() -> None:
    ring = a_network("me ama bo", [("me", "ama"), ("me", "bo")], me="me")
    assert "Even without you, all would hang together." in _gist(ring, (AMA, BO))
    said = _gist(STAR, (AMA, BO))
    assert "Without you there would be 3 separate parts instead of 4." in said


def test_two_parts_that_would_be_linked() -> None:
    halves = a_network("ama bo cy dee", [("ama", "bo"), ("cy", "dee")])
    assert _gist(halves, (BO, CY)).startswith("Parts that had no link would be linked.")


def test_what_hangs_on_whom() -> None:
    known = replace(STAR, me=None, names=("Ana", *STAR.names[1:]))
    outlook = WhatIf(known, (pair(AMA, BO),)).answer()
    assert "Less would hang on Ana." in str(gist(outlook))
    line = _line(STAR, (AMA, BO), "Hangs on you")
    assert str(line.with_you) == "100.0 % → 66.7 %"
    assert "would break without you." in str(line.meaning)


def test_where_nothing_changes_that_is_said() -> None:
    pairs = [(a, b) for a in ("ama", "bo", "cy") for b in ("ama", "bo", "cy") if a < b]
    full = a_network("ama bo cy", pairs)
    assert _gist(full, (AMA, BO)).startswith("These numbers would stay as they are")
    assert not any(line.changes for line in lines(WhatIf(full, (pair(AMA, BO),)).answer()))


def test_a_number_that_stays_is_said_once() -> None:
    line = _line(STAR, (AMA, BO), "Without any tie")
    assert str(line.with_you) == "1"
    assert str(line.without_you) == "4 → 2"
    assert line.changes


def test_without_a_weaver_there_is_no_second_number() -> None:
    line = _line(replace(STAR, me=None), (AMA, BO), "Separate parts")
    assert line.without_you is None
