"""Ties and their depth."""

from weaver_desktop.domain.ids import PartyId, TieId
from weaver_desktop.domain.ties import DEPTH_WORDS, Depth, Provenance, Tie

TIE = Tie(TieId("1"), PartyId("a"), PartyId("b"), Depth.MET, Provenance.STATED)


def test_each_end_of_a_tie_has_the_other() -> None:
    assert TIE.other(TIE.a) == TIE.b
    assert TIE.other(TIE.b) == TIE.a


def test_every_depth_has_its_words() -> None:
    assert list(DEPTH_WORDS) == list(Depth) == [1, 2, 3, 4, 5]
    assert len(set(DEPTH_WORDS.values())) == 5
