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
