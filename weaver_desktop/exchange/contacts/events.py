"""Guest lists of Eventbrite and Luma."""

from collections.abc import Sequence

from weaver_desktop.exchange.columns import heading_key
from weaver_desktop.exchange.contacts.roles import Part, Role, Sheet, columns

_PERSON = {
    Role(Part.NAME): "name attendeename",
    Role(Part.FIRST): "firstname attendeefirstname",
    Role(Part.LAST): "lastname surname attendeelastname attendeesurname",
    Role(Part.SUFFIX): "suffix",
    Role(Part.EMAIL): "email emailaddress attendeeemail",
    Role(Part.PHONE): "phone phonenumber cellphone homephone workphone mobile",
    Role(Part.TITLE, "work"): "jobtitle",
    Role(Part.GROUP, "work"): "company organisation organization",
    Role(Part.WEB): "website",
    Role(Part.PRONOUNS): "pronouns",
    Role(Part.BIRTHDAY): "birthdate",
    Role(Part.PLACE): "city",
    Role(Part.STREET, "home", "home"): "homeaddress1 homeaddress2",
    Role(Part.CITY, "home", "home"): "homecity city",
    Role(Part.REGION, "home", "home"): "homestate",
    Role(Part.POSTCODE, "home", "home"): "homezip homepostcode",
    Role(Part.COUNTRY, "home", "home"): "homecountry country",
}
_EVENTBRITE = columns(
    _PERSON
    | {
        Role(Part.GATHERING): "eventname event",
        Role(Part.GATHERING_DATE): "eventdate eventstartdate eventstart eventstarttime",
        Role(Part.STATUS): "attendeestatus orderstatus status",
        Role(Part.CHECKED_IN): "checkedin checkedindate checkindate checkintime",
        Role(Part.NOTHING): "order orderid orderno ordernumber orderdate ordertime prefix "
        "quantity pricepaid pricetier ticketprice ticketquantity tickettotal totalpaid currency "
        "fees eventbritefees eventbritepaymentprocessing paymentprocessing taxpaid ordertype "
        "attendee attendeeid attendeenumber eventid barcode buyerfirstname buyerlastname "
        "buyersurname buyeremail buyername feespaid promocode discountcode paymenttype "
        "paymentstatus affiliate tickettype ticketid gender age ipaddress iplocation "
        "purchaserfirstname purchasersurname purchaseremail purchasercity purchaserstate "
        "purchasercountry deliverymethod",
    }
)
_LUMA = columns(
    _PERSON
    | {
        Role(Part.STATUS): "approvalstatus",
        Role(Part.CHECKED_IN): "checkedinat",
        Role(Part.GATHERING): "eventname",
        Role(Part.GATHERING_DATE): "eventdate eventstartat",
        Role(Part.NOTHING): "apiid guestid userapiid createdat registeredat joinedat invitedat "
        "customsource qrcodeurl amount amounttax amountdiscount currency couponcode ethaddress "
        "solanaaddress surveyresponserating surveyresponsefeedback ticketname ticketid tickettype "
        "tickettypeid utmsource",
    }
)
_NOT_GIVEN = frozenset({"info requested"})
"""Stands where a ticket was bought for somebody who has not said yet who that is."""

_ORDERS = {"order", "orderid", "orderno", "ordernumber"}
_TICKETS = {"attendeestatus", "tickettype", "attendee", "eventname"}
_LUMA_SIGNS = {"apiid", "guestid", "checkedinat", "qrcodeurl"}


def eventbrite(header: Sequence[str]) -> Sheet | None:
    """Return the columns of Eventbrite's list of attendees, or None if it is none."""
    keys = [heading_key(heading) for heading in header]
    if _ORDERS.isdisjoint(keys) or len(_TICKETS.intersection(keys)) == 0:
        return None
    return _sheet("Eventbrite", keys, _EVENTBRITE, _NOT_GIVEN)


def luma(header: Sequence[str]) -> Sheet | None:
    """Return the columns of Luma's list of guests, or None if it is none."""
    keys = [heading_key(heading) for heading in header]
    if "approvalstatus" not in keys or _LUMA_SIGNS.isdisjoint(keys):
        return None
    return _sheet("Luma", keys, _LUMA)


def _sheet(
    program: str,
    keys: list[str],
    known: dict[str, Role],
    stand_ins: frozenset[str] = frozenset(),
) -> Sheet | None:
    roles = tuple(known.get(key) for key in keys)
    has_names = any(role and role.part in {Part.NAME, Part.FIRST, Part.EMAIL} for role in roles)
    return Sheet(program, roles, lists_guests=True, stand_ins=stand_ins) if has_names else None
