"""The words that acts are listed by."""

import pytest

from weaver_desktop.book.labels import listed, shortened


@pytest.mark.parametrize(
    "names, said",
    [
        (["Ama"], "Ama"),
        (["Ama", "Bo"], "Ama and Bo"),
        (["Ama", "Bo", "Cy"], "Ama, Bo and Cy"),
        (["Ama", "Bo", "Cy", "Dee"], "4 parties"),
    ],
)
def test_a_few_are_named_and_many_are_counted(names: list[str], said: str) -> None:
    assert listed(names) == said


def test_a_label_is_one_line_that_fits() -> None:
    assert shortened(" a\n kiln ") == "a kiln"
    assert shortened("x" * 60) == "x" * 60
    assert shortened("x" * 61) == "x" * 59 + "…"
