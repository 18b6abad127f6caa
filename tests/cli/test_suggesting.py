from tests.cli.running import Weaver
from weaver_desktop.domain.introductions import Signal


def test_suggestions_say_why(planted: Weaver) -> None:
    told = planted.says("suggest", "--limit", "5")
    assert " 5  " not in told
    assert "\n5 " in told
    assert "they have not met" in told
    assert "kiln" in told


def test_answers_for_scripts(planted: Weaver) -> None:
    suggestions = planted.answers("suggest", "--limit", "4")
    assert len(suggestions) == 4
    scores = [one["score"] for one in suggestions]
    assert scores == sorted(scores, reverse=True)
    for one in suggestions:
        assert {"id", "name"} == set(one["a"]) == set(one["b"])
        assert 0 <= one["score"] <= 1
        assert one["reasons"]
        assert all(Signal(reason["signal"]) and reason["text"] for reason in one["reasons"])


def test_for_one_person(planted: Weaver) -> None:
    for one in planted.answers("suggest", "--for", "Ama Boateng", "--limit", "5"):
        assert "Ama Boateng" in {one["a"]["name"], one["b"]["name"]}


def test_a_name_that_nobody_has(planted: Weaver) -> None:
    assert "Did you mean Ama Boateng" in planted.refuses("suggest", "--for", "Ama Boatemg")


def test_a_name_that_several_have(planted: Weaver) -> None:
    planted.says("add", "Ama Mensah, driver")
    assert "Ama Boateng (ceramicist) or Ama Mensah (driver)" in planted.refuses(
        "suggest", "--for", "Ama"
    )


def test_a_book_with_too_little_in_it(weaver: Weaver) -> None:
    weaver.says("me", "Rosa")
    assert weaver.answers("suggest") == []
    assert "No introduction comes to mind yet" in weaver.says("suggest")


def test_reading_leaves_the_book_as_it_was(planted: Weaver) -> None:
    before = planted.book.read_bytes()
    planted.says("suggest")
    assert planted.book.read_bytes() == before
