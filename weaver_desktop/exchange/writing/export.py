"""A book, or the part of it that is chosen, in any of the formats that Weaver writes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from weaver_desktop.book.book import Book
from weaver_desktop.book.outgoing.choice import Choice
from weaver_desktop.book.outgoing.everything import Everything
from weaver_desktop.book.outgoing.sifting import Rows
from weaver_desktop.domain.long_work import Steps, in_one_go
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.exchange.writing.book_json import book_json
from weaver_desktop.exchange.writing.calendar import calendar
from weaver_desktop.exchange.writing.cards.file import cards
from weaver_desktop.exchange.writing.csv_text import lists
from weaver_desktop.exchange.writing.formats import OutFormat
from weaver_desktop.exchange.writing.gephi import gephi_tables
from weaver_desktop.exchange.writing.gexf import gexf
from weaver_desktop.exchange.writing.graphml import graphml
from weaver_desktop.exchange.writing.kumu import blueprint, kumu_workbook
from weaver_desktop.exchange.writing.obsidian import vault
from weaver_desktop.exchange.writing.saving import Files
from weaver_desktop.exchange.writing.workbook import workbook

_WRITERS: Mapping[OutFormat, Callable[[Everything], bytes | Files]] = {
    OutFormat.VCARD: lambda everything: cards(everything, version=3),
    OutFormat.VCARD_4: lambda everything: cards(everything, version=4),
    OutFormat.CSV: lists,
    OutFormat.XLSX: workbook,
    OutFormat.KUMU: blueprint,
    OutFormat.KUMU_XLSX: kumu_workbook,
    OutFormat.GRAPHML: graphml,
    OutFormat.GEXF: gexf,
    OutFormat.GEPHI: gephi_tables,
    OutFormat.OBSIDIAN: vault,
    OutFormat.ICALENDAR: calendar,
}


@dataclass(frozen=True, slots=True)
class Export:
    """What is to be saved: a file or a folder of files, and how much of the book is in it."""

    what: bytes | Files
    parties: int
    ties: int
    gatherings: int
    remarks: tuple[Phrase, ...] = ()


def export(book: Book, choice: Choice, kind: OutFormat) -> Export:
    """Return what of a book is chosen in a format; nothing is saved yet."""
    return in_one_go(export_in_steps(book, choice, kind))


def export_in_steps(book: Book, choice: Choice, kind: OutFormat) -> Steps[Export]:
    """Do what ``export`` does, pausing with the share of the book that is read (0–1).

    At 1 all is read; what is left is to put it into its format.
    """
    rows = yield from book.outgoing.gather(choice)
    if kind is OutFormat.WEAVER:
        return _whole(book, rows, is_whole=book.outgoing.is_whole(choice))
    everything = book.outgoing.everything(rows)
    return Export(
        _WRITERS[kind](everything),
        len(everything.entries),
        len(everything.bonds),
        len(everything.occasions),
        tuple(_remarks(everything, kind)),
    )


def _whole(book: Book, rows: Rows, *, is_whole: bool) -> Export:
    data = book_json(rows, book.outgoing.places(rows), now=book.now, is_whole=is_whole)
    return Export(data, len(rows["party"]), len(rows["tie"]), len(rows["gathering"]))


def _remarks(everything: Everything, kind: OutFormat) -> list[Phrase]:
    """Return what the format had no room for, of what one would expect in it."""
    if kind is not OutFormat.ICALENDAR:
        return []
    days = [occasion.gathering.on for occasion in everything.occasions]
    count = sum(on is None or on.day is None for on in days)
    if not count:
        return []
    return [
        phrase("{count} gatherings were left out: a calendar needs to know their day.", count=count)
    ]
