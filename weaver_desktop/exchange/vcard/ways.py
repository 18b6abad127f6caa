"""Telephones, mail, addresses and other ways to reach somebody, with their labels."""

import re

from weaver_desktop.exchange.cells import LINE_LIMIT, clean, one_line
from weaver_desktop.exchange.contacts.slots import joined_address, put_way
from weaver_desktop.exchange.vcard.card import Card
from weaver_desktop.exchange.vcard.properties import Property

CHATS = {
    "X-AIM": "AIM",
    "X-ICQ": "ICQ",
    "X-JABBER": "Jabber",
    "X-MSN": "MSN",
    "X-YAHOO": "Yahoo",
    "X-SKYPE": "Skype",
    "X-SKYPE-USERNAME": "Skype",
    "X-GTALK": "Google Talk",
    "X-GOOGLE-TALK": "Google Talk",
    "X-GADUGADU": "Gadu-Gadu",
    "X-QQ": "QQ",
    "X-MATRIX": "Matrix",
    "X-EVOLUTION-TWITTER": "Twitter",
    "X-TWITTER": "Twitter",
    "X-MS-IMADDRESS": "",
}
_SILENT = frozenset({"pref", "voice", "internet", "x-internet", "other", "msg", "text", "dom"})
_PLAIN = {"cell": "mobile", "x-mobile": "mobile"}
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,30}:")
_ADDRESS_FIELDS = 7


def put_phone(card: Card, line: Property) -> None:
    """TEL, also as a URI: ``tel:+44-20-7946-0000``."""
    number = card.text(line)
    put_way(card.draft, "phone", _without_scheme(number, "tel:"), label_of(card, line))


def put_mail(card: Card, line: Property) -> None:
    """EMAIL, also as ``mailto:``."""
    address = card.text(line)
    put_way(card.draft, "email", _without_scheme(address, "mailto:"), label_of(card, line))


def put_web(card: Card, line: Property) -> None:
    """URL, X-SOCIALPROFILE and their like."""
    put_way(card.draft, "web", card.text(line), label_of(card, line))


def put_chat(card: Card, line: Property) -> None:
    """IMPP and the older ones of each service: ``xmpp:ama@nest.org`` is called xmpp."""
    text = one_line(card.text(line))
    service = CHATS.get(line.name) or line.params.get("X-SERVICE-TYPE", "")
    scheme = _SCHEME.match(text)
    if scheme and not service:
        service = scheme[0][:-1]
    put_way(card.draft, "messenger", text, service or label_of(card, line))


def put_address(card: Card, line: Property) -> None:
    """ADR on one line; its town is where the party is, if nothing else says so.

    One that names a town and nothing more, not even what it is called, is a place and no address.
    """
    fields = [one_line(clean(text)) for text in line.fields()[:_ADDRESS_FIELDS]]
    fields += [""] * (_ADDRESS_FIELDS - len(fields))
    box, extended, street, city, region, code, country = fields
    town = " ".join(filter(None, (code, city)))
    address = joined_address([street, extended, box, town, region, country])
    label = label_of(card, line)
    is_new_place = bool(city) and not card.draft.place
    if is_new_place:
        card.draft.place = city[:LINE_LIMIT]
    if not is_new_place or label or address != city.strip(", "):
        put_way(card.draft, "address", address[:LINE_LIMIT], label)


def put_written_address(card: Card, line: Property) -> None:
    """LABEL, an address as it is written on a letter, where there is none in parts."""
    if card.all("ADR"):
        card.keep(line)
    else:
        address = joined_address(card.text(line).splitlines())
        put_way(card.draft, "address", address, label_of(card, line))


def label_of(card: Card, line: Property) -> str:
    """Return what a way is called: Apple's label, or the types that say something."""
    types = (
        _PLAIN.get(each, each).removeprefix("x-") for each in line.types if each not in _SILENT
    )
    return card.label(line) or " ".join(dict.fromkeys(types))[:100]


def _without_scheme(text: str, scheme: str) -> str:
    return text[len(scheme) :] if text[: len(scheme)].casefold() == scheme else text
