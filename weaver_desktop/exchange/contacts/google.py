"""Google Contacts: the columns of today's export and those of before 2024."""

import re
from collections.abc import Sequence

from weaver_desktop.exchange.columns import heading_key
from weaver_desktop.exchange.contacts.roles import Part, Role, Sheet, columns

_SLOTS = {
    "e-mail": Part.EMAIL,
    "phone": Part.PHONE,
    "im": Part.CHAT,
    "website": Part.WEB,
    "address": Part.ADDRESS,
    "organization": Part.GROUP,
    "relation": Part.RELATION,
    "event": Part.EVENT,
    "custom field": Part.CUSTOM,
    "jot": Part.NOTES,
    "external id": Part.CUSTOM,
    "calendar link": Part.WEB,
}
_NUMBERED = re.compile(rf"({'|'.join(_SLOTS)}) (\d{{1,3}}) - (.{{1,40}})", re.IGNORECASE)
_INSIDE = {
    "label": Part.LABEL,
    "type": Part.LABEL,
    "formatted": Part.ADDRESS,
    "street": Part.STREET,
    "city": Part.CITY,
    "po box": Part.BOX,
    "region": Part.REGION,
    "postal code": Part.POSTCODE,
    "country": Part.COUNTRY,
    "extended address": Part.STREET,
    "name": Part.GROUP,
    "title": Part.TITLE,
    "department": Part.DEPARTMENT,
    "job description": Part.TITLE,
    "location": Part.PLACE,
    "service": Part.LABEL,
    "symbol": Part.NOTHING,
    "yomi name": Part.NOTHING,
}
_ORGANISATION = "organization"
_ALONE = columns(
    {
        Role(Part.NAME): "name",
        Role(Part.FILED_AS): "fileas",
        Role(Part.FIRST): "firstname givenname",
        Role(Part.MIDDLE): "middlename additionalname",
        Role(Part.LAST): "lastname familyname",
        Role(Part.SUFFIX): "namesuffix",
        Role(Part.NICKNAME): "nickname shortname",
        Role(Part.GROUP, _ORGANISATION): "organizationname",
        Role(Part.TITLE, _ORGANISATION): "organizationtitle",
        Role(Part.DEPARTMENT, _ORGANISATION): "organizationdepartment",
        Role(Part.TITLE): "occupation",
        Role(Part.PLACE): "location",
        Role(Part.BIRTHDAY): "birthday",
        Role(Part.NOTES): "notes",
        Role(Part.TAGS): "labels groupmembership",
        Role(Part.NOTHING): "photo phoneticfirstname phoneticmiddlename phoneticlastname yominame "
        "givennameyomi additionalnameyomi familynameyomi initials billinginformation "
        "directoryserver mileage sensitivity priority subject language",
    }
)
_SYSTEM = frozenset({"mycontacts", "my contacts", "other contacts"})
_CURRENT = {"labels", "organizationname", "fileas", "phoneticfirstname"}
_LEGACY = {"groupmembership", "givenname", "yominame"}


def google(header: Sequence[str]) -> Sheet | None:
    """Return the columns of a Google export, or None if it is none."""
    keys = {heading_key(heading) for heading in header}
    numbered = sum(_NUMBERED.fullmatch(heading) is not None for heading in header)
    is_google = len(keys & _CURRENT) > 1 or len(keys & _LEGACY) > 1
    has_names = not keys.isdisjoint({"firstname", "givenname", "name"})
    if not has_names or not (is_google or (numbered and keys & (_CURRENT | _LEGACY))):
        return None
    roles = tuple(_role(heading) for heading in header)
    return Sheet("Google Contacts", roles, " ::: ", _SYSTEM)


def _role(heading: str) -> Role | None:
    match = _NUMBERED.fullmatch(heading)
    if match is None:
        return _ALONE.get(heading_key(heading))
    kind, number, inside = match[1].lower(), match[2], match[3].lower()
    part = _SLOTS[kind] if inside == "value" else _INSIDE.get(inside)
    return None if part is None else Role(part, f"{kind} {number}")
