"""The health of a network in numbers (the project's page on the field, section 4)."""

from weaver_desktop.graph.measures.checkup import Counts, Health, Measures, health, quick_counts
from weaver_desktop.graph.measures.core import Core
from weaver_desktop.graph.measures.stages import NetworkStage, Threshold, Verdict, stage

__all__ = [
    "Core",
    "Counts",
    "Health",
    "Measures",
    "NetworkStage",
    "Threshold",
    "Verdict",
    "health",
    "quick_counts",
    "stage",
]
