from pathlib import Path

import pytest

from tests.cli.running import FAILED, MISUSED, Weaver, run
from weaver_desktop.cli.where import BOOK_VARIABLE, book_path
from weaver_desktop.domain.errors import BookRefusedError


def test_the_usual_place_is_in_the_users_data(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(BOOK_VARIABLE, raising=False)
    path = book_path(None)
    assert path.is_absolute()
    assert path.name == "my network.weave"
    assert path.parent.name == "Weaver"


def test_the_variable_names_another_place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(BOOK_VARIABLE, str(tmp_path / "x.weave"))
    assert book_path(None) == tmp_path / "x.weave"
    assert book_path(str(tmp_path / "y.weave")) == tmp_path / "y.weave"


def test_a_tilde_is_home() -> None:
    assert book_path("~/x.weave") == Path.home() / "x.weave"


def test_no_path_holds_a_nul() -> None:
    with pytest.raises(BookRefusedError, match="NUL"):
        book_path("a\0b")


def test_the_book_can_be_named_before_and_after_the_command(weaver: Weaver) -> None:
    weaver.says("me", "Rosa")
    after = run("find", "Rosa", "--book", str(weaver.book))
    before = run("--book", str(weaver.book), "find", "Rosa")
    assert after.stdout == before.stdout == "Rosa\n"


def test_the_nearest_name_counts(weaver: Weaver, tmp_path: Path) -> None:
    weaver.says("me", "Rosa")
    elsewhere = str(tmp_path / "elsewhere.weave")
    arguments = ("--book", elsewhere, "find", "Rosa", "--book", str(weaver.book))
    assert run(*arguments, env={BOOK_VARIABLE: elsewhere}).exit_code == 0
    named = run("--book", str(weaver.book), "find", "Rosa", env={BOOK_VARIABLE: elsewhere})
    assert named.exit_code == 0


def test_the_variable_is_used_by_commands(weaver: Weaver) -> None:
    weaver.says("me", "Rosa")
    assert run("find", "Rosa", env={BOOK_VARIABLE: str(weaver.book)}).exit_code == 0


@pytest.mark.parametrize("name", ["", "  "])
def test_a_blank_book_is_wrong_usage_and_not_ones_own(weaver: Weaver, name: str) -> None:
    own = {BOOK_VARIABLE: str(weaver.book)}
    before, after = ("--book", name, "add", "Ama"), ("add", "Ama", "--book", name)
    both = ("--book", str(weaver.book), "add", "Ama", "--book", name)
    for arguments in (before, after, both):
        done = run(*arguments, env=own)
        assert done.exit_code == MISUSED
        assert "the name is empty" in done.stderr
    assert not weaver.book.exists()


@pytest.mark.parametrize("value", ["", "  "])
def test_a_blank_variable_counts_as_unset(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.delenv(BOOK_VARIABLE, raising=False)
    own = book_path(None)
    monkeypatch.setenv(BOOK_VARIABLE, value)
    assert book_path(None) == own


def test_without_a_book_the_sentence_says_where_it_was_looked_for(weaver: Weaver) -> None:
    done = run("find", "Rosa", env={BOOK_VARIABLE: str(weaver.book)})
    assert done.exit_code == FAILED
    assert str(weaver.book) in done.stderr
