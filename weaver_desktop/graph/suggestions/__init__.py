"""Who should meet whom, and why: candidates, signals, score and words."""

from weaver_desktop.graph.suggestions.engine import MOST_PER_PARTY, suggest
from weaver_desktop.graph.suggestions.evidence import Evidence
from weaver_desktop.graph.suggestions.heard import Heard

__all__ = ["MOST_PER_PARTY", "Evidence", "Heard", "suggest"]
