import pytest
from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.cli.speech import counted, say, say_columns, say_json


def test_a_name_cannot_command_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    say("Ama\x1b[2J\x07 Bo\nateng\u202e", indent=2)
    assert capsys.readouterr().out == "  Ama[2J Bo ateng\n"


@given(text=st.text())
def test_whatever_is_said_is_one_line_without_control_characters(text: str) -> None:
    from click.testing import CliRunner

    with CliRunner().isolation() as (out, *_):
        say(text)
        printed = out.getvalue().decode()
    assert printed.count("\n") == 1
    assert not any(ord(ch) < 32 or 0x7F <= ord(ch) < 0xA0 for ch in printed.rstrip("\n"))


def test_columns_stand_below_each_other(capsys: pytest.CaptureFixture[str]) -> None:
    say_columns([("Ama", 7, 0.5, "x"), ("Wanjirũ", 1200, 10.25, ""), ("李娜",)], indent=1)
    assert capsys.readouterr().out.splitlines() == [
        " Ama          7   0.50  x",
        " Wanjirũ  1,200  10.25",
        " 李娜",
    ]


def test_marks_take_no_room_and_wide_letters_two(capsys: pytest.CaptureFixture[str]) -> None:
    say_columns([("Wanjiru\u0303", "|"), ("李娜abc", "|")])
    first, second = capsys.readouterr().out.splitlines()
    assert first == "Wanjiru\u0303  |"
    assert second == "李娜abc  |"


def test_no_columns_are_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    say_columns([])
    assert capsys.readouterr().out == ""


def test_json_keeps_letters(capsys: pytest.CaptureFixture[str]) -> None:
    say_json({"name": "Łuczak", "ties": [1, 2.5, None, True]})
    assert "Łuczak" in capsys.readouterr().out


@pytest.mark.parametrize("count, said", [(0, "0 ties"), (1, "1 tie"), (12_000, "12,000 ties")])
def test_things_are_counted_in_words(count: int, said: str) -> None:
    assert counted(count, "tie", "ties") == said
