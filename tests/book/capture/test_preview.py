"""Saying back what a line will do."""

import pytest

from tests.book.capture.sample import TODAY, parser
from weaver_desktop.book.capture.parser import CaptureParser
from weaver_desktop.book.names import NameIndex
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import PartyKind


@pytest.mark.parametrize(
    "line,sentences",
    [
        (
            "Ama Boateng met Tilly yesterday at Hay Bales",
            ["Ama Boateng and Tilly Stone met yesterday, 21 November, at Hay Bales."],
        ),
        ("met Tilly", ["You and Tilly Stone met today."]),
        ("Tilly and I met", ["You and Tilly Stone met today."]),
        (
            "Bo met Tilly and Cy on Friday: kilns.",
            [
                "Bo, Tilly Stone and Cy met on Friday, 20 November.",
                "Note: kilns.",
                "Cy is new.",
            ],
        ),
        ("Bo met Tilly 12/5 at St. Mary's", ["Bo and Tilly Stone met on 12 May at St. Mary's."]),
        ("Bo met Tilly 12/5/2024", ["Bo and Tilly Stone met on 12 May 2024."]),
        ("Bo met Tilly in May 2026", ["Bo and Tilly Stone met in May 2026."]),
        ("Bo met Tilly 2019 at Nest", ["Bo and Tilly Stone met in 2019 at Nest."]),
        ("Bo met @Owl Barn", ["Bo and Owl Barn met today.", "Owl Barn is a new group."]),
        (
            "Tily met Bo",
            ["Tily and Bo met today.", "Tily is new.", "Or did you mean Tilly Stone?"],
        ),
        (
            "Ama met Bo",
            ["Ama and Bo met today.", "Which Ama? Ama Boateng (ceramicist) or Ama Mensah"],
        ),
        ("Bo knows of Tilly", ["Bo and Tilly Stone know of each other."]),
        ("Bo knows Tilly", ["Bo and Tilly Stone have met."]),
        ("Bo is in touch with me", ["You and Bo are in touch."]),
        ("Bo helps Tilly since 2019", ["Bo and Tilly Stone help each other, since 2019."]),
        ("Bo works with Tilly", ["Bo and Tilly Stone make things together."]),
        ("intro Bo > Tilly: kiln share", ["Introduce Bo and Tilly Stone: kiln share."]),
        ("intro me > Tilly", ["Introduce you and Tilly Stone."]),
        (
            "Ama Boateng, ceramicist #clay @Nest needs: a kiln offers: time loves: folk note: hi",
            [
                "Ama Boateng: ceramicist.",
                "Tags: clay.",
                "Belongs to Nest Collective.",
                "Needs: a kiln.",
                "Offers: time.",
                "Loves: folk.",
                "Note: hi.",
            ],
        ),
        ("Bo place: Bath", ["Add to Bo.", "Place: Bath."]),
        (
            "Ama Boateng, potter #clay",
            ["Ama Boateng: potter.", "This replaces “ceramicist”.", "Tags: clay."],
        ),
        ("Cy Twombly", ["Cy Twombly is new."]),
        (
            "Cy @Owls #a #b",
            ["Cy is new.", "Owls is a new group.", "Tags: a, b.", "Belongs to Owls."],
        ),
        ("Bo met Bo", ["“Bo” is named twice. Name two different people or groups."]),
        ("Bo", []),
        ("folk music", []),
    ],
)
def test_what_enter_will_do(line: str, sentences: list[str]) -> None:
    book = parser()
    told = [str(sentence) for sentence in book.preview(book.parse(line))]
    assert told[: len(sentences)] == sentences
    if "Bo met Bo" not in line:
        assert told == sentences


def test_what_is_in_the_way_comes_first() -> None:
    book = parser()
    told = [str(sentence) for sentence in book.preview(book.parse("Bo met Tilly tomorrow"))]
    assert told == [
        "23 November is still to come. Log it once they have met, or give the day it was.",
        "Bo and Tilly Stone met on 23 November.",
    ]


def test_a_question_lists_a_few_and_counts_the_rest() -> None:
    book = parser(more={f"x{number}": f"Dee Xu{number}" for number in range(8)})
    asked = str(book.preview(book.parse("Dee met Bo"))[-1])
    assert asked == "Which Dee? Dee Xu0, Dee Xu1, Dee Xu2, Dee Xu3, Dee Xu4 or 3 more"


def test_namesakes_are_told_apart_by_more_than_the_headline() -> None:
    asked = CaptureParser(
        NameIndex((PartyId(party), "Sam Lee") for party in ("1", "2")),
        me=lambda: None,
        kind_of=lambda _: PartyKind.PERSON,
        today=lambda: TODAY,
        day_first=True,
        headline_of=lambda _: "potter",
        known_for=lambda party: {"1": "potter · York", "2": "potter · Bath"}[party],
    )
    told = str(asked.preview(asked.parse("Sam met Bo"))[-1])
    assert told == "Which Sam? Sam Lee (potter · York) or Sam Lee (potter · Bath)"


def test_what_is_private_and_how_to_reach_somebody_is_said_back() -> None:
    book = parser()
    told = book.preview(book.parse("Bo private: is ill email: bo@nest.org"))
    assert [*map(str, told)] == ["Add to Bo.", "Private note: is ill.", "Mail: bo@nest.org."]


def test_sentences_keep_their_gaps_for_translation() -> None:
    book = parser()
    (sentence,) = book.preview(book.parse("Bo met Tilly yesterday at Hay Bales"))
    assert sentence.template == "{who} met yesterday, {date}, at {place}."
    assert str(sentence.values["place"]) == "Hay Bales"
