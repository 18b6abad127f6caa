"""Who should meet whom, and why: candidates, features, weights, order and words."""

from weaver_desktop.graph.suggestions.aims import USUAL, Aims
from weaver_desktop.graph.suggestions.engine import suggest
from weaver_desktop.graph.suggestions.evidence import Evidence
from weaver_desktop.graph.suggestions.heard import Heard
from weaver_desktop.graph.suggestions.learning.answers import Told
from weaver_desktop.graph.suggestions.prepared import Prepared, prepare
from weaver_desktop.graph.suggestions.ranking.turns import MOST_PER_PARTY
from weaver_desktop.graph.suggestions.refreshing import refreshed
from weaver_desktop.graph.suggestions.scope import EVERYBODY, Scope
from weaver_desktop.graph.suggestions.traits import Gathered, Trait

__all__ = [
    "EVERYBODY",
    "MOST_PER_PARTY",
    "USUAL",
    "Aims",
    "Evidence",
    "Gathered",
    "Heard",
    "Prepared",
    "Scope",
    "Told",
    "Trait",
    "prepare",
    "refreshed",
    "suggest",
]
