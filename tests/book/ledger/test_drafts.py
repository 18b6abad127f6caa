"""Letters: what they tell, and what they never do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.book.book import Book
from weaver_desktop.book.ledger.drafts import NOTHING_TO_WRITE, Drafts
from weaver_desktop.book.ledger.templates import DEFAULTS, GAPS, Letter, filled
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import IntroductionId, PartyId
from weaver_desktop.domain.introductions import Answer, Consent
from weaver_desktop.domain.parties import Willingness
from weaver_desktop.domain.propositions import Direction, PropositionType
from weaver_desktop.domain.ties import Depth


@pytest.fixture
def idea(book: Book, ama: PartyId, bo: PartyId) -> IntroductionId:
    book.parties.begin(name="Maren Holt")
    book.parties.describe(party_id=bo, headline="fiddler")
    book.facts.add(party_id=ama, kind=FactKind.NEED, text="a kiln")
    book.facts.add(party_id=bo, kind=FactKind.GIFT, text="a kiln, idle on weekdays")
    return book.introductions.take_up(a=ama, b=bo)


def drafts(book: Book, idea: IntroductionId) -> Drafts:
    found = book.introductions.get(idea)
    assert found is not None
    return book.letters.of(found)


def to(book: Book, idea: IntroductionId, party: PartyId) -> str:
    known = book.introductions.get(idea)
    assert known is not None
    made = drafts(book, idea)
    return made.to_a if known.a == party else made.to_b


def test_each_is_told_of_the_other_and_signed(
    book: Book, idea: IntroductionId, ama: PartyId, bo: PartyId
) -> None:
    letter = to(book, idea, ama)
    assert letter.startswith("Hello Ama,")
    assert "Bo O’Brien. Fiddler; offers a kiln, idle on weekdays." in letter
    assert "Ama Boateng is looking for a kiln." in letter
    assert letter.endswith("Maren Holt")
    assert to(book, idea, bo).startswith("Hello Bo,")


def test_the_joint_letter_says_what_each_brings_and_then_why(
    book: Book, idea: IntroductionId
) -> None:
    both = drafts(book, idea).to_both
    assert both.index("Bo O’Brien: fiddler") < both.index("is looking for a kiln")


def test_what_each_seeks_and_brings_is_told_in_their_own_words(
    book: Book, idea: IntroductionId, ama: PartyId, bo: PartyId
) -> None:
    for party, direction, text in (
        (ama, Direction.SEEKS, "people who stay for the washing up"),
        (bo, Direction.BRINGS, "forty years of tunes."),
    ):
        book.propositions.add(
            party_id=party, direction=direction, type=PropositionType.BELONGING, text=text
        )
    letter = to(book, idea, ama)
    assert "offers a kiln, idle on weekdays; brings forty years of tunes." in letter
    assert "is looking for a kiln and people who stay for the washing up." in letter
    book.parties.describe(party_id=bo, is_private=True)
    assert "tunes" not in to(book, idea, ama)


def test_nothing_is_written_to_two_who_have_met_or_never_shall(
    book: Book, idea: IntroductionId, ama: PartyId, bo: PartyId
) -> None:
    known = book.introductions.get(idea)
    assert known is not None
    assert book.introductions.what_stops(known) is None
    book.ties.state(a=ama, b=bo, depth=Depth.KNOW_OF)
    assert drafts(book, idea) != NOTHING_TO_WRITE
    book.ties.state(a=ama, b=bo, depth=Depth.MET)
    assert drafts(book, idea) == NOTHING_TO_WRITE
    assert str(book.introductions.what_stops(known)) == "they have met already"
    book.history.undo()
    book.introductions.answer(a=ama, b=bo, answer=Answer.NEVER)
    assert drafts(book, idea) == NOTHING_TO_WRITE
    assert "said never" in str(book.introductions.what_stops(known))


def test_private_facts_and_met_needs_are_never_told(
    book: Book, idea: IntroductionId, ama: PartyId, bo: PartyId
) -> None:
    (need,) = book.facts.of(ama)
    (gift,) = book.facts.of(bo)
    book.facts.change(fact_id=gift.id, is_private=True)
    book.facts.answer(fact_id=need.id)
    made = drafts(book, idea)
    assert "kiln" not in made.to_a + made.to_b + made.to_both


def test_nothing_is_told_of_somebody_private(book: Book, idea: IntroductionId, bo: PartyId) -> None:
    book.parties.describe(party_id=bo, is_private=True)
    made = drafts(book, idea)
    assert "fiddler" not in (made.to_a + made.to_b + made.to_both).casefold()


def test_nothing_is_written_against_a_no(
    book: Book, idea: IntroductionId, ama: PartyId, bo: PartyId
) -> None:
    book.letters.write(introduction_id=idea, to_both="Meet at the kiln!")
    book.introductions.consent(introduction_id=idea, party=bo, consent=Consent.NO)
    assert drafts(book, idea) == NOTHING_TO_WRITE
    book.history.undo()
    book.parties.describe(party_id=ama, may_be_introduced=Willingness.NO)
    assert drafts(book, idea) == NOTHING_TO_WRITE


def test_what_the_weaver_wrote_comes_first_until_she_empties_it(
    book: Book, idea: IntroductionId
) -> None:
    made = drafts(book, idea)
    assert made.written == (False, False, False)
    book.letters.write(introduction_id=idea, to_both="Meet at the kiln!")
    assert drafts(book, idea).to_both == "Meet at the kiln!"
    assert drafts(book, idea).written == (False, False, True)
    book.letters.write(introduction_id=idea, to_both="")
    assert drafts(book, idea) == made


def test_a_template_of_ones_own_is_used_and_undone(book: Book, idea: IntroductionId) -> None:
    book.letters.set_template(letter=Letter.BOTH, text="{one} – {two}!")
    assert drafts(book, idea).to_both.endswith("!")
    book.history.undo()
    assert book.letters.template(Letter.BOTH) == DEFAULTS[Letter.BOTH]


@pytest.mark.parametrize("text", ["", "  \n"])
def test_an_empty_template_brings_the_first_one_back(book: Book, text: str) -> None:
    book.letters.set_template(letter=Letter.ASK, text="Hey {name}")
    book.letters.set_template(letter=Letter.ASK, text=text)
    assert book.letters.template(Letter.ASK) == DEFAULTS[Letter.ASK]


@pytest.mark.parametrize("letter", list(Letter))
def test_a_template_uses_only_gaps_that_there_are(letter: Letter) -> None:
    words = dict.fromkeys(GAPS[letter], "x")
    assert "{" not in filled(DEFAULTS[letter], words)


def test_other_braces_stay_and_what_is_filled_in_is_not_read_again() -> None:
    assert filled("{name} {x} {", {"name": "{me}", "me": "M"}) == "{me} {x} {"


@given(text=st.text(max_size=80), name=st.text(max_size=20))
def test_any_template_can_be_filled(text: str, name: str) -> None:
    assert isinstance(filled(text, {"name": name}), str)
