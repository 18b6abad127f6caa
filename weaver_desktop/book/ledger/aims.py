"""What the weaver wants more of, or less, as it is kept in her book."""

import json
from dataclasses import asdict, fields

from weaver_desktop.graph.suggestions import USUAL, Aims


def written_aims(aims: Aims) -> str:
    """Return aims as they are kept."""
    return json.dumps(asdict(aims))


def read_aims(text: str) -> Aims:
    """Return aims that were kept; as usual where nothing was, or what is kept makes no sense."""
    try:
        kept = json.loads(text or "{}")
        known = {field.name for field in fields(Aims)}
        return Aims(**{name: float(kept[name]) for name in known & set(kept)})
    except (TypeError, ValueError):
        return USUAL
