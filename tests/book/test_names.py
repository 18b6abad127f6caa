"""Whom a typed name means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from weaver_desktop.book.names import NameIndex
from weaver_desktop.domain.ids import PartyId

NAMES = {
    "ama": "Ama Boateng",
    "mensah": "Ama Mensah",
    "nana": "Nana Ama Owusu",
    "brien": "Siobhán O’Brien",
    "lukasz": "Łukasz Küßel",
    "marie": "Anne-Marie Dupont",
    "bees": "Rosa and the Bees",
    "sun": "🌻",
    "xiao": "王小明",
    "zoe": "Zoe",
    "tilly": "Tilly Stone",
}


def index() -> NameIndex:
    """Return the sample names."""
    return NameIndex((PartyId(party), name) for party, name in NAMES.items())


@pytest.mark.parametrize(
    "typed,found",
    [
        ("Ama Boateng", ["ama"]),
        ("  ama   BOATENG ", ["ama"]),
        ("Ama", ["ama", "mensah", "nana"]),
        ("Ama B", ["ama"]),
        ("Ama B.", ["ama"]),
        ("Ama O", ["nana"]),
        ("A Boateng", []),
        ("Boateng", ["ama"]),
        ("Boateng Ama", []),
        ("Nana Owusu", ["nana"]),
        ("Am", []),
        ("obrien", ["brien"]),
        ("siobhan o'brien", ["brien"]),
        ("lukasz kussel", ["lukasz"]),
        ("Anne Marie", ["marie"]),
        ("rosa and the bees", ["bees"]),
        ("the bees", ["bees"]),
        ("🌻", ["sun"]),
        ("王小明", ["xiao"]),
        ("", []),
        ("?!", []),
    ],
)
def test_a_typed_name_means_all_whom_it_fits(typed: str, found: list[str]) -> None:
    assert list(index().lookup(typed)) == found


def test_a_whole_name_comes_first_and_alone() -> None:
    names = index()
    names.put(PartyId("short"), "Ama")
    assert names.lookup("ama") == ("short",)
    names.put(PartyId("short2"), "AMA")
    assert names.lookup("Ama") == ("short", "short2")


def test_accents_that_are_typed_count() -> None:
    names = index()
    assert names.lookup("Zoë") == ("zoe",)
    names.put(PartyId("zoë"), "Zoë")
    assert names.lookup("Zoë") == ("zoë",)
    assert names.lookup("Zoe\u0308") == ("zoë",)
    assert names.lookup("zoe") == ("zoe", "zoë")


def test_whole_asks_for_the_whole_name() -> None:
    assert index().whole("Ama") == ()
    assert index().whole("ama boateng") == ("ama",)


def test_leading_finds_the_longest_name_in_a_row_of_words() -> None:
    names = index()
    words = ["met", "rosa", "and", "the", "bees", "today"]
    assert names.leading(words) == 0
    assert names.leading(words, 1) == 4
    assert names.leading(words[:4], 1) == 0
    assert names.leading([]) == 0
    names.put(PartyId("rosa"), "Rosa")
    assert names.leading(words[:4], 1) == 1
    names.drop(PartyId("bees"))
    assert names.leading(words, 1) == 1


@pytest.mark.parametrize(
    "typed,found",
    [
        ("am", ["ama", "mensah", "nana"]),
        ("b a", ["ama", "bees"]),
        ("ann mar", ["marie"]),
        ("the", ["bees"]),
        ("luk", ["lukasz"]),
        ("", []),
        ("x", []),
    ],
)
def test_completion_goes_by_the_beginnings_of_words(typed: str, found: list[str]) -> None:
    assert list(index().complete(typed)) == found


def test_completion_is_as_long_as_asked() -> None:
    assert index().complete("a", limit=2) == ("ama", "mensah")


@pytest.mark.parametrize(
    "typed,found",
    [
        ("Tilly Stoen", ["tilly"]),
        ("Tily", ["tilly"]),
        ("Boatang", ["ama"]),
        ("Amma Boateng", ["ama"]),
        ("Eve", []),
        ("andy", []),
        ("", []),
        ("T", []),
    ],
)
def test_near_names_are_spelt_alike(typed: str, found: list[str]) -> None:
    assert list(index().near(typed)) == found


def test_near_names_are_worked_out_anew_when_a_name_changes() -> None:
    names = index()
    assert names.near("Tily Stone") == ("tilly",)
    names.put(PartyId("tilly"), "Tilda Marsh")
    assert names.near("Tily Stone") == ()
    names.put(PartyId("other"), "Tilly Stone")
    assert names.near("Tily Stone") == ("other",)
    names.drop(PartyId("other"))
    assert names.near("Tily Stone") == ()


def test_a_party_has_one_name_until_it_is_dropped() -> None:
    names = index()
    names.put(PartyId("ama"), "Ama Owusu")
    assert names.name(PartyId("ama")) == "Ama Owusu"
    assert names.lookup("Ama Boateng") == ()
    assert len(names) == len(NAMES)
    names.drop(PartyId("ama"))
    names.drop(PartyId("ama"))
    assert PartyId("ama") not in names
    assert names.lookup("Ama Owusu") == ("nana",)
    with pytest.raises(KeyError):
        names.name(PartyId("ama"))


@given(name=st.text(min_size=1).filter(str.strip))
def test_every_name_is_found_by_itself(name: str) -> None:
    names = index()
    names.put(PartyId("new"), name)
    assert "new" in names.lookup(name)


_IDS = st.sampled_from([PartyId(party) for party in "abcd"])
_WORDS = st.lists(st.sampled_from(["Ama", "Bo", "Cy", "Zoë", "the", "🌻"]), min_size=1, max_size=3)


class NamesMachine(RuleBasedStateMachine):
    """However names come and go, the index equals one made afresh."""

    def __init__(self) -> None:
        super().__init__()
        self.index = NameIndex()
        self.model: dict[PartyId, str] = {}

    @rule(party=_IDS, words=_WORDS)
    def put(self, party: PartyId, words: list[str]) -> None:
        self.index.put(party, " ".join(words))
        self.model[party] = " ".join(words)

    @rule(party=_IDS)
    def drop(self, party: PartyId) -> None:
        self.index.drop(party)
        self.model.pop(party, None)

    @invariant()
    def equals_a_fresh_one(self) -> None:
        fresh = NameIndex(self.model.items())
        for typed in ("Ama", "Bo Cy", "zoe", "Zoë", "🌻", "Ama t", "the"):
            assert self.index.lookup(typed) == fresh.lookup(typed)
            assert self.index.complete(typed) == fresh.complete(typed)
            assert self.index.near(typed + "x") == fresh.near(typed + "x")
            assert self.index.leading(typed.lower().split()) == fresh.leading(typed.lower().split())
        assert len(self.index) == len(self.model)


TestNames = NamesMachine.TestCase
