"""Other networks seen in a network: parts of it, days of the past, what might become of it."""

from weaver_desktop.graph.views.changes import (
    COOLING_DAYS,
    Changes,
    Differences,
    changes_between,
    differences,
)
from weaver_desktop.graph.views.combined import combined
from weaver_desktop.graph.views.facts import PartyFacts
from weaver_desktop.graph.views.filters import PartyFilter, TieFilter
from weaver_desktop.graph.views.history import History, span
from weaver_desktop.graph.views.joined import joined
from weaver_desktop.graph.views.near import near
from weaver_desktop.graph.views.party_filters import (
    HasOpenNeed,
    HasTag,
    InGroup,
    Newcomer,
    OfNetwork,
)
from weaver_desktop.graph.views.past import as_of
from weaver_desktop.graph.views.subset import subset, without_you
from weaver_desktop.graph.views.tie_filters import (
    ContactBefore,
    ContactSince,
    DepthAtLeast,
    KnownSince,
)
from weaver_desktop.graph.views.written import filter_from, written

__all__ = [
    "COOLING_DAYS",
    "Changes",
    "ContactBefore",
    "ContactSince",
    "DepthAtLeast",
    "Differences",
    "HasOpenNeed",
    "HasTag",
    "History",
    "InGroup",
    "KnownSince",
    "Newcomer",
    "OfNetwork",
    "PartyFacts",
    "PartyFilter",
    "TieFilter",
    "as_of",
    "changes_between",
    "combined",
    "differences",
    "filter_from",
    "joined",
    "near",
    "span",
    "subset",
    "without_you",
    "written",
]
