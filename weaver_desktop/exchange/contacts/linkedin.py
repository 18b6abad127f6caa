"""LinkedIn's ``Connections.csv``."""

from collections.abc import Sequence

from weaver_desktop.exchange.columns import heading_key
from weaver_desktop.exchange.contacts.roles import Part, Role, Sheet, columns

_COLUMNS = columns(
    {
        Role(Part.FIRST): "firstname",
        Role(Part.LAST): "lastname",
        Role(Part.WEB, "profile", "LinkedIn"): "url",
        Role(Part.EMAIL): "emailaddress",
        Role(Part.GROUP, "work"): "company",
        Role(Part.TITLE, "work"): "position",
        Role(Part.CONNECTED): "connectedon",
    }
)


def linkedin(header: Sequence[str]) -> Sheet | None:
    """Return the columns of LinkedIn's list of connections, or None if it is none."""
    keys = [heading_key(heading) for heading in header]
    if not {"firstname", "lastname", "connectedon"} <= set(keys):
        return None
    return Sheet("LinkedIn", tuple(_COLUMNS.get(key) for key in keys))
