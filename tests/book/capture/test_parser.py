"""The reader as a whole: questions, highlights, and whatever else can be typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.book.capture.sample import parse, parser, who
from weaver_desktop.book.capture.intents import Describe, Know, Meet
from weaver_desktop.domain.ids import PartyId

LINES = [
    "Ama Boateng, ceramicist #clay @Nest Collective needs: a kiln offers: workshops loves: folk",
    "Ama met Tilly Stone yesterday at Hay Bales: residencies",
    "intro Ama > Tilly: kiln share",
    "Ama knows Tilly since 2019",
    "Ama, Tilly and Bo met on 12 May at The Met – plans",
]

_FIRST = (
    "Ama Boateng=name ceramicist=text #clay=tag @Nest Collective=group needs:=keyword a kiln=text "
    "offers:=keyword workshops=text loves:=keyword folk=text"
)
_SECOND = (
    "Ama=ambiguous met=keyword Tilly Stone=name yesterday=date at=keyword Hay Bales=place "
    ":=keyword residencies=text"
)


def test_an_ambiguous_name_is_asked_and_never_guessed() -> None:
    capture = parse("Ama met Tilly at Hay Bales")
    assert [(question.key, question.candidates) for question in capture.questions] == [
        ("ama", ("ama", "mensah"))
    ]
    assert capture.problem is None
    assert not capture.is_ready


def test_the_answer_to_a_question_is_taken() -> None:
    capture = parse("Ama met Tilly at Hay Bales", ama="mensah")
    assert isinstance(capture.intent, Meet)
    assert who(*capture.intent.who) == "mensah, tilly"
    assert capture.questions == ()
    assert capture.is_ready


def test_an_answer_about_a_party_that_is_gone_is_asked_again() -> None:
    assert not parse("Ama met Tilly", ama="deleted").is_ready


def test_a_name_spelt_alike_is_offered_and_taken_only_when_chosen() -> None:
    capture = parse("Tily met Bo")
    assert isinstance(capture.intent, Meet)
    assert capture.intent.who[0].is_new
    assert capture.intent.who[0].near == ("tilly",)
    assert capture.is_ready
    chosen = parse("Tily met Bo", tily="tilly")
    assert isinstance(chosen.intent, Meet)
    assert who(*chosen.intent.who) == "tilly, bo"


def test_each_ambiguous_name_is_asked_once() -> None:
    book = parser(more={"stone": "Tilly Marsh"})
    capture = book.parse("Ama, Tilly, Ama and Bo met")
    assert [question.key for question in capture.questions] == ["ama", "tilly"]
    assert capture.questions[0].mention.start == 0


def test_a_name_that_only_groups_have_is_asked_among_groups() -> None:
    book = parser(more={"owl1": "Owl Barn", "owl2": "Owl Choir"})
    capture = book.parse("Bo @Owl")
    assert isinstance(capture.intent, Describe)
    assert capture.intent.groups[0].is_new  # neither is a group in the sample


def test_quotes_mean_someone_new_whatever_was_answered_before() -> None:
    capture = parse('"Ama" met Tilly', ama="mensah")
    assert isinstance(capture.intent, Meet)
    assert who(*capture.intent.who) == "+Ama, tilly"


def test_namesakes_are_asked_about_even_by_their_whole_name() -> None:
    book = parser(more={"ama2": "Ama Boateng"})
    capture = book.parse("Bo knows Ama Boateng")
    assert isinstance(capture.intent, Know)
    assert capture.questions[0].candidates == ("ama", "ama2")
    answered = book.parse("Bo knows Ama Boateng", chosen={"ama boateng": PartyId("ama2")})
    assert answered.is_ready


@pytest.mark.parametrize(
    "line,marked",
    [
        (LINES[0], _FIRST),
        (LINES[1], _SECOND),
        (
            "intro Bo > Cy: kiln share",
            "intro=keyword Bo=name Cy=new name kiln share=text",
        ),
        ("met Bo since 2019", "met=keyword Bo=name since 2019=date"),
        ('"Cy" met Nest Collective', '"Cy"=new name met=keyword Nest Collective=group'),
        ("Ama Boateng", ""),
    ],
)
def test_the_parts_are_highlighted(line: str, marked: str) -> None:
    spans = parse(line).spans
    assert " ".join(f"{line[s.start : s.end]}={s.role.value}" for s in spans) == marked


def test_a_mention_says_where_it_stands() -> None:
    line = '  Bo met "Cy and Dee" '
    capture = parse(line)
    assert isinstance(capture.intent, Meet)
    assert [line[m.start : m.end] for m in capture.intent.who] == ["Bo", '"Cy and Dee"']
    assert [m.text for m in capture.intent.who] == ["Bo", "Cy and Dee"]


@pytest.mark.parametrize("line", ["", " ", "\t \n", "\x00", "\x00\x07", "\ud800", "\u200b"])
def test_nothing_typed_means_nothing(line: str) -> None:
    capture = parse(line)
    assert (capture.line, capture.intent, capture.problem, capture.spans) == (line, None, None, ())


def test_a_line_without_end_is_refused_in_words() -> None:
    capture = parse("Bo met Tilly: " + "x" * 10_000)
    assert capture.intent is None
    assert "10014 characters long" in str(capture.problem)
    assert "2000" in str(capture.problem)
    assert parse("Bo met Tilly: " + "x" * 1_900).is_ready


def test_control_characters_are_stripped_from_what_is_kept() -> None:
    capture = parse("Bo met C\x00y\x1b Twombly at N\x07est\x00: a\x00b\u202ec\ud800")
    assert isinstance(capture.intent, Meet)
    assert capture.intent.who[1].text == "Cy Twombly"
    assert (capture.intent.place, capture.intent.note) == ("Nest", "abc")


@pytest.mark.parametrize(
    "name",
    [
        "O'Brien",
        'Ama "Bee" Stone',
        "Robert'); DROP TABLE party",
        "🌻🌻",
        "עמית כהן",
        "مريم",
        "李雷",
        "Nguyễn Thị Minh",
        "Zoë",
        "X Æ A-12",
        "%s {0} {name}",
    ],
)
def test_names_of_all_sorts_pass_through_unchanged(name: str) -> None:
    capture = parse(f'Bo met "{name}"' if '"' not in name else f"Bo met “{name}”")
    assert isinstance(capture.intent, Meet)
    assert capture.intent.who[1].text == name
    assert name in str(parser().preview(capture)[0])


_SIGNS = list(" \"'“”@#:;,.-–>&+\x00\ud800\u202e🌻א\n")
# fmt: off
_WORDS = [
    "Ama", "Ama Boateng", "Tilly", "Rosa and the Bees", "Cy", "I", "I've", "Bo's", "the",
    "intro ", " met ", " knows of ", " and ", " at ", "yesterday", "in May", "12/5", "31/2",
    "May 2026", "on Friday", "for 3 years", "10:30", "needs:", "note:", "#clay", "@Nest",
    "http://a.b", "never", "with", "who", "(", "Met",
]
# fmt: on
_PIECES = st.sampled_from(_SIGNS + _WORDS)
_TYPED = st.text() | st.lists(_PIECES).map("".join) | st.lists(_PIECES).map(" ".join)


@given(line=_TYPED, me=st.none() | st.just("rosa"), cursor=st.integers(-1, 99))
def test_whatever_is_typed_is_read_without_fault(line: str, me: str | None, cursor: int) -> None:
    book = parser(me=me)
    capture = book.parse(line)
    end = 0
    for span in capture.spans:
        assert end <= span.start < span.end <= len(line)
        end = span.end
    assert all(str(sentence).strip() for sentence in book.preview(capture))
    if capture.intent is None:
        assert not capture.is_ready
    found = book.complete(line, cursor)
    assert found is None or 0 <= found.start <= found.end <= len(line)


@given(line=st.sampled_from(LINES), end=st.integers(0, 95))
def test_every_beginning_of_a_line_is_read_on_the_way(line: str, end: int) -> None:
    capture = parse(line[:end])
    assert all(span.end <= end for span in capture.spans)


@given(line=st.sampled_from(LINES))
def test_reading_is_repeatable(line: str) -> None:
    book = parser()
    assert book.parse(line) == book.parse(line) == parse(line)


@pytest.mark.parametrize("sign", [". ", "@ ", "# ", "… ", ", ", ".", "\u060c ", "(with ", "- "])
def test_a_line_of_nothing_but_signs_is_read_too(sign: str) -> None:
    for start in ("", "met Bo ", "Bo: "):
        line = (start + sign * 2_000)[:2_000]
        book = parser()
        assert isinstance(book.preview(book.parse(line)), tuple)
