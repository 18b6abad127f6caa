"""The architecture holds: floors, libraries in their places, no cycles, small modules, no gaps."""

from __future__ import annotations

import ast
import graphlib
import os
import statistics
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import grimp
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "weaver_desktop"
MODULES = sorted(PACKAGE.rglob("*.py"))

LONGEST = 400
MEDIAN = 130


def _check_contracts(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command as main; main()",
            *("--config", str(ROOT / "pyproject.toml"), "--no-logo", "--no-cache"),
        ],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "PYTHONUTF8": "1", "COLUMNS": "200"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_import_contracts_are_kept() -> None:
    outcome = _check_contracts(ROOT)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


@pytest.mark.parametrize(
    "module, line, contract",
    [
        ("domain", "import weaver_desktop.store", "Each floor imports only downward"),
        ("store", "import weaver_desktop.graph", "Each floor imports only downward"),
        ("graph", "import weaver_desktop.store", "Each floor imports only downward"),
        ("book", "import weaver_desktop.ui", "Each floor imports only downward"),
        ("app", "import weaver_desktop.cli", "Each floor imports only downward"),
        ("elsewhere", "", "Each floor imports only downward"),
        ("book", "from PySide6.QtCore import QObject", "Qt only in ui and app"),
        ("cli", "import pyqtgraph", "Qt only in ui and app"),
        ("ui", "import sqlite_utils", "SQL only in store"),
        ("exchange", "import sqlcipher3.dbapi2", "SQL only in store"),
        ("exchange", "import networkx", "Graph libraries only in graph"),
        ("ui", "def late():\n    import scipy.sparse", "Graph libraries only in graph"),
        ("store", "import sqlite3", "Nobody uses a second SQLite"),
    ],
)
def test_a_contract_bites(tmp_path: Path, module: str, line: str, contract: str) -> None:
    package = tmp_path / PACKAGE.name
    for floor in ("app", "book", "cli", "domain", "exchange", "graph", "store", "ui", module):
        (package / floor).mkdir(parents=True, exist_ok=True)
        (package / floor / "__init__.py").touch()
    (package / "__init__.py").touch()
    (package / module / "trespass.py").write_text(line, encoding="utf-8")

    outcome = _check_contracts(tmp_path)

    broken = [each for each in outcome.stdout.splitlines() if each.endswith("BROKEN")]
    assert broken == [f"{contract} BROKEN"], outcome.stdout + outcome.stderr


def test_no_module_is_part_of_an_import_cycle() -> None:
    graph = grimp.build_graph(PACKAGE.name, cache_dir=None)
    imports = {name: graph.find_modules_directly_imported_by(name) for name in graph.modules}
    try:
        graphlib.TopologicalSorter(imports).prepare()
    except graphlib.CycleError as error:
        pytest.fail("An import cycle: " + " imported by ".join(error.args[1]))


@pytest.mark.parametrize("floor", ["book", "graph", "store", "ui"])
def test_the_folders_of_a_floor_import_each_other_one_way(floor: str) -> None:
    graph = grimp.build_graph(PACKAGE.name, cache_dir=None)
    within = f"{PACKAGE.name}.{floor}."
    imports: dict[str, set[str]] = {}
    for name in graph.modules:
        folder = _folder(name, within)
        others = {_folder(each, within) for each in graph.find_modules_directly_imported_by(name)}
        if folder:
            imports.setdefault(folder, set()).update(others - {folder, ""})
    try:
        graphlib.TopologicalSorter(imports).prepare()
    except graphlib.CycleError as error:
        pytest.fail("A circle of folders: " + " imported by ".join(error.args[1]))


def test_the_domain_stands_on_the_standard_library_alone() -> None:
    allowed = sys.stdlib_module_names | {f"{PACKAGE.name}.domain"}
    strangers = [
        f"{path.relative_to(ROOT)}:{line} imports {name}"
        for path in MODULES
        if path.is_relative_to(PACKAGE / "domain")
        for name, line in _imports(path)
        if not any(name == each or name.startswith(f"{each}.") for each in allowed)
    ]
    assert strangers == []


def test_nobody_opens_a_second_sqlite() -> None:
    # Two copies of SQLite in one process drop each other's locks on a book: tests may not, either.
    second = {"sqlite3", "apsw", "pysqlite3"}
    users = [
        f"{path.relative_to(ROOT)}:{line} imports {name}"
        for folder in (PACKAGE, ROOT / "tests", ROOT / "benchmarks", ROOT / "packaging")
        for path in sorted(folder.rglob("*.py"))
        for name, line in _imports(path)
        if name.split(".")[0] in second
    ]
    assert users == []


def test_modules_stay_small() -> None:
    lines = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    too_long = [f"{path.relative_to(ROOT)}: {n}" for path, n in lines.items() if n > LONGEST]
    assert too_long == []
    assert statistics.median(lines.values()) < MEDIAN


def test_each_floor_has_tests_in_a_folder_of_its_name() -> None:
    floors = sorted(path.parent.name for path in PACKAGE.glob("*/__init__.py"))
    untested = [name for name in floors if not list((ROOT / "tests" / name).rglob("test_*.py"))]
    assert untested == []


def _folder(module: str, within: str) -> str:
    """Return the folder or the module of a floor that a module belongs to; empty for none."""
    return module.removeprefix(within).split(".")[0] if module.startswith(within) else ""


def _imports(path: Path) -> Iterator[tuple[str, int]]:
    """Yield each module that a file imports, spelled out, and the line where it does."""
    package = list(path.relative_to(ROOT).parent.parts)
    for node in ast.walk(ast.parse(path.read_bytes(), str(path))):
        match node:
            case ast.Import(names=names):
                yield from ((alias.name, node.lineno) for alias in names)
            case ast.ImportFrom(module=module, level=0):
                yield str(module), node.lineno
            case ast.ImportFrom(module=module, level=level):
                above = package[: len(package) - level + 1]
                yield ".".join([*above, module] if module else above), node.lineno
            case ast.Call(
                func=ast.Name(id="__import__") | ast.Attribute(attr="import_module"),
                args=[ast.Constant(value=str(name)), *_],
            ):
                yield name, node.lineno
            case _:
                pass
