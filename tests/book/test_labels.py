"""The words that acts are listed by."""

import ast
from pathlib import Path

import pytest

from weaver_desktop.book import labels
from weaver_desktop.book.labels import listed, met, shortened

BOOK = Path(labels.__file__).parent
PACKAGE = BOOK.parent


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
    assert str(listed(names)) == said


def test_a_label_is_one_line_that_fits() -> None:
    assert shortened(" a\n kiln ") == "a kiln"
    assert shortened("x" * 60) == "x" * 60
    assert shortened("x" * 61) == "x" * 59 + "…"


@pytest.mark.parametrize(
    "names, place, said",
    [
        (["Ama", "Bo"], "", "Ama met Bo"),
        (["Ama", "Bo", "Cy"], "the kiln", "Ama met Bo and Cy at the kiln"),
        (["Ama"], "", "Ama met somebody"),
        ([], "the kiln", "an encounter at the kiln"),
        ([], "", "an encounter"),
        (["{one}", "{x!r:>9}"], "{", "{one} met {x!r:>9} at {"),
    ],
)
def test_who_met_and_where(names: list[str], place: str, said: str) -> None:
    assert str(met(names, place)) == said


def _tables() -> set[str]:
    """Return the names of the tables whose values are all plain texts."""
    return {
        target.id
        for path in PACKAGE.rglob("*.py")
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict | ast.Tuple)
        for target in node.targets
        if isinstance(target, ast.Name) and _all_constant(node.value)
    }


def _all_constant(table: ast.Dict | ast.Tuple) -> bool:
    values = table.values if isinstance(table, ast.Dict) else table.elts
    return all(isinstance(each, ast.Constant) and isinstance(each.value, str) for each in values)


def _loose_templates(path: Path, tables: set[str]) -> list[str]:
    """Return the phrases of a module whose words no translator could know."""
    tree = ast.parse(path.read_text("utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    handed = {
        (function.name, function.args.args[1].arg)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef) and len(function.args.args) > 1
    }

    def is_known(words: ast.expr) -> bool:
        match words:
            case ast.Constant(value=str()):
                return True
            case ast.Subscript(value=ast.Name(id=table)):
                return table in tables
            case ast.Name(id="template"):
                # A helper that is handed a template: what its callers hand over counts.
                helpers = {name for name, first in handed if first == "template"}
                return bool(helpers) and all(
                    is_known(call.args[0])
                    for call in calls
                    if isinstance(call.func, ast.Attribute) and call.func.attr in helpers
                )
        return False

    return [
        f"{path.name}:{call.lineno}"
        for call in calls
        if isinstance(call.func, ast.Name)
        and call.func.id in {"phrase", "Phrase"}
        and not is_known(call.args[0])
    ]


def _acts(path: Path) -> list[ast.expr]:
    """Return what the acts of a module are labelled with."""
    return [
        node.args[0]
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"act", "act_for_good", "as_one"}
    ]


def test_every_label_can_be_translated() -> None:
    """The type of a label is a phrase; here its words are seen to be written down somewhere."""
    tables = _tables()
    assert {"TIED", "MOVED", "CHANGED"} <= tables
    acting = {path: acts for path in sorted(BOOK.rglob("*.py")) if (acts := _acts(path))}
    assert sum(map(len, acting.values())) > 50
    for path, acts in acting.items():
        bare = [each for each in acts if isinstance(each, ast.JoinedStr | ast.Constant)]
        assert [ast.unparse(each) for each in bare] == []
        assert _loose_templates(path, tables) == []
    assert _loose_templates(BOOK / "labels.py", tables) == []
