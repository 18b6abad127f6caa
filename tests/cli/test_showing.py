"""``weaver show``."""

from tests.cli.running import Weaver


def test_everything_about_one(weaver: Weaver) -> None:
    weaver.says("add", "Ama Boateng #clay @Leyton offers: a kiln share")
    weaver.says("add", "Ama Boateng met Zoë yesterday at Hay Bales")
    said = weaver.says("show", "Ama", "Boateng")
    assert said.startswith("Ama Boateng\n")
    assert "a kiln share" in said
    assert "Hay Bales" in said
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
