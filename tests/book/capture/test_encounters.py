"""Sentences in which parties met."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.book.capture.sample import meet, parse, parser, problem, who
from weaver_desktop.book.capture.intents import Introduce, Meet
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.parties import PartyKind

TODAY = "2026-11-22"


@pytest.mark.parametrize(
    "line, on, place, note",
    [
        ("met Bo in summer 2024 at Nest", "2024", "Nest", "in summer 2024"),
        ("met Bo mid March", "2026-03", "", "mid March"),
        ("met Bo. She sings", TODAY, "", "She sings"),
        ("met Bo at Hay Bales! Great day", TODAY, "Hay Bales", "Great day"),
        ("met Bo at St. Mary’s", TODAY, "St. Mary’s", ""),
        ("met Bo at Spring", TODAY, "Spring", ""),
        ("met Bo at Hay Bales (the barn)", TODAY, "Hay Bales (the barn)", ""),
    ],
)
def test_what_the_calendar_does_not_keep_is_a_note(
    line: str, on: str, place: str, note: str
) -> None:
    found = meet(line)
    assert (str(found.on), found.place, found.note) == (on, place, note)


@pytest.mark.parametrize(
    "line, names",
    [
        ("Bo met Tilly at Hay Bales (with June, Cy)", "bo, tilly, june, +Cy"),
        ("Cy King, Jr. met Bo", "+Cy King, Jr., bo"),
        ("met فاطمة\u060c Bo", "I, +فاطمة, bo"),
        ("山田\u3001鈴木 met Bo", "+山田, +鈴木, bo"),
        ("met Dr. Cy and Prof. Dee", "I, +Dr. Cy, +Prof. Dee"),
    ],
)
def test_where_a_name_ends(line: str, names: str) -> None:
    assert who(*meet(line).who) == names


@pytest.mark.parametrize(
    "line,names",
    [
        ("met Tilly", "I, tilly"),
        ("Met Tilly", "I, tilly"),
        ("I met Tilly", "I, tilly"),
        ("i met tilly", "I, tilly"),
        ("I've met Tilly", "I, tilly"),
        ("we met Tilly", "I, tilly"),
        ("just met Tilly", "I, tilly"),
        ("saw Tilly", "I, tilly"),
        ("talked to Tilly", "I, tilly"),
        ("spoke with Tilly", "I, tilly"),
        ("coffee with Tilly", "I, tilly"),
        ("had a coffee with Tilly", "I, tilly"),
        ("ran into Tilly", "I, tilly"),
        ("met up with Tilly", "I, tilly"),
        ("met: Tilly", "I, tilly"),
        ("Bo met Tilly Stone", "bo, tilly"),
        ("  Bo   MET   tilly   stone ", "bo, tilly"),
        ("BO MET TILLY", "bo, tilly"),
        ("bo met tilly", "bo, tilly"),
        ("Bo has met Tilly", "bo, tilly"),
        ("Bo met Tilly and Cy", "bo, tilly, +Cy"),
        ("Bo met Tilly, Cy", "bo, tilly, +Cy"),
        ("Bo met Tilly & Cy", "bo, tilly, +Cy"),
        ("Bo met Tilly+Cy", "bo, tilly, +Cy"),
        ("Bo met Tilly with Cy", "bo, tilly, +Cy"),
        ("Bo, Tilly, and Cy met", "bo, tilly, +Cy"),
        ("Bo, Tilly and Cy met", "bo, tilly, +Cy"),
        ("bo, tilly and cy met", "bo, tilly, +cy"),
        ("Bo and Tilly met each other", "bo, tilly"),
        ("Bo and Tilly had lunch", "bo, tilly"),
        ("Bo and I met Tilly", "bo, I, tilly"),
        ("Tilly and me met", "tilly, I"),
        ("Rosa Lind met Tilly", "I, tilly"),
        ("met April", "I, april"),
        ("April May met Bo", "april, bo"),
        ("met June", "I, june"),
        ("met Monday", "I, +Monday"),
        ("Summer met Bo", "+Summer, bo"),
        ("met Matt and Andy", "I, +Matt, +Andy"),
        ("Attila met Andy", "+Attila, +Andy"),
        ("met Rosa and the Bees", "I, bees"),
        ("Rosa and the Bees met Bo and Nest Collective", "bees, bo, nest"),
        ("the Nest Collective met Bo", "nest, bo"),
        ("Bo met @Nest", "bo, nest"),
        ("@Nest met Bo", "nest, bo"),
        ("Bo met @Owl Barn", "bo, +Owl Barn"),
        ('Bo met "Simon and the Owls"', "bo, +Simon and the Owls"),
        ('"Ama" met Bo', "+Ama, bo"),
        ("Ama B. met Bo", "ama, bo"),
        ("Ama met Bo", "?Ama, bo"),
        ("Bo met R&B Hackney", "bo, +R&B Hackney"),
        ("Bo met Ludwig van Beethoven", "bo, +Ludwig van Beethoven"),
        ("Bo met Tilly's sister", "bo, +Tilly's sister"),
        ("met 🌻", "I, +🌻"),
        ("met עמית כהן", "I, +עמית כהן"),
        ("met 王小明 and Bo", "I, +王小明, bo"),
        ("met O'Brien", "I, +O'Brien"),
    ],
)
def test_who_met(line: str, names: str) -> None:
    assert who(*meet(line).who) == names


@pytest.mark.parametrize(
    "line,on,place,note",
    [
        ("met Tilly", TODAY, "", ""),
        ("met Tilly at Hay Bales", TODAY, "Hay Bales", ""),
        ("met Tilly @Hay Bales", TODAY, "Hay Bales", ""),
        ("met Tilly @ Hay Bales", TODAY, "Hay Bales", ""),
        ("met Tilly in Bristol in May", "2026-05", "Bristol", ""),
        ("met Tilly at The Met", TODAY, "The Met", ""),
        ("met Tilly at Meet at the Mill", TODAY, "Meet at the Mill", ""),
        ("met Tilly at Attila's, Bath", TODAY, "Attila's, Bath", ""),
        ("met Tilly at 12 May Street", TODAY, "12 May Street", ""),
        ("met Tilly at Yesterday Bar", TODAY, "Yesterday Bar", ""),
        ("met Tilly at Hay Bales yesterday", "2026-11-21", "Hay Bales", ""),
        ("met Tilly yesterday at Hay Bales", "2026-11-21", "Hay Bales", ""),
        ("met Tilly yesterday, Hay Bales", "2026-11-21", "Hay Bales", ""),
        ("yesterday met Tilly at Hay Bales", "2026-11-21", "Hay Bales", ""),
        ("Yesterday, I met Tilly", "2026-11-21", "", ""),
        ("12 May: met Tilly", "2026-05-12", "", ""),
        ("2026-05-12 met Tilly", "2026-05-12", "", ""),
        ("On Friday, 20 November, I met Tilly", "2026-11-20", "", ""),
        ("In May, Bo met Tilly", "2026-05", "", ""),
        ("At Hay Bales, Bo met Tilly", TODAY, "Hay Bales", ""),
        ("Bo and Tilly met Monday", "2026-11-16", "", ""),
        ("met Tilly Monday at Hay Bales", "2026-11-16", "Hay Bales", ""),
        ("Friday met Bo", "2026-11-20", "", ""),
        ("Monday Bo met Tilly", "2026-11-16", "", ""),
        ("met Monday on Monday", "2026-11-16", "", ""),
        ("Bo met May yesterday", "2026-11-21", "", ""),
        ("met Tilly in May", "2026-05", "", ""),
        ("met Tilly May 2026", "2026-05", "", ""),
        ("met Tilly 2019", "2019", "", ""),
        ("met Tilly at Womad 2019", "2019", "Womad", ""),
        ("met Tilly 12/5", "2026-05-12", "", ""),
        ("met Tilly on 12.5.2026", "2026-05-12", "", ""),
        ("met Tilly 12/5 Hay Bales", "2026-05-12", "Hay Bales", ""),
        ("met tilly 12/5 hay bales", "2026-05-12", "hay bales", ""),
        ("met Tilly 12 May Owl Barn: gigs", "2026-05-12", "Owl Barn", "gigs"),
        ("met Tilly: residencies", TODAY, "", "residencies"),
        ("met Tilly – residencies", TODAY, "", "residencies"),
        ("met Tilly- residencies", TODAY, "", "residencies"),
        ("met Tilly - residencies - and more", TODAY, "", "residencies - and more"),
        ("met Tilly; residencies", TODAY, "", "residencies"),
        ("met Tilly at Hay Bales :residencies: two", TODAY, "Hay Bales", "residencies: two"),
        ("met Tilly note: residencies", TODAY, "", "residencies"),
        ("met Tilly #residencies", TODAY, "", "#residencies"),
        ("met Tilly needs: a kiln", TODAY, "", "needs: a kiln"),
        ("met Tilly at 10:30", TODAY, "", "at 10:30"),
        ("met Tilly at 10:30 at Nest: plans", TODAY, "Nest", "at 10:30: plans"),
        ("met Tilly at Nest at 5pm yesterday", "2026-11-21", "Nest", "at 5pm"),
        ("met Tilly: at 10:30 again", TODAY, "", "at 10:30 again"),
        ("met Tilly: see https://x.org/a:b", TODAY, "", "see https://x.org/a:b"),
        ("met Tilly at https://x.org/room: plans", TODAY, "https://x.org/room", "plans"),
        ("met Tilly: mail a@b.org", TODAY, "", "mail a@b.org"),
        ("met Tilly about residencies", TODAY, "", "about residencies"),
        ("met Tilly for lunch at Nest", TODAY, "Nest", "for lunch"),
        ("met Tilly over coffee in Bath yesterday", "2026-11-21", "Bath", "over coffee"),
        ("met Tilly about clay at Nest", TODAY, "", "about clay at Nest"),
        ("met Tilly for lunch, about clay", TODAY, "", "for lunch, about clay"),
        ("met Tilly at Nest today, she talked about clay", TODAY, "Nest", "she talked about clay"),
        ("met Tilly for 3 years", TODAY, "", "for 3 years"),
        ("met Tilly the potter", TODAY, "", "the potter"),
        ("met Tilly at Nest with Bo", TODAY, "Nest", ""),
        ("met Tilly yesterday and talked kilns", "2026-11-21", "", "talked kilns"),
    ],
)
def test_when_where_and_what_about(line: str, on: str, place: str, note: str) -> None:
    intent = meet(line)
    assert (str(intent.on), intent.place, intent.note) == (on, place, note)


def test_a_day_of_the_month_is_read_in_the_order_of_the_locale() -> None:
    intent = parser(day_first=False).parse("met Tilly 5/12").intent
    assert isinstance(intent, Meet)
    assert intent.on == PartialDate(2026, 5, 12)


def test_a_person_known_by_a_weekday_is_met_rather_than_dated() -> None:
    book = parser(more={"friday": "Friday Osagie"})
    named = book.parse("Bo and Tilly met Friday").intent
    assert isinstance(named, Meet)
    assert who(*named.who) == "bo, tilly, friday"
    first = book.parse("Friday met Bo").intent
    assert isinstance(first, Meet)
    assert who(*first.who) == "friday, bo"
    dated = book.parse("met Friday on Friday").intent
    assert isinstance(dated, Meet)
    assert (who(*dated.who), dated.on) == ("I, friday", PartialDate(2026, 11, 20))


def test_a_known_name_wins_over_a_date_and_over_the_grammar() -> None:
    book = parser(more={"m": "Ama May", "w": "Will at Large", "s": "Saw Win"})
    for line, names in [
        ("met April May yesterday", "I, april"),
        ("met Ama May", "I, m"),
        ("met Will at Large at Nest", "I, w"),
        ("saw Saw Win", "I, s"),
        ("Saw Win met Bo", "s, bo"),
    ]:
        intent = book.parse(line).intent
        assert isinstance(intent, Meet)
        assert who(*intent.who) == names


def test_new_groups_are_marked_by_the_at_sign() -> None:
    assert [mention.kind for mention in meet("Bo met @Owl Barn").who] == [
        PartyKind.PERSON,
        PartyKind.GROUP,
    ]


@pytest.mark.parametrize(
    "line,words",
    [
        ("Bo met Bo", "named twice"),
        ("Bo met Cy and Cy", "named twice"),
        ("Ama B met Ama Boateng", "one and the same"),
        ("Rosa Lind met me", "one and the same"),
        ("Bo met Tilly tomorrow", "still to come"),
        ("Bo met Tilly next Friday", "still to come"),
        ("Bo met Tilly next week", "still to come"),
        ("Bo met Tilly in 3 weeks", "still to come"),
        ("Bo met Tilly 12 May 2027", "12 May 2027 is still to come"),
        ("Bo met Tilly in 2031", "2031 is still to come"),
        ("Bo met Tilly on 31/2", "which day “on 31/2” is"),
        ("Bo met Tilly last summer", "which day “last summer” is"),
        ("Bo met", "Who else"),
        ("Bo met at Hay Bales", "Who else"),
        ("met yesterday", "Who else"),
        ("met '; DROP TABLE party; --", "Who else"),
        ("Bo has not met Tilly", "has nothing to keep"),
        ("Bo hasn’t met Tilly", "has nothing to keep"),
        ("Bo never met Tilly", "has nothing to keep"),
        ("Bo nearly met Tilly", "has nothing to keep"),
        ("Bo should have met Tilly", "has nothing to keep"),
        ("she met Bo", "who “she” is"),
        ("Bo met someone", "who “someone” is"),
        ("Bo saw a film", "Is “a film” a name"),
        (f"met {'Ama' * 101}", "at most 300 fit"),
    ],
)
def test_what_is_in_the_way_is_said(line: str, words: str) -> None:
    assert words in problem(line)


def test_without_the_weaver_only_what_names_two_can_be_logged() -> None:
    book = parser(me=None)
    capture = book.parse("met Tilly at Hay Bales")
    assert "who you are" in str(capture.problem)
    assert "weaver me NAME" in str(capture.problem)
    assert not capture.is_ready
    assert isinstance(capture.intent, Meet)
    assert who(*capture.intent.who) == "I, tilly"
    assert book.parse("Bo met Tilly").is_ready


def test_a_day_to_come_is_kept_in_the_intent_but_cannot_be_applied() -> None:
    capture = parse("Bo met Tilly tomorrow")
    assert isinstance(capture.intent, Meet)
    assert capture.intent.on == PartialDate(2026, 11, 23)
    assert not capture.is_ready


_NAMES = [
    "Bo",
    "Tilly Stone",
    "Rosa and the Bees",
    "Ama Boateng",
    "Cy Twombly",
    "Matt",
    "🌻",
    "שרה",
]
_DATES = {
    "yesterday": "2026-11-21",
    "last Friday": "2026-11-20",
    "3 days ago": "2026-11-19",
    "on 12 May": "2026-05-12",
    "in May 2025": "2025-05",
    "2019": "2019",
}


@given(
    names=st.lists(st.sampled_from(_NAMES), min_size=2, max_size=5, unique=True),
    joint=st.sampled_from([", ", " and ", " & ", "+", ",", "  AND  "]),
    is_before=st.booleans(),
    date=st.none() | st.sampled_from(sorted(_DATES)),
    place=st.none() | st.sampled_from(["Hay Bales", "The Met", "the old mill", "St. Mary's"]),
    note=st.none() | st.sampled_from(["residencies", "kiln at 10:30: yes", "met at x", "Bo – 5/5"]),
    sign=st.sampled_from([": ", ":", " – ", " - ", " : "]),
)
def test_the_parts_of_a_sentence_come_back(
    names: list[str],
    joint: str,
    is_before: bool,
    date: str | None,
    place: str | None,
    note: str | None,
    sign: str,
) -> None:
    first, rest = names[0], joint.join(names[1:])
    line = f"{first} met {rest}"
    parts = [part for part in (date, place and f"at {place}") if part]
    line = " ".join([line, *(parts if is_before else reversed(parts))])
    intent = meet(line if note is None else line + sign + note)
    assert [mention.text for mention in intent.who] == names
    assert str(intent.on) == (_DATES[date] if date else TODAY)
    assert intent.place == (place or "")
    assert intent.note == (note or "")


@pytest.mark.parametrize("line", ["Bo met T", "Bo met Ti", "intro Bo > Ti", "Til knows Bo"])
def test_the_beginning_of_a_known_name_is_asked_not_made(line: str) -> None:
    capture = parse(line)
    (question,) = capture.questions
    assert "tilly" in question.candidates
    assert not capture.is_ready
    answered = parse(line, **{question.key: "tilly"})
    assert answered.is_ready
    assert answered.questions == ()


def test_the_question_about_a_beginning_says_how_to_mean_somebody_new() -> None:
    (question,) = parse("Bo met Ti").questions
    assert str(question.text) == ("Who is “Ti”? Tilly Stone — or “Ti” in quotes for somebody new.")
    capture = parse('Bo met "Ti"')
    assert isinstance(capture.intent, Meet)
    assert who(*capture.intent.who) == "bo, +Ti"
    assert capture.is_ready


def test_a_whole_name_that_begins_a_longer_one_is_asked_unless_it_is_known() -> None:
    more = {"samira": "Samira Haddad"}
    assert parser(more=more).parse("Bo met Sam").questions
    assert parser(more={**more, "sam": "Sam"}).parse("Bo met Sam").is_ready


@pytest.mark.parametrize("line", ["met at", "Bo met at", "met On", "met in", "met of", "met to"])
def test_a_word_of_the_grammar_is_no_name(line: str) -> None:
    assert "A name is missing where" in problem(line)


def test_a_word_of_the_grammar_can_be_a_name_in_quotes() -> None:
    assert parse('Bo met "At"').is_ready


def test_an_arrow_before_a_verb_makes_no_introduction() -> None:
    for line in ("<b>Bold</b> <img src=x> met Bo", "<b>Bold met Bo"):
        assert isinstance(parse(line).intent, Meet)
    for line in ("<b>Bold</b>", "<b>Bold", "a > b > c", "Bo, likes x > y"):
        assert not isinstance(parse(line).intent, Introduce)
