"""``weaver show``."""

import re

from tests.cli.running import Weaver
from weaver_desktop.book.book import Book
from weaver_desktop.domain.birthdays import DayOfYear


def test_everything_about_one(weaver: Weaver) -> None:
    weaver.says("add", "Ama Boateng #clay @Leyton offers: a kiln share")
    weaver.says("add", "Ama Boateng met Zoë yesterday at Hay Bales")
    said = weaver.says("show", "Ama", "Boateng")
    assert said.startswith("Ama Boateng\n")
    assert "gift: a kiln share (heard on " in said
    assert re.search(r"    Zoë: they have met, since \d+ \w+ \d{4}, last in contact on ", said)
    assert re.search(r"    \d+ \w+ \d{4}, with Zoë, at Hay Bales\n", said)
    data = weaver.answers("show", "Ama Boateng")
    assert data["about"]["name"] == "Ama Boateng"
    assert data["encounters"][0]["with"] == ["Zoë"]
    assert weaver.answers("show", data["about"]["id"]) == data
    page = weaver.says("show", "Ama", "--html")
    assert page.startswith("<!DOCTYPE html>")
    assert "<h1>Ama Boateng</h1>" in page


def test_who_is_not_in_the_book(weaver: Weaver) -> None:
    weaver.says("me", "Ana")
    assert "Nobody in the book is called “Ola”" in weaver.refuses("show", "Ola")


def test_a_birthday_without_its_year_is_said_in_words(weaver: Weaver) -> None:
    weaver.says("add", "Ama Boateng")
    with Book.open(weaver.book) as book:
        (ama,) = book.names.whole("Ama Boateng")
        book.parties.describe(party_id=ama, birthday=DayOfYear(4, 12))
    assert "birthday: 12 April" in weaver.says("show", "Ama")
    assert weaver.answers("show", "Ama")["about"]["birthday"] == "--04-12"
