"""Lines about someone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.book.capture.sample import describe, parse, parser, problem, who
from weaver_desktop.book.capture.intents import Describe
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.parties import PartyKind, WayKind

NEED, GIFT, PASSION, NOTE = FactKind.NEED, FactKind.GIFT, FactKind.PASSION, FactKind.NOTE


def test_the_line_that_the_grammar_opens_with() -> None:
    line = (
        "Ama Boateng, ceramicist #clay @Nest Collective needs: a kiln offers: workshops loves: folk"
    )
    intent = describe(line)
    assert who(intent.who) == "ama"
    assert intent.headline == "ceramicist"
    assert intent.tags == ("clay",)
    assert who(*intent.groups) == "nest"
    assert intent.facts == ((NEED, "a kiln"), (GIFT, "workshops"), (PASSION, "folk"))
    assert parse(line).is_ready
    assert not parse(line).is_tentative


def test_a_topic_before_a_colon_is_not_part_of_the_name() -> None:
    for line, name in (("Bo hobby: chess", "bo"), ("Cy Dee hobby: chess", "+Cy Dee")):
        intent = describe(line)
        assert (who(intent.who), intent.headline) == (name, "")
        assert intent.facts == ((NOTE, "hobby: chess"),)
        assert parse(line).is_ready


def test_ways_to_reach_somebody_and_what_is_private() -> None:
    line = "Bo email: bo@nest.org phone: 07700 900123; 112 private: is ill #clay website: nest.org"
    intent = describe(line)
    assert intent.ways == (
        (WayKind.EMAIL, "bo@nest.org"),
        (WayKind.PHONE, "07700 900123"),
        (WayKind.PHONE, "112"),
        (WayKind.WEB, "nest.org"),
    )
    assert (intent.private, intent.facts, intent.tags) == (("is ill",), (), ("clay",))


def test_a_sentence_is_no_name() -> None:
    assert parse("I introduced Ama Boateng to Tilly yesterday").intent is None
    assert describe("Ludwig van Beethoven").who.text == "Ludwig van Beethoven"


def test_a_keyword_alone_wants_something_after_it() -> None:
    assert problem("Ama Boateng needs") == "Write something after “needs”."


@pytest.mark.parametrize(
    "line,name,headline",
    [
        ("Bo, potter", "bo", "potter"),
        ("Bo:potter", "bo", "potter"),
        ("Bo – potter", "bo", "potter"),
        ("Bo - potter", "bo", "potter"),
        ("Bo , potter, and baker", "bo", "potter, and baker"),
        ("Cy Twombly, painter", "+Cy Twombly", "painter"),
        ("Cy Twombly painter #art", "+Cy Twombly", "painter"),
        ("Bo potter #art", "bo", "potter"),
        ("Bo #art potter", "bo", "potter"),
        ("Bo, potter #art and baker", "bo", "potter, and baker"),
        ("Bo, a friend I met #art", "bo", "a friend I met"),
        ("Bo: met at the fair", "bo", "met at the fair"),
        ("Bo, works with clay", "bo", "works with clay"),
        ("Ludwig van Beethoven, composer", "+Ludwig van Beethoven", "composer"),
        ("@Hay Bales, venue", "bales", "venue"),
        ("@Owl Barn, venue", "+Owl Barn", "venue"),
        ("I, weaver", "I", "weaver"),
    ],
)
def test_name_and_headline(line: str, name: str, headline: str) -> None:
    intent = describe(line)
    assert (who(intent.who), intent.headline) == (name, headline)


@pytest.mark.parametrize(
    "line,facts",
    [
        ("Bo needs: a kiln", ((NEED, "a kiln"),)),
        ("Bo Needs : a kiln", ((NEED, "a kiln"),)),
        ("Bo seeks: a kiln", ((NEED, "a kiln"),)),
        ("Bo looking for: a kiln", ((NEED, "a kiln"),)),
        ("Bo gives: glaze gift: time", ((GIFT, "glaze"), (GIFT, "time"))),
        ("Bo loves: folk, jazz", ((PASSION, "folk, jazz"),)),
        ("Bo note: back in May", ((NOTE, "back in May"),)),
        ("Bo needs: a kiln; a wheel;; a kiln", ((NEED, "a kiln"), (NEED, "a wheel"))),
        ("Bo, needs: a kiln, offers: glaze", ((NEED, "a kiln"), (GIFT, "glaze"))),
        ("Bo needs a kiln", ((NEED, "a kiln"),)),
        ("Cy is looking for a kiln", ((NEED, "a kiln"),)),
        ("Bo loves folk offers: glaze", ((PASSION, "folk"), (GIFT, "glaze"))),
        ("I need a kiln", ((NEED, "a kiln"),)),
        ("Bo: needs a kiln", ((NEED, "a kiln"),)),
        ("Bo, needs a kiln", ((NEED, "a kiln"),)),
        ("Bo needs a kiln and offers glaze", ((NEED, "a kiln"), (GIFT, "glaze"))),
        ("Bo needs a kiln, and loves folk", ((NEED, "a kiln"), (PASSION, "folk"))),
        ("Bo #clay needs a kiln and loves folk #x", ((NEED, "a kiln"), (PASSION, "folk"))),
        ("Bo @Nest Collective needs a kiln", ((NEED, "a kiln"),)),
        ("Bo needs a kiln and a wheel", ((NEED, "a kiln and a wheel"),)),
        ("Bo note: see https://x.org/a#b: it", ((NOTE, "see https://x.org/a#b: it"),)),
        ("Bo note: mail a@b.org at 10:30", ((NOTE, "mail a@b.org at 10:30"),)),
        ("Bo note: met Tilly at Nest", ((NOTE, "met Tilly at Nest"),)),
        ("Bo needs to know Tilly", ((NEED, "to know Tilly"),)),
        ("Bo note: C# and #3", ((NOTE, "C# and #3"),)),
    ],
)
def test_facts(line: str, facts: tuple[tuple[FactKind, str], ...]) -> None:
    assert describe(line).facts == facts


@pytest.mark.parametrize(
    "line,tags",
    [
        ("Bo #clay #folk-music", ("clay", "folk-music")),
        ("Bo #clay,#folk.", ("clay", "folk")),
        ("Bo #Clay #clay", ("Clay",)),
        ('Bo #"woodland concerts" #“a b”', ("woodland concerts", "a b")),
        ("Bo #🌻 #Füße", ("🌻", "Füße")),
        ("Bo #art needs: a kiln #urgent", ("art", "urgent")),
    ],
)
def test_tags(line: str, tags: tuple[str, ...]) -> None:
    assert describe(line).tags == tags


@pytest.mark.parametrize(
    "line,groups",
    [
        ("Bo @Nest", "nest"),
        ("Bo @nest collective @Hay Bales", "nest, bales"),
        ("Bo @Nest, @Hay Bales", "nest, bales"),
        ('Bo @"Nest Collective" #clay', "nest"),
        ("Bo @“Owl Barn”", "+Owl Barn"),
        ("Bo @Rosa and the Bees needs: gigs", "bees"),
        ("Bo @Nest @Nest Collective", "nest"),
        ("Bo @Tilly", "+Tilly"),
        ("Bo @Nest needs a kiln", "nest"),
        ("Bo @Owl Barn potter", "+Owl Barn"),
        ("Bo @owl barn", "+owl barn"),
    ],
)
def test_groups(line: str, groups: str) -> None:
    intent = describe(line)
    assert who(*intent.groups) == groups
    assert {group.kind for group in intent.groups} == {PartyKind.GROUP}


def test_place_and_what_stands_behind_a_group() -> None:
    intent = describe("Bo @Nest, potter place: Bath #clay")
    assert (intent.place, intent.headline, intent.tags) == ("Bath", "potter", ("clay",))
    assert describe("Bo lives in: Bath").place == "Bath"


def test_a_new_group_is_made_as_a_group() -> None:
    assert describe("@Owl Barn, venue #music").who.kind is PartyKind.GROUP
    assert describe("Owl Barn, venue #music").who.kind is PartyKind.PERSON


@pytest.mark.parametrize(
    "line", ["Bo", "bo", "Ama", "Ama Boateng", "ama b", "tilly", "I", "@Nest", "🐑" * 0, "  "]
)
def test_a_known_name_alone_is_a_search(line: str) -> None:
    capture = parse(line)
    assert (capture.intent, capture.problem) == (None, None)


@pytest.mark.parametrize(
    "line,name",
    [
        ("Cy", "Cy"),
        ("Cy Twombly", "Cy Twombly"),
        ("Anne-Marie O'Brien", "Anne-Marie O'Brien"),
        ("王小明", "王小明"),
        ("🌻", "🌻"),
        ("@Owl Barn", "Owl Barn"),
        ("cy, painter", "cy"),
        ("Folk festivals", "Folk"),
    ],
)
def test_what_may_as_well_be_a_search_is_tentative(line: str, name: str) -> None:
    capture = parse(line)
    assert isinstance(capture.intent, Describe)
    assert capture.intent.who.text == name
    assert capture.is_ready
    assert capture.is_tentative


@pytest.mark.parametrize(
    "line",
    [
        "folk music",
        "One Two Three Four Five",
        "12 May",
        "May 2026",
        "yesterday",
        "Monday",
        "12345",
        "Simon and Garfunkel",
        "'; DROP TABLE party; --",
        "???",
        "#",
        "@",
        "Bo #",
    ],
)
def test_other_words_are_a_search(line: str) -> None:
    capture = parse(line)
    assert (capture.intent, capture.problem) == (None, None)


@pytest.mark.parametrize(
    "line,words",
    [
        ("Bo needs:", "Write something after “needs:”"),
        ("Bo needs: ; ,", "Write something after “needs:”"),
        ("Bo and Cy #clay", "one line for each"),
        ("they #clay", "who “they” is"),
        (f"{'Ama' * 101} #clay", "at most 300 fit"),
        (f"Bo @{'Nest' * 101}", "at most 300 fit"),
    ],
)
def test_what_is_in_the_way_is_said(line: str, words: str) -> None:
    assert words in problem(line)


def test_quotes_make_one_name_of_two() -> None:
    assert who(describe('"Bo and Cy" #clay').who) == "+Bo and Cy"
    assert who(describe("Rosa and the Bees #folk").who) == "bees"


def test_without_the_weaver_nothing_is_kept_about_her() -> None:
    capture = parser(me=None).parse("I need a kiln")
    assert "who you are" in str(capture.problem)


_WORDS = st.sampled_from(["a kiln", "two gardens, large", "help on Friday", "clay (wild)", "5 €"])
_MARKED = {NEED: "needs:", GIFT: "offers:", PASSION: "loves:", NOTE: "note:"}


@given(
    name=st.sampled_from(["Bo", "Cy Twombly", "Tilly Stone", "שרה כהן", "Ana María", "🌻 Sol"]),
    headline=st.sampled_from(["", "ceramicist", "met in Bath", "grower and baker"]),
    tags=st.lists(st.sampled_from(["clay", "folk", "Füße", "a-b"]), max_size=3, unique=True),
    groups=st.lists(
        st.sampled_from(["Nest Collective", "Owl Barn", "The Met"]), max_size=3, unique=True
    ),
    facts=st.lists(st.tuples(st.sampled_from(sorted(_MARKED)), _WORDS), max_size=4, unique=True),
    space=st.sampled_from([" ", "  ", " \t "]),
)
def test_the_parts_of_a_line_come_back(
    name: str,
    headline: str,
    tags: list[str],
    groups: list[str],
    facts: list[tuple[FactKind, str]],
    space: str,
) -> None:
    parts = [f"#{tag}" for tag in tags] + [f"@{group}" for group in groups]
    parts += [f"{_MARKED[kind]} {text}" for kind, text in facts]
    line = space.join([f"{name}, {headline}" if headline else name, *parts])
    if not headline and not parts:
        line += " #x"
        tags = ["x"]
    intent = describe(line)
    assert intent.who.text == name
    assert intent.headline == headline
    assert list(intent.tags) == tags
    assert [group.text for group in intent.groups] == groups
    assert list(intent.facts) == facts


@pytest.mark.parametrize(
    "words", ["kiln", "m", "me", "kno", "clay", "is a painter", "ama@example.org"]
)
def test_half_a_sentence_does_not_change_a_headline(words: str) -> None:
    capture = parse(f"Ama Boateng {words}")
    assert capture.intent is None
    assert capture.is_tentative
    offered = words.removeprefix("is a ")
    assert str(capture.problem) == (
        f"Ama Boateng is “ceramicist” already. To change that, write “Ama Boateng, {offered}”."
    )
    assert describe(f"Ama Boateng, {offered}").headline == offered


def test_without_a_comma_no_first_headline_is_kept_either() -> None:
    assert problem("Bo kiln") == "To keep what Bo does, write a comma: “Bo, kiln”."


def test_several_of_a_name_and_a_word_are_a_search() -> None:
    capture = parse("Ama kiln")
    assert (capture.intent, capture.questions, capture.problem) == (None, (), None)


def test_a_line_about_the_beginning_of_a_name_is_asked() -> None:
    for line in ("Til, printmaker", "Til #clay", "Bo #clay @Nes"):
        capture = parse(line)
        assert not capture.is_ready
        assert [list(question.candidates) for question in capture.questions] in (
            [["tilly"]],
            [["nest"]],
        )
    assert parse("Til").is_tentative
    assert not parse("Til").is_ready


def test_a_bare_name_in_quotes_is_somebody_new() -> None:
    capture = parse('"Til"')
    assert capture.is_ready
    assert not capture.is_tentative
