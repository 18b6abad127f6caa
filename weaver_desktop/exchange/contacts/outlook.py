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
    roles = _roles(keys)
    parts = [role.part for role in roles if role is not None]
    is_outlook = len(parts) >= _ENOUGH and len([part for part in parts if part in _TELLING]) > 1
    if not is_outlook or _NAMES.isdisjoint(parts):
        return None
    return Sheet("Outlook", tuple(roles), ";")


def _roles(keys: Sequence[str]) -> list[Role | None]:
    """Return what each heading means; one of several meanings is the first that no other has.

    In French the form of address and the job are both headed “Titre”, and “Aniversário” is the
    birthday unless a “Data de nascimento” stands beside it.
    """
    meanings = [KEYS.get(key, ()) for key in keys]
    taken = {_kind(each[0]) for each in meanings if len(each) == 1}
    taken -= {_kind(Role(Part.NOTHING))}
    roles: list[Role | None] = []
    for several in meanings:
        free = (role for role in several if len(several) == 1 or _kind(role) not in taken)
        role = next(free, several[-1] if several else None)
        if role is not None:
            taken.add(_kind(role))
        roles.append(role)
    return roles


def _kind(role: Role) -> tuple[Part, str, bool]:
    """Return what is told, and whether it is the second of two numbers."""
    return role.part, role.label, role.slot.endswith("2")
