"""The tour, from its first picture to its last, in a process of its own."""

from pathlib import Path

from tests.fixtures.children import run

_PLAY = """
import sys
from weaver_desktop.cli import main
main(["tour", sys.argv[1]])
"""


def test_the_tour_comes_to_its_end(tmp_path: Path) -> None:
    folder = tmp_path / "tour"
    done = run(_PLAY, folder)
    assert done.returncode == 0, done.stderr
    pictures = sorted(path.name for path in folder.iterdir())
    assert len(pictures) == 10
    assert pictures[-1] == "10-light.png"
    assert "Never: it is not suggested again." in done.stdout
