"""Reading JSON that somebody hands over."""

import pytest

from weaver_desktop.domain.errors import UnreadableFileError
from weaver_desktop.exchange.json_text import parsed_json


def test_what_is_json_is_read() -> None:
    assert parsed_json('{"name": ["Ama", 1.5, null]}', "a.json") == {"name": ["Ama", 1.5, None]}


@pytest.mark.parametrize(
    "text, said",
    [
        ("", "line 1, column 1"),
        ('{"name":\n "Ama"', "line 2, column 7"),
        ("[" * 100_000, "nested too deeply"),
        ("1" * 5_000, "a number too long"),
    ],
)
def test_what_cannot_be_read_is_said_with_the_files_name(text: str, said: str) -> None:
    with pytest.raises(UnreadableFileError, match=rf"a\.json is .*{said}"):
        parsed_json(text, "a.json")
