"""What the parts of a capture say of themselves."""

from weaver_desktop.book.capture.intents import Capture, Describe, Mention, Question
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.phrases import phrase

_NEW = Mention("Cy Küßel", 0, 8)
_KNOWN = Mention("Bo", 0, 2, party=PartyId("bo"))
_ASKED = Mention("Ama", 0, 3, candidates=(PartyId("a"), PartyId("b")))
_UNKNOWN_ME = Mention("I", 0, 1, is_me=True)


def test_a_mention_is_new_known_or_asked() -> None:
    assert [m.is_new for m in (_NEW, _KNOWN, _ASKED, _UNKNOWN_ME)] == [True, False, False, False]
    assert [m.is_ambiguous for m in (_NEW, _KNOWN, _ASKED)] == [False, False, True]
    assert _NEW.key == "cy kussel"


def test_a_capture_is_ready_when_nothing_is_open() -> None:
    intent = Describe(_KNOWN)
    question = Question(_ASKED, phrase("Which?"))
    assert Capture("Bo", intent).is_ready
    assert not Capture("Bo").is_ready
    assert not Capture("Bo", intent, questions=(question,)).is_ready
    assert not Capture("Bo", intent, problem=phrase("No.")).is_ready
    assert (question.key, question.candidates) == ("ama", ("a", "b"))
