"""Every word that a person reads can be translated."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import weaver_desktop

PACKAGE = Path(weaver_desktop.__file__).parent
SHOWN_IN = sorted([*(PACKAGE / "ui").rglob("*.py"), *(PACKAGE / "app").rglob("*.py")])
SPOKEN = {
    "QAction",
    "QGroupBox",
    "QLabel",
    "QPushButton",
    "QToolButton",
    "addAction",
    "addButton",
    "addMenu",
    "addTab",
    "setAccessibleDescription",
    "setAccessibleName",
    "setPlaceholderText",
    "setText",
    "setTitle",
    "setToolTip",
    "setWindowTitle",
    "showMessage",
    # the project's own
    "Action",
    "Banner",
    "Prose",
    "button",
    "say",
}
ROLES = {("button", 1), ("Prose", 1)}
"""Arguments that name a look in the style sheet."""
TRANSLATES = {"tr", "_tr", "translate", "spoken", "phrase"}
FORMATS = {"toString"}
"""Methods whose text is a pattern, not words."""


def _called(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _words(node: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield the literals under a node that hold words, but not those on their way to ``tr``."""
    if isinstance(node, ast.Call) and _called(node) in TRANSLATES | FORMATS:
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        text = node.value.replace("Weaver", "")
        if " " in text.strip() and any(letter.isalpha() for letter in text):
            yield node.lineno, text
    for child in ast.iter_child_nodes(node):
        yield from _words(child)


def _untranslated(source: str) -> list[str]:
    found: list[str] = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _called(node) in SPOKEN:
            args = [arg for at, arg in enumerate(node.args) if (_called(node), at) not in ROLES]
            given = [*args, *(keyword.value for keyword in node.keywords)]
            found += [f"{line}: {text!r}" for each in given for line, text in _words(each)]
    return found


@pytest.mark.parametrize(
    "line, count",
    [
        ('QLabel("Who should meet whom?", self)', 1),
        ('QLabel(self.tr("Who should meet whom?"), self)', 0),
        ('label.setText(self.tr("Reading {name} …").format(name=path.name))', 0),
        ('label.setText("Reading " + self.tr("a file"))', 0),
        ('label.setText("Reading a " + kind)', 1),
        ('label.setText(f"Reading the {kind}")', 1),
        ('box.setProperty("role", "act now")', 0),
        ('QPushButton(text="Go on now")', 1),
    ],
)
def test_the_check_finds_what_it_looks_for(line: str, count: int) -> None:
    assert len(_untranslated(line)) == count


def test_there_is_something_to_check() -> None:
    assert len(SHOWN_IN) > 50
    assert sum(path.read_text(encoding="utf-8").count("tr(") for path in SHOWN_IN) > 100


@pytest.mark.parametrize("path", SHOWN_IN, ids=lambda path: path.stem)
def test_every_word_goes_through_the_translator(path: Path) -> None:
    assert _untranslated(path.read_text(encoding="utf-8")) == []
