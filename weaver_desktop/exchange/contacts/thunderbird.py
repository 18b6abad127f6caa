"""Thunderbird's address book as a table, with the headings of its American and British editions."""

from collections.abc import Sequence

from weaver_desktop.exchange.columns import heading_key
from weaver_desktop.exchange.contacts.roles import Part, Role, Sheet, columns

_COLUMNS = columns(
    {
        Role(Part.NAME): "displayname",
        Role(Part.FIRST): "firstname",
        Role(Part.LAST): "lastname",
        Role(Part.NICKNAME): "nickname",
        Role(Part.EMAIL, "mail 1"): "primaryemail",
        Role(Part.EMAIL, "mail 2"): "secondaryemail",
        Role(Part.CHAT): "screenname",
        Role(Part.PHONE, "phone work", "work"): "workphone",
        Role(Part.PHONE, "phone home", "home"): "homephone",
        Role(Part.PHONE, "fax", "fax"): "faxnumber",
        Role(Part.PHONE, "pager", "pager"): "pagernumber",
        Role(Part.PHONE, "mobile", "mobile"): "mobilenumber",
        Role(Part.TITLE, "work"): "jobtitle",
        Role(Part.DEPARTMENT, "work"): "department",
        Role(Part.GROUP, "work"): "organization organisation",
        Role(Part.WEB, "web work", "work"): "webpage1",
        Role(Part.WEB, "web home", "home"): "webpage2",
        Role(Part.BIRTH_YEAR): "birthyear",
        Role(Part.BIRTH_MONTH): "birthmonth",
        Role(Part.BIRTH_DAY): "birthday",
        Role(Part.NOTES): "notes",
    }
    | {
        Role(part, f"address {place}", place): " ".join(f"{place}{word}" for word in words.split())
        for place in ("home", "work")
        for part, words in (
            (Part.STREET, "address address2"),
            (Part.CITY, "city"),
            (Part.REGION, "state county"),
            (Part.POSTCODE, "zipcode zip postcode"),
            (Part.COUNTRY, "country"),
        )
    }
)


def thunderbird(header: Sequence[str]) -> Sheet | None:
    """Return the columns of Thunderbird's address book, or None if it is none."""
    keys = [heading_key(heading) for heading in header]
    if "primaryemail" not in keys or {"displayname", "firstname"}.isdisjoint(keys):
        return None
    return Sheet("Thunderbird", tuple(_COLUMNS.get(key) for key in keys))
