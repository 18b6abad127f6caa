from tests.cli.running import Weaver


def test_a_step_back_and_forth(weaver: Weaver) -> None:
    weaver.says("add", "Ama met Tilly")
    assert weaver.says("undo") == "Taken back: Ama met Tilly.\n"
    assert weaver.answers("find", "Ama") == []
    assert weaver.says("redo") == "Made again: Ama met Tilly.\n"
    assert len(weaver.answers("find", "Ama")) == 1


def test_answers_for_scripts(weaver: Weaver) -> None:
    weaver.says("me", "Rosa")
    assert weaver.answers("undo") == {"undone": "Began the book of Rosa"}
    assert weaver.answers("redo") == {"redone": "Began the book of Rosa"}


def test_nothing_to_take_back_or_make_again(weaver: Weaver) -> None:
    weaver.says("me", "Rosa")
    assert "nothing to make again" in weaver.refuses("redo")
    weaver.says("undo")
    assert "nothing to take back" in weaver.refuses("undo")


def test_there_has_to_be_a_book(weaver: Weaver) -> None:
    assert "There is no book at" in weaver.refuses("undo")
    assert "There is no book at" in weaver.refuses("redo")
    assert not weaver.book.exists()


def test_the_history_is_listed_and_gone_to(weaver: Weaver) -> None:
    assert "no book" in weaver.refuses("history")
    weaver.says("me", "Ana")
    weaver.says("add", "Ama #clay")
    weaver.says("add", "Bo")
    entries = weaver.answers("history")
    assert [one["label"] for one in entries] == ["Added Bo", "Added Ama", "Began the book of Ana"]
    assert weaver.says("history", "--limit", "1").rstrip().endswith("Added Bo")
    assert weaver.says("history", "--to", str(entries[2]["number"])) == "Went 2 steps.\n"
    assert "Added Bo (taken back)" in weaver.says("history")
    assert [one["is_undone"] for one in weaver.answers("history")] == [True, True, False]
    assert weaver.answers("history", "--to", "0") == {"steps": 1}
    assert weaver.answers("history", "--to", str(entries[0]["number"])) == {"steps": 3}
    assert len(weaver.answers("find", "Bo")) == 1
    assert "not in the history any more" in weaver.refuses("history", "--to", "99")
