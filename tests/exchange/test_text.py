"""UTF-8 first, marks obeyed, guesses owned up to, and what is no text refused."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.domain.errors import UnreadableFileError
from weaver_desktop.exchange.text import decode

NAMES = "Name\nZoë Müller\nŁukasz\n李小龙\nدانا\n👩‍🎨 Ama\n"  # noqa: RUF001 - names as they are


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"], ids=["plain", "bom", "utf16", "utf32"]
)
def test_unicode_is_read_without_a_guess(encoding: str) -> None:
    decoded = decode(NAMES.encode(encoding), "list.csv")
    assert decoded.text == NAMES
    assert not decoded.skipped


@pytest.mark.parametrize(
    "mark, encoding",
    [(codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")],
)
def test_both_orders_of_utf_16_are_read(mark: bytes, encoding: str) -> None:
    assert decode(mark + NAMES.encode(encoding), "list.csv").text == NAMES


@pytest.mark.parametrize(
    "text, encoding",
    [
        ("Name,Place\nZoë,Café\n", "cp1252"),
        ("Name\nØyvind Sørensen\nÍñigo Núñez\nO’Brien\n", "cp1252"),
        ("Name\nJosé\n", "cp1252"),
        ("Name\nŁukasz Żółć\n", "cp1250"),
        ("Name\nŁukasz Żółć\nPaweł Dąbrowski\nAgnieszka Kamińska\n", "cp1250"),
        ("Name\nŽižek Dvořák\nPříliš žluťoučký\n", "cp1250"),
        ("Name\nИван Петров\nМария Иванова\n", "cp1251"),  # noqa: RUF001 - names as they are
        ("Name\n山田太郎\n鈴木花子\n", "cp932"),
        ("Name\nZoë Müller\nFrançois Besançon\nJürgen Groß\nAgnès Durand\n", "mac_roman"),
        ("Name\nΓιώργος Παπαδόπουλος\nΜαρία Νικολάου\n", "cp1253"),  # noqa: RUF001 - names as they are
        ("Name\n李小龙\n王芳\n张伟 刘洋\n", "gb18030"),
        ("Name,Fee\nZoë,£5\nBo,€3 ½\n", "cp1252"),
    ],
)
def test_older_encodings_are_guessed_and_the_guess_is_told(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding), "list.csv")
    assert decoded.text == text
    (told,) = decoded.skipped
    assert told.row == 0
    assert "guess" in str(told.reason)


def test_the_guess_is_made_from_the_lines_that_tell() -> None:
    plain = "Ama Boateng,Walthamstow\n" * 50_000
    text = f"Name,Place\n{plain}Zoë Müller,Köln\n{plain}"
    assert decode(text.encode("cp1252"), "list.csv").text == text


def test_the_guess_shows_a_word_to_judge_it_by() -> None:
    (told,) = decode("Name\nZoë Stone\n".encode("cp1252"), "list.csv").skipped
    assert "“Zoë”" in str(told.reason)
    assert "Windows-1252" in str(told.reason)


def test_a_text_cut_inside_its_last_letter_is_no_reason_to_guess() -> None:
    decoded = decode("Name\nŁukasz\nZoë".encode()[:-1], "list.csv")
    assert decoded.text == "Name\nŁukasz\nZo"
    assert "cut off" in str(decoded.skipped[0].reason)


@pytest.mark.parametrize(
    "data",
    [
        b"Name\nAma\0Boateng\n",
        "Name\nAma\n".encode("utf-16-le"),  # without its mark
        b"\xef\xbb\xbfName\nAma\0\n",
        "Name\nAma\0\n".encode("utf-16"),
    ],
)
def test_nul_characters_are_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFileError, match=r"list\.csv holds NUL.*save it again as CSV"):
        decode(data, "list.csv")


@pytest.mark.parametrize("data", [bytes(range(1, 256)) * 4, b"\x01\x02\x03\x04 abc" * 9])
def test_noise_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFileError, match=r"list\.csv is no text.*Export it again"):
        decode(data, "list.csv")


def test_a_few_stray_control_characters_are_no_noise() -> None:
    assert decode(b"Name\nA\x07ma\x1b\n", "list.csv").text == "Name\nA\x07ma\x1b\n"


def test_a_mark_that_lies_is_named() -> None:
    with pytest.raises(UnreadableFileError, match=r"UTF-8 text, but byte \d+ is not"):
        decode(codecs.BOM_UTF8 + b"Name\nZo\xeb Stone\n", "list.csv")


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs", "Cc"])))
def test_whatever_is_utf_8_comes_back_as_it_was(text: str) -> None:
    assert decode(f"Name\n{text}".encode(), "list.csv").text == f"Name\n{text}"


def test_letters_that_do_not_fit_the_guess_are_counted() -> None:
    lines = b"Zo\xeb,Caf\xe9\n" * 5_000  # more than the guess looks at
    decoded = decode(b"Name,Place\n" + lines + b"Am\x81,Leeds\n", "list.csv")
    assert decoded.text.endswith("Am\N{REPLACEMENT CHARACTER},Leeds\n")
    assert str(decoded.skipped[1].reason).startswith("1 letters could not be read")
