"""What every test gets: a home of its own, no screen, and guards against leaving things behind."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

from tests.guards import isolation, workers

if TYPE_CHECKING:
    from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # read when Qt starts, so set before

_HOME = pytest.StashKey[Path]()

# A check that passes here passes there: the same examples every time, and no clock.
hypothesis.settings.register_profile(
    "ci", deadline=None, derandomize=True, print_blob=True, database=None
)
# At the desk new examples are looked for on every run; found ones are kept in .hypothesis.
hypothesis.settings.register_profile("dev", deadline=None)
hypothesis.settings.load_profile(
    os.environ.get("HYPOTHESIS_PROFILE", "ci" if "CI" in os.environ else "dev")
)


def pytest_configure(config: pytest.Config) -> None:
    """Move this process into a home of its own before any test or library looks for one."""
    isolation.keep_files_in_memory()
    config.stash[_HOME] = Path(tempfile.mkdtemp(prefix="weaver-tests-"))
    isolation.move_into(config.stash[_HOME])


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove the home again."""
    shutil.rmtree(config.stash[_HOME], ignore_errors=True)


@pytest.fixture(scope="session", autouse=True)
def _watched_qt() -> None:
    from tests.guards import qt

    qt.watch()


@pytest.fixture(autouse=True)
def _nothing_left_behind() -> Iterator[None]:
    """Fail a test that leaves a window, timer, thread or process behind."""
    from tests.guards import qt

    threads, processes = workers.threads_now(), workers.processes_now()
    windows = qt.windows_now()
    yield
    left = qt.left_behind(windows) + workers.left_behind(threads, processes)
    if left:
        pytest.fail("The test left behind " + "; ".join(left), pytrace=False)
