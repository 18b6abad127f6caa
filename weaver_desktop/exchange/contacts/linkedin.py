"""LinkedIn's ``Connections.csv``."""

from collections.abc import Sequence

from weaver_desktop.exchange.columns import heading_key
from weaver_desktop.exchange.contacts.roles import Part, Role, Sheet, columns

_PROFILE = "profile"
_COLUMNS = columns(
    {
        Role(Part.FIRST): "firstname",
        Role(Part.LAST): "lastname",
        Role(Part.WEB, _PROFILE, "LinkedIn"): "url",
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
    roles = tuple(_COLUMNS.get(key) for key in keys)
    # Most addresses are withheld; whom a row is about its URL tells.
    return Sheet("LinkedIn", roles, set_apart_by=_PROFILE)
