"""Everything about one party."""

import json
import re

import pytest

from tests.book.test_photos import JPEG
from weaver_desktop.book.book import Book
from weaver_desktop.domain.birthdays import DayOfYear
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import NotFoundError
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.long_work import in_one_go
from weaver_desktop.domain.propositions import Direction, PropositionType
from weaver_desktop.domain.ties import Depth

DAY = PartialDate(2026, 1, 5)
HOSTILE = '<img src="file:///etc/passwd" onerror=alert(1)> & ![](file:///x)'


@pytest.fixture
def full(book: Book, ama: PartyId, bo: PartyId, nest: PartyId) -> PartyId:
    book.parties.describe(
        party_id=ama, place="Leyton", birthday=PartialDate(1980, 5), connector=4, notes=HOSTILE
    )
    book.ways.add(party_id=ama, kind="email", value="ama@nest.org", label="work")
    book.parties.tag(party_id=ama, tag="clay")
    book.memberships.join(person_id=ama, group_id=nest, role="chair", since=PartialDate(2024))
    book.facts.add(party_id=ama, kind=FactKind.GIFT, text="a kiln", said_by=bo)
    book.facts.add(party_id=ama, kind=FactKind.NOTE, text="is ill", is_private=True)
    book.propositions.add(
        party_id=ama, direction=Direction.BRINGS, type=PropositionType.RESOURCES, text="clay"
    )
    book.ties.state(a=ama, b=bo, depth=Depth.MAKE, on=PartialDate(2020))
    book.encounters.log(parties=[ama, bo], on=PartialDate(2026, 1, 5), place="Hay Bales", note="x")
    fair = book.encounters.add_gathering(name="Fair", on=PartialDate(2025))
    book.encounters.record_came(gathering_id=fair, party_id=ama)
    book.introductions.take_up(a=ama, b=bo, reasons=["both potters"])
    in_one_go(book.bulk.put_into(parties=[ama], network_id=book.networks.add(name="Quarter")))
    book.photos.set(party_id=ama, data=JPEG)
    return ama


def test_everything_is_there_by_name(book: Book, full: PartyId) -> None:
    portrait = book.portraits.of(full)
    data = json.loads(json.dumps(portrait.data))
    assert data["about"]["place"] == "Leyton"
    assert data["about"]["birthday"] == "1980-05"
    assert data["about"]["role as connector"] == 4
    assert data["ways to reach them"] == [
        {"kind": "email", "label": "work", "value": "ama@nest.org"}
    ]
    assert data["tags"] == ["clay"]
    assert data["memberships"][0]["with"] == "Nest Collective"
    assert [fact["text"] for fact in data["facts"]] == ["a kiln"]
    assert data["facts"][0]["said_by"] == "Bo O’Brien"
    assert data["seeks and brings"][0]["text"] == "clay"
    assert data["ties"][0]["with"] == "Bo O’Brien"
    assert data["ties"][0]["they"] == "make things together"
    assert data["encounters"][0]["with"] == ["Bo O’Brien"]
    assert data["gatherings"] == [{"name": "Fair", "on": "2025"}]
    assert data["introductions"][0]["reasons"] == ["both potters"]
    assert data["networks"] == ["Quarter"]
    assert portrait.group_names == ("Nest Collective",)
    assert portrait.photo is not None


def test_everything_is_said_in_words(book: Book, full: PartyId, cy: PartyId) -> None:
    need = book.facts.add(party_id=full, kind=FactKind.NEED, text="a van", heard_on=DAY)
    book.facts.answer(fact_id=need)
    tie = book.ties.state(a=full, b=cy, depth=Depth.IN_TOUCH)
    book.ties.end(tie_id=tie, on=PartialDate(2025))
    book.ties.describe(tie_id=tie, note="moved away")
    told = book.portraits.of(full, with_private=True).in_words
    assert told["about"]["kept since"] == "14 March 2026"  # type: ignore[call-overload]
    assert [sorted(told[title]) for title in list(told)[1:]] == [
        ["email: ama@nest.org, work"],
        ["clay"],
        ["Nest Collective, chair, since 2024"],
        [
            "gift: a kiln (heard on 14 March 2026, from Bo O’Brien)",
            "need: a van (heard on 5 January 2026, met)",
            "note: is ill (heard on 14 March 2026, private)",
        ],
        ["brings resources: clay, on 14 March 2026"],
        [
            "Bo O’Brien: they make things together, since 2020, last in contact on 5 January 2026",
            "Cy: they are in touch, ended in 2025: moved away",
        ],
        ["5 January 2026, with Bo O’Brien, at Hay Bales: x"],
        ["Fair, in 2025"],
        ["to Bo O’Brien: idea, on 14 March 2026: both potters"],
        ["Quarter"],
    ]


def test_a_birthday_without_its_year_is_in_words_where_it_is_read(book: Book, ama: PartyId) -> None:
    book.parties.describe(party_id=ama, birthday=DayOfYear(4, 12))
    portrait = book.portraits.of(ama)
    assert json.loads(json.dumps(portrait.data))["about"]["birthday"] == "--04-12"
    assert "<dd>12 April</dd>" in portrait.page()


def test_what_is_private_is_there_only_for_who_asks(book: Book, full: PartyId, bo: PartyId) -> None:
    assert "is ill" not in book.portraits.of(full).page()
    assert "is ill" in book.portraits.of(full, with_private=True).page()
    book.parties.describe(party_id=bo, is_private=True)
    portrait = book.portraits.of(full)
    assert "Bo O’Brien" not in portrait.page()
    assert "Bo O’Brien" not in json.dumps(portrait.data, ensure_ascii=False)
    assert portrait.facts == ()
    assert "Bo O’Brien" in book.portraits.of(full, with_private=True).page()


def test_a_reason_that_names_somebody_private_is_not_told(
    book: Book, ama: PartyId, bo: PartyId, cy: PartyId
) -> None:
    reasons = ("Both know Cy.", "Both pot.")
    book.introductions.take_up(a=ama, b=bo, reasons=reasons)
    told = [book.portraits.of(ama).data["introductions"]]
    book.parties.describe(party_id=cy, is_private=True)
    told.append(book.portraits.of(ama).data["introductions"])
    told.append(book.portraits.of(ama, with_private=True).data["introductions"])
    found = [one["reasons"] for (one,) in json.loads(json.dumps(told))]
    assert found == [[*reasons], ["Both pot."], [*reasons]]


def test_a_page_loads_nothing_and_runs_nothing(book: Book, full: PartyId) -> None:
    book.parties.rename(party_id=full, name="<script>alert(1)</script>")
    page = book.portraits.of(full).page()
    tags = set(re.findall(r"<(\w+)", page))
    assert tags <= {
        *("html", "head", "meta", "title", "style", "body", "h1", "h2"),
        *("dl", "dt", "dd", "ul", "li", "p"),
    }
    assert "&lt;img src=&quot;file:///etc/passwd&quot;" in page
    assert page.startswith("<!DOCTYPE html>")


def test_a_party_of_whom_nothing_is_known(book: Book, cy: PartyId) -> None:
    portrait = book.portraits.of(cy)
    assert "<h1>Cy</h1>" in portrait.page()
    assert "<h2>Facts</h2>" not in portrait.page()
    with pytest.raises(NotFoundError):
        book.portraits.of(PartyId("nobody"))
