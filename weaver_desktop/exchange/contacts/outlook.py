"""Outlook, classic and on the web, in the languages that its headings are translated into."""

from collections.abc import Sequence

from weaver_desktop.exchange.columns import heading_key
from weaver_desktop.exchange.contacts.outlook_words import KEYS
from weaver_desktop.exchange.contacts.roles import Part, Role, Sheet

_ENOUGH = 5
_TELLING = {Part.EMAIL, Part.PHONE, Part.CITY, Part.STREET}
_NAMES = {Part.FIRST, Part.LAST, Part.NAME}


def outlook(header: Sequence[str]) -> Sheet | None:
    """Return the columns of an Outlook export in any language, or None if it is none."""
    keys = [heading_key(heading) for heading in header]
    roles: list[Role | None] = []
    seen: set[Role] = set()
    for key in keys:
        meanings = KEYS.get(key, ())
        # In French the form of address and the job are both headed “Titre”: the first comes first.
        role = next((each for each in meanings if each not in seen), None)
        if role is None and meanings:
            role = meanings[-1]
        if role is not None:
            seen.add(role)
        roles.append(role)
    parts = [role.part for role in roles if role is not None]
    is_outlook = len(parts) >= _ENOUGH and len([part for part in parts if part in _TELLING]) > 1
    if not is_outlook or _NAMES.isdisjoint(parts):
        return None
    return Sheet("Outlook", tuple(roles), ";")
