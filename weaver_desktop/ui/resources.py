"""Where the files that come with Weaver are."""

from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2] / "resources"


def resource(*parts: str) -> Path:
    """Return the path of a file in ``resources/``."""
    return _ROOT.joinpath(*parts)
