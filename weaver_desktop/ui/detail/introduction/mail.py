"""A letter on its way to the mail program: nothing is ever sent from here."""

from collections.abc import Sequence
from urllib.parse import quote

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from weaver_desktop.book.book import Book
from weaver_desktop.book.ways import link_of
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import WayKind

_IN_ADDRESSES = "@.!#$'*+-/^_`|~"
"""What may stand in an address of mail as it is (RFC 6068, section 2), besides letters."""


def mail_link(to: Sequence[str], subject: str, body: str) -> str:
    """Return what opens a mail program with a letter in it (RFC 6068: lines end in CR LF)."""
    addresses = ",".join(quote(each, safe=_IN_ADDRESSES) for each in to)
    lines = body.replace("\r\n", "\n").replace("\n", "\r\n")
    return f"mailto:{addresses}?subject={quote(subject, safe='')}&body={quote(lines, safe='')}"


def address_of(book: Book, party: PartyId) -> str:
    """Return the first address of mail of a party, "" if none is kept that could be one."""
    for way in book.ways.of(party):
        if way.kind == WayKind.EMAIL and link_of(way) is not None:
            return way.value
    return ""


def open_mail(link: str) -> bool:
    """Hand a letter to the mail program; tell whether there was one."""
    return QDesktopServices.openUrl(QUrl.fromEncoded(link.encode("ascii")))
