"""What the measures would be if some introductions took hold."""

from weaver_desktop.graph.what_if.outlook import Outlook, Prospect
from weaver_desktop.graph.what_if.question import FindHubs, Hubs, WhatIf
from weaver_desktop.graph.what_if.wording import Line, gist, lines

__all__ = ["FindHubs", "Hubs", "Line", "Outlook", "Prospect", "WhatIf", "gist", "lines"]
