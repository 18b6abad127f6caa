"""Other networks seen in a network: parts of it, days of the past, what might become of it."""

from weaver_desktop.graph.views.changes import Changes, changes_between
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

__all__ = [
    "Changes",
    "ContactBefore",
    "ContactSince",
    "DepthAtLeast",
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
    "joined",
    "near",
    "span",
    "subset",
    "without_you",
]
