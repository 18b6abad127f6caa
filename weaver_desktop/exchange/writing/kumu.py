"""Kumu's blueprint in JSON, and its workbook."""

import json

from weaver_desktop.book.outgoing.everything import Bond, Entry, Everything
from weaver_desktop.domain.parties import GroupKind
from weaver_desktop.exchange.writing.cells import person, tie
from weaver_desktop.exchange.writing.workbook import xlsx_bytes

_BAR = "|"
_LISTS = ("Tags", "Group", "Email", "Phone", "Website", "Needs", "Offers", "Loves")
_PLAIN = ("Headline", "Place", "Pronouns", "How met", "Birthday", "Heard")
_ELEMENTS = ("ID", "Label", "Type", "Tags", "Description", *_LISTS[1:], *_PLAIN)
_OF_TIES = ("From", "To", "Depth", "Since", "Until", "Timeset", "Last contact", "Known")
_CONNECTIONS = ("From", "To", "Direction", *_OF_TIES[2:], "Description")
_TYPES = {
    GroupKind.COLLECTIVE: "Collective",
    GroupKind.ORGANISATION: "Organization",
    GroupKind.VENUE: "Venue",
    GroupKind.CIRCLE: "Circle",
}


def blueprint(everything: Everything) -> bytes:
    """Return a blueprint, which Kumu imports into a project that is there (JSON)."""
    elements = []
    for entry in everything.entries:
        cells = _element(entry, everything)
        element: dict[str, object] = {"id": cells.pop("ID")}
        for heading, text in cells.items():
            if text:
                is_list = heading in _LISTS
                element[heading.lower()] = text.split(_BAR) if is_list else text
        elements.append(element)
    connections = []
    for bond in everything.bonds:
        cells = _connection(bond)
        told = {heading.lower(): text for heading, text in cells.items() if text}
        connections.append({"id": bond.tie.id, **told})
    whole = {"elements": elements, "connections": connections}
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def kumu_workbook(everything: Everything) -> bytes:
    """Return the sheets Elements and Connections, a bar between values (XLSX)."""
    elements = [list(_ELEMENTS)]
    for entry in everything.entries:
        cells = _element(entry, everything)
        elements.append([cells[heading] for heading in _ELEMENTS])
    connections = [list(_CONNECTIONS)]
    for bond in everything.bonds:
        cells = _connection(bond)
        connections.append([cells[heading] for heading in _CONNECTIONS])
    return xlsx_bytes({"Elements": elements, "Connections": connections})


def _element(entry: Entry, everything: Everything) -> dict[str, str]:
    cells = person(entry, everything, _BAR)
    party = entry.party
    kind = "Person" if not party.is_group else "Group"
    return {
        "ID": cells["Id"],
        "Label": cells["Name"],
        "Type": _TYPES[party.group_kind] if party.group_kind else kind,
        "Description": cells["Notes"],
        **{heading: cells[heading] for heading in (*_LISTS, *_PLAIN)},
    }


def _connection(bond: Bond) -> dict[str, str]:
    cells = tie(bond, (bond.tie.a, bond.tie.b))
    return {
        **{heading: cells[heading] for heading in _OF_TIES},
        "Direction": "undirected",
        "Description": cells["Note"],
    }
