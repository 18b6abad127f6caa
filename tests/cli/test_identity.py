from tests.cli.running import Weaver


def test_a_new_name_begins_the_book(weaver: Weaver) -> None:
    assert weaver.says("me", "Rosa", "Lind") == "You are Rosa Lind, new in the book.\n"
    assert weaver.answers("health")["knows_you"] is True


def test_somebody_in_the_book(weaver: Weaver) -> None:
    weaver.says("add", "Rosa Lind, baker")
    assert weaver.says("me", "rosa") == "You are Rosa Lind.\n"
    assert weaver.answers("check")["parties"] == 1


def test_answers_for_scripts(weaver: Weaver) -> None:
    answer = weaver.answers("me", "Rosa")
    assert (answer["name"], answer["is_new"]) == ("Rosa", True)
    assert weaver.answers("me", "Rosa") == {**answer, "is_new": False}


def test_a_group_is_not_a_person(planted: Weaver) -> None:
    assert "Kiln Yard is a group" in planted.refuses("me", "Kiln Yard")


def test_several_of_a_name_are_listed(planted: Weaver) -> None:
    planted.says("add", "Ama Mensah, driver")
    assert "Ama Boateng (ceramicist) or Ama Mensah (driver)" in planted.refuses("me", "Ama")


def test_a_name_needs_a_letter(weaver: Weaver) -> None:
    assert "at least one letter" in weaver.refuses("me", "\u200f \0")
    assert not weaver.book.exists()
