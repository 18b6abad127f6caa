import json

import pytest

from tests.cli.running import FAILED, Weaver


def test_it_says_what_it_did(weaver: Weaver) -> None:
    line = "Ama Boateng, ceramicist #clay @Kiln Yard needs: a kiln"
    told = weaver.says("add", line).splitlines()
    assert "Ama Boateng is new." in told
    assert "Kiln Yard is a new group." in told
    assert "Ama Boateng: ceramicist." in told
    assert weaver.says("find", "kiln").splitlines() == [
        "Kiln Yard",
        "Ama Boateng  need: a kiln",
    ]


def test_answers_for_scripts(weaver: Weaver) -> None:
    answer = weaver.answers("add", "Ama met Tilly Stone at Hay Bales")
    assert answer["done"][0] == "Ama and Tilly Stone met today at Hay Bales."
    assert [one["name"] for one in answer["parties"]] == ["Ama", "Tilly Stone"]
    assert all(len(one["id"]) == 36 for one in answer["parties"])


def test_a_line_needs_no_quotes(weaver: Weaver) -> None:
    assert weaver.answers("add", "Ama", "knows", "Tilly")["done"][0] == "Ama and Tilly have met."


def test_several_of_a_name_are_listed(weaver: Weaver) -> None:
    weaver.says("add", "Ama Boateng, ceramicist")
    weaver.says("add", "Ama Mensah, driver")
    assert weaver.refuses("add", "Ama met Tilly") == (
        "“Ama” can be Ama Boateng (ceramicist) or Ama Mensah (driver). Write more of the name."
        " If it is somebody new, put the name in double quotes."
    )
    answer = json.loads(weaver.run("add", "Ama met Tilly", "--json").stdout)
    assert [one["headline"] for one in answer["candidates"]] == ["ceramicist", "driver"]
    weaver.says("add", "Ama M. met Tilly")


def test_a_bare_name_is_kept(weaver: Weaver) -> None:
    assert weaver.says("add", "Ama Boateng") == "Ama Boateng is new.\n"


@pytest.mark.parametrize(
    "line, said",
    [
        ("", "The line is empty"),
        (" \t ", "The line is empty"),
        ("\0", "The line is empty"),
        ("x" * 10_000, "10000 characters long"),
        ("'; DROP TABLE party; --", "says nothing that can be kept"),
        ("met Ama", "run “weaver me NAME”"),
        ("Ama met Tilly tomorrow", "is still to come"),
        ("Ama met Ama", "named twice"),
        ("🌻", "🌻"),
    ],
)
def test_what_cannot_be_kept_is_said_and_begins_no_book(
    weaver: Weaver, line: str, said: str
) -> None:
    done = weaver.run("add", line)
    if done.exit_code == 0:
        assert said in done.stdout
        return
    assert done.exit_code == FAILED
    assert said in done.stderr
    assert not weaver.book.exists()


@pytest.mark.parametrize(
    "name",
    [
        "O'Brien",
        'Ama "the potter" Boateng',
        "🌻 Sunflower",
        "نور حداد",
        "שָׁלוֹם כהן",
        "李娜",
        "Robert'); DROP TABLE party;--",
        "Nguyễn Thị Minh",
        "Zoe\u0308 Ferrer",
        "a%b_c",
    ],
)
def test_names_of_all_kinds_are_kept_and_found(weaver: Weaver, name: str) -> None:
    weaver.says("me", name)
    (found,) = weaver.answers("find", name)
    weaver.says("add", "met Tilly Stone")
    assert weaver.answers("check")["parties"] == 2
    assert found["id"] in {one["id"] for one in weaver.answers("find", name)}


def test_control_characters_do_not_reach_the_book_or_the_terminal(weaver: Weaver) -> None:
    told = weaver.says("add", "Ama\x1b Boateng\x07, cera\0micist")
    assert "\x1b" not in told
    assert "\x07" not in told
    (found,) = weaver.answers("find", "Ama")
    assert found["name"] == "Ama Boateng"


def test_a_refused_line_leaves_the_book_alone(planted: Weaver) -> None:
    before = planted.book.read_bytes()
    planted.refuses("add", "intro Halima Yusuf > Bashir Qureshi")
    assert planted.book.read_bytes() == before


def test_half_a_sentence_does_not_replace_what_is_kept(weaver: Weaver) -> None:
    weaver.says("add", "Ama Boateng, ceramicist")
    assert weaver.refuses("add", "Ama ama@example.org") == (
        "Ama Boateng is “ceramicist” already. To change that, write “Ama Boateng, ama@example.org”."
    )
    (found,) = weaver.answers("find", "Ama")
    assert weaver.answers("find", "ceramicist")[0]["id"] == found["id"]


def test_the_beginning_of_a_name_makes_nobody(weaver: Weaver) -> None:
    weaver.says("add", "Tilly Stone, printmaker")
    assert "Tilly Stone" in weaver.refuses("add", "Ama met Ti")
    assert weaver.answers("check")["parties"] == 1
    weaver.says("add", 'Ama met "Ti"')
    assert weaver.answers("check")["parties"] == 3
