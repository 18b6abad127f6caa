"""Sound files of every format that Weaver reads, to be damaged."""

import json

from tests.exchange.calendar.test_gather import EVENTS
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

_LINKEDIN = (
    'Notes:\n"Mails, often missing"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,'
    "Connected On\nAma,Boateng,https://x.org/ama,,Nest,Potter,12 Mar 2024\n"
)
_GEPHI = 'Source,Target,Type,Id,Label,timeset,Weight\nAma,Bo,Undirected,0,kiln,"<[2020, 2021]>",2\n'


def seeds() -> dict[str, bytes]:
    """Return the files by name."""
    texts = {f"{name}.vcf": text for name, text in DIALECTS.items()}
    texts |= SOUND
    texts |= {
        "google.csv": table(GOOGLE, AMA),
        "outlook.csv": table(OUTLOOK_COM, {"First Name": "Ama", "Business Phone": "1"}),
        "classic.csv": table(CLASSIC, {"First Name": "Ama", "Birthday": "1/2/1985"}),
        "kontakte.csv": "\r\n".join(LOCALISED["de"]),
        "contacts.csv": "\r\n".join(LOCALISED["fr"]),
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
