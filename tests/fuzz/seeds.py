"""Sound files of every format that Weaver reads, to be damaged."""

import json
import tempfile
from functools import cache
from pathlib import Path

from tests.exchange.calendar.test_gather import EVENTS
from tests.exchange.contacts.headings import OTHERS, split
from tests.exchange.contacts.test_address_books import (
    AMA,
    CLASSIC,
    GOOGLE,
    LOCALISED,
    OUTLOOK_COM,
    table,
)
from tests.exchange.contacts.test_events import EVENTBRITE, LUMA
from tests.exchange.making import workbook
from tests.exchange.networks.graphs import DYNAMIC, GEXF, GRAPHML, YED
from tests.exchange.networks.test_kumu import BLUEPRINT, FULL
from tests.exchange.test_mutations import SOUND
from tests.exchange.vcard.cards import DIALECTS
from tests.exchange.writing.small import EVERYTHING
from tests.fixtures.books import fresh_book
from weaver_desktop.book.book import Book
from weaver_desktop.book.outgoing.choice import Choice
from weaver_desktop.exchange.readers import read
from weaver_desktop.exchange.writing.calendar import calendar
from weaver_desktop.exchange.writing.cards.file import cards
from weaver_desktop.exchange.writing.csv_text import lists
from weaver_desktop.exchange.writing.export import export
from weaver_desktop.exchange.writing.formats import OutFormat
from weaver_desktop.exchange.writing.gephi import gephi_tables
from weaver_desktop.exchange.writing.gexf import gexf
from weaver_desktop.exchange.writing.graphml import graphml
from weaver_desktop.exchange.writing.kumu import blueprint, kumu_workbook
from weaver_desktop.exchange.writing.workbook import workbook as weaver_workbook

_LINKEDIN = (
    'Notes:\n"Mails, often missing"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,'
    "Connected On\nAma,Boateng,https://x.org/ama,,Nest,Potter,12 Mar 2024\n"
)
_GEPHI = 'Source,Target,Type,Id,Label,timeset,Weight\nAma,Bo,Undirected,0,kiln,"<[2020, 2021]>",2\n'


@cache
def seeds() -> dict[str, bytes]:
    """Return the files by name: of other programs, of Weaver, and whole books."""
    return _of_others() | _of_weaver() | _books()


@cache
def partners() -> dict[str, tuple[str, bytes]]:
    """Return the file that is read together with one, by the name of that one."""
    return {
        "weaver-nodes.csv": ("edges.csv", _tables()["edges.csv"]),
        "weaver-people.csv": ("ties.csv", _tables()["ties.csv"]),
    }


def _of_others() -> dict[str, bytes]:
    texts = {f"{name}.vcf": text for name, text in DIALECTS.items()}
    texts |= SOUND
    texts |= {
        "google.csv": table(GOOGLE, AMA),
        "outlook.csv": table(OUTLOOK_COM, {"First Name": "Ama", "Business Phone": "1"}),
        "classic.csv": table(CLASSIC, {"First Name": "Ama", "Birthday": "1/2/1985"}),
        "kontakte.csv": "\r\n".join(LOCALISED["de"]),
        "contacts.csv": "\r\n".join(LOCALISED["fr"]),
        "thunderbird.csv": table(
            split(OTHERS["Thunderbird"]),
            {"Display Name": "Ama", "Primary Email": "a@x.org", "Birth Month": "4"},
        ),
        "linkedin.csv": _LINKEDIN,
        "gephi.csv": _GEPHI,
        "eventbrite.csv": EVENTBRITE.format(last="Surname", more=",Event Name", fair=",Fair"),
        "luma.csv": LUMA,
        "calendar.ics": EVENTS,
        "kumu.json": json.dumps(FULL),
        "blueprint.json": json.dumps(BLUEPRINT),
        "net.graphml": GRAPHML,
        "yed.graphml": YED,
        "net.gexf": GEXF,
        "dynamic.gexf": DYNAMIC,
    }
    sheets: dict[str, list[list[object]]] = {
        "Elements": [["Label", "Type"], ["Ama", "Person"], ["Nest", "Collective"]],
        "Connections": [["From", "To", "Strength"], ["Ama", "Nest|Bo", 3]],
    }
    found = {name: text.encode() for name, text in texts.items()}
    return found | {
        "kumu.xlsx": workbook(sheets),
        "wide.vcf": DIALECTS["version 4"].encode("utf-16"),
        "old.csv": SOUND["ties.csv"].encode("cp1252"),
        "japan.vcf": "BEGIN:VCARD\nFN:山田\nEND:VCARD\n".encode("shift_jis"),
    }


def _of_weaver() -> dict[str, bytes]:
    """Return what Weaver writes of a small network."""
    # Edges alone name nobody, and are refused.
    names = [name for name in _tables() if name != "edges.csv"]
    return {f"weaver-{name}": _tables()[name] for name in names} | {
        "weaver-3.vcf": cards(EVERYTHING, version=3),
        "weaver-4.vcf": cards(EVERYTHING, version=4),
        "weaver.xlsx": weaver_workbook(EVERYTHING),
        "weaver-kumu.json": blueprint(EVERYTHING),
        "weaver-kumu.xlsx": kumu_workbook(EVERYTHING),
        "weaver.graphml": graphml(EVERYTHING),
        "weaver.gexf": gexf(EVERYTHING),
        "weaver.ics": calendar(EVERYTHING),
    }


def _tables() -> dict[str, bytes]:
    return {**lists(EVERYTHING), **gephi_tables(EVERYTHING)}


def _books() -> dict[str, bytes]:
    """Return a book that has taken in a bit of everything, as it is and as JSON."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = fresh_book(folder / "whole.weave")
        with Book.open(path) as book:
            kim = book.parties.begin(name="Kim")
            for called in ("apple.vcf", "people.csv", "guests.csv", "full.json"):
                (folder / called).write_bytes(_of_others()[called])
                book.importer.take_in_whole(read(folder / called))
            book.keep_positions({kim: (1.5, -2.0)})
            written = export(book, Choice(with_private=True), OutFormat.WEAVER).what
        assert isinstance(written, bytes)
        return {"whole.weave": path.read_bytes(), "whole.json": written}
