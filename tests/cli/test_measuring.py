from tests.cli.running import Weaver


def test_numbers_with_and_without_the_weaver(planted: Weaver) -> None:
    answer = planted.answers("health")
    for name in ("parties", "ties", "components", "isolates"):
        assert set(answer[name]) == {"with_you", "without_you"}
        assert all(isinstance(count, int) for count in answer[name].values())
    assert answer["parties"] == {"with_you": 132, "without_you": 131}
    assert answer["ties"]["with_you"] - answer["ties"]["without_you"] >= 35
    assert answer["hub"]["with_you"] == "Maren Holt"
    assert answer["knows_you"] is True
    assert answer["stage"]["without_you"] == "multi-hub small world"


def test_a_star_is_a_hub_that_falls_apart(weaver: Weaver) -> None:
    weaver.says("me", "Rosa")
    for number in range(20):
        weaver.says("add", f"met Name{number}")
    answer = weaver.answers("health")
    assert answer["ties"] == {"with_you": 20, "without_you": 0}
    assert answer["components"] == {"with_you": 1, "without_you": 20}
    assert answer["isolates"] == {"with_you": 0, "without_you": 20}
    assert answer["hub_dependence"] == {"with_you": 1.0, "without_you": 0.0}
    assert answer["stage"] == {"with_you": "hub and spoke", "without_you": "too early"}
    assert weaver.says("health").startswith("With you: hub and spoke. Without you: too early.")


def test_a_table_for_people(planted: Weaver) -> None:
    lines = planted.says("health").splitlines()
    assert lines[1].split() == ["with", "you", "without", "you"]
    (parties,) = [line for line in lines if line.startswith("people and groups")]
    assert parties.split()[-2:] == ["132", "131"]


def test_a_book_that_does_not_know_the_weaver_says_so(weaver: Weaver) -> None:
    weaver.says("add", "Ama met Tilly")
    assert weaver.answers("health")["knows_you"] is False
    assert "weaver me NAME" in weaver.says("health")


def test_an_emptied_book_has_no_numbers_to_fear(weaver: Weaver) -> None:
    weaver.says("me", "Rosa")
    weaver.says("undo")
    assert weaver.answers("health")["parties"] == {"with_you": 0, "without_you": 0}
    assert "too early" in weaver.says("health")
