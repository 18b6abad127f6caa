"""The set-up: what it looks for, what it says, and when it may believe that it is done."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
import system_libraries
from system_libraries import Need

ROOT = Path(__file__).parent.parent


@pytest.fixture
def bootstrap(tmp_path: Path) -> ModuleType:
    """The bootstrap of a checkout of its own."""
    for name in ("packaging", "requirements"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    spec = importlib.util.spec_from_file_location("own", tmp_path / "packaging" / "bootstrap.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _pretend_venv(bootstrap: ModuleType) -> None:
    python: Path = bootstrap.venv_python()
    python.parent.mkdir(parents=True)
    python.touch()


def test_a_fresh_checkout_is_not_ready(bootstrap: ModuleType) -> None:
    assert not bootstrap.is_ready("run")


def test_the_stamp_of_the_checks_is_enough_to_run(bootstrap: ModuleType) -> None:
    _pretend_venv(bootstrap)
    bootstrap.write_stamp("dev")
    assert bootstrap.is_ready("run")
    assert bootstrap.is_ready("dev")


def test_the_stamp_of_running_is_not_enough_for_the_checks(bootstrap: ModuleType) -> None:
    _pretend_venv(bootstrap)
    bootstrap.write_stamp("run")
    assert bootstrap.is_ready("run")
    assert not bootstrap.is_ready("dev")


@pytest.mark.parametrize("changed", ["requirements/dev.lock", "pyproject.toml"])
def test_a_change_ends_the_stamp(bootstrap: ModuleType, tmp_path: Path, changed: str) -> None:
    _pretend_venv(bootstrap)
    bootstrap.write_stamp("dev")
    with (tmp_path / changed).open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    assert not bootstrap.is_ready("dev")


def test_a_stamp_without_its_python_is_worth_nothing(bootstrap: ModuleType) -> None:
    _pretend_venv(bootstrap)
    bootstrap.write_stamp("dev")
    bootstrap.venv_python().unlink()
    assert not bootstrap.is_ready("dev")


@pytest.mark.slow
def test_an_install_that_fails_leaves_no_stamp_and_says_so(
    bootstrap: ModuleType, tmp_path: Path
) -> None:
    bootstrap.VENV.mkdir()
    bootstrap.STAMP.write_text("dev of an older lock", encoding="utf-8")
    outcome = subprocess.run(
        [sys.executable, str(tmp_path / "packaging" / "bootstrap.py")],
        env={**os.environ, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": ""},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert outcome.returncode == 1
    assert "The libraries could not be installed" in outcome.stderr
    assert "Traceback" not in outcome.stderr
    assert not bootstrap.STAMP.exists()


def test_what_qt_needs_is_there() -> None:
    assert system_libraries.unmet(system_libraries.QT) == ()


def test_what_is_missing_is_seen() -> None:
    strangers = (
        Need("libnowhere1", "libnowhere.so.1"),
        Need("fonts-nowhere", "Nowhere.ttf"),
        Need("nowhere", "no-such-program"),
    )
    assert system_libraries.unmet(strangers) == strangers


def test_what_is_missing_is_named_with_the_way_to_get_it() -> None:
    line = system_libraries.apt_line((Need("liba", "liba.so.1"), Need("libb", "libb.so.2")))
    assert line == "sudo apt-get install --no-install-recommends liba libb"


def test_every_need_is_a_debian_package_asked_for_once() -> None:
    groups = ("QT", "SCREEN", "FONTS", "TEST_SCREEN")
    needs = [need for group in groups for need in getattr(system_libraries, group)]
    names = [need.package for need in needs]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9.+-]+", name) for name in names)
