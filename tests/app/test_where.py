from pathlib import Path

import pytest

from weaver_desktop.app.where import own_book, sample_book, settings_file
from weaver_desktop.domain.errors import BookRefusedError


def test_the_book_named_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEAVER_BOOK", "other.weave")
    assert own_book("named.weave") == Path("named.weave")


def test_then_the_one_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEAVER_BOOK", "/books/other.weave")
    assert own_book() == Path("/books/other.weave")


@pytest.mark.parametrize("value", [None, "", "  "])
def test_then_the_one_among_the_users_data(
    monkeypatch: pytest.MonkeyPatch, home: Path, value: str | None
) -> None:
    if value is None:
        monkeypatch.delenv("WEAVER_BOOK", raising=False)
    else:
        monkeypatch.setenv("WEAVER_BOOK", value)
    assert own_book().is_relative_to(home / "data")
    assert own_book().suffix == ".weave"


@pytest.mark.parametrize("named", ["", " ", "\t"])
def test_a_name_of_nothing_is_refused_in_words(named: str) -> None:
    with pytest.raises(BookRefusedError, match="empty"):
        own_book(named)


def test_a_tilde_is_the_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WEAVER_BOOK", raising=False)
    assert own_book("~/a.weave") == Path.home() / "a.weave"


def test_the_sample_is_another_book_beside_it(home: Path) -> None:
    assert sample_book() != own_book()
    assert sample_book().is_relative_to(home / "data")


def test_settings_are_no_data(home: Path) -> None:
    assert settings_file().is_relative_to(home / "config")
