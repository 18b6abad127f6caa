from tests.cli.running import Weaver
from weaver_desktop.book.asking import Asking
from weaver_desktop.book.book import Book
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


def test_each_says_what_would_change_and_how_sure_it_is(planted: Weaver) -> None:
    told = planted.says("suggest", "--limit", "3")
    assert "Within two steps, " in told
    assert "different things speak for it." in told
    for one in planted.answers("suggest", "--limit", "10"):
        assert one["how_sure"].endswith(".")
        assert one["slot"] in {"likely", "newcomer", "bridge"}
        assert set(one) >= {"gains", "asides", "unknown"}
        change = one["change"]
        assert change["said"]
        assert len(change["reach"]) == 2
        assert 0 <= change["efficiency"] <= 1


def _members(planted: Weaver, group: str) -> set[str]:
    with Book.open(planted.book, read_only=True) as book:
        of = next(each.id for each in book.parties.roll() if each.name == group)
        network = book.network()
        place = network.position[of]
        return {network.names[one] for one, other in network.members.tolist() if other == place}


def test_between_two_groups(planted: Weaver) -> None:
    one, other = "Lantern Makers", "Ferry Street Fiddles"
    found = planted.answers("suggest", "--between", one, other)
    some, others = _members(planted, one), _members(planted, other)
    assert found
    for each in found:
        a, b = each["a"]["name"], each["b"]["name"]
        assert (a in some and b in others) or (b in some and a in others)


def test_a_group_that_is_not_there_or_named_twice(planted: Weaver) -> None:
    refused = planted.refuses("suggest", "--between", "Lantern Makerz", "Ferry Street Fiddles")
    assert "Did you mean Lantern Makers" in refused
    refused = planted.refuses("suggest", "--between", "Lantern Makers", "Lantern Makers")
    assert "Lantern Makers is named twice" in refused


def test_among_the_guests_of_a_gathering(planted: Weaver) -> None:
    with Book.open(planted.book, read_only=True) as book:
        held = {f"{name} {on}": key for key, name, on in book.encounters.all_gatherings()}
        name = next(each for each in sorted(held) if each.startswith("Wassail 2026"))
        guests = book.advice.question(asking=Asking(gathering=held[name])).scope.some
    assert guests
    found = planted.answers("suggest", "--at", name)
    assert found
    assert {each[side]["id"] for each in found for side in "ab"} <= set(guests)


def test_a_gathering_that_was_held_more_than_once_or_never(planted: Weaver) -> None:
    refused = planted.refuses("suggest", "--at", "wassail")
    assert "“wassail” was held more than once (2024-01-13, " in refused
    assert "as in “Wassail 2026-01-17”" in refused
    assert "Did you mean Wassail?" in planted.refuses("suggest", "--at", "Wasail")
    assert "Write its name" in planted.refuses("suggest", "--at", "Zeppelin flight")


def test_two_questions_at_once_are_wrong_usage(planted: Weaver) -> None:
    done = planted.run("suggest", "--at", "Wassail", "--for", "Ama Boateng")
    assert done.exit_code == 2
    assert "one thing at a time" in done.stderr


def test_when_nothing_comes_to_mind_it_is_said_why(planted: Weaver) -> None:
    planted.says("add", "Nobody Special")
    told = planted.says("suggest", "--between", "Nobody Special", "Ama Boateng")
    assert "No introduction comes to mind for this" in told
