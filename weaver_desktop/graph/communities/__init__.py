"""Who hangs together with whom, and who is near in a network: found from ties and company."""

from weaver_desktop.graph.communities.circles import FEWEST, NO_COMMUNITY, communities
from weaver_desktop.graph.communities.reach import reach2

__all__ = ["FEWEST", "NO_COMMUNITY", "communities", "reach2"]
