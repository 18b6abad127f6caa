"""What each format is called, and what it holds."""

from PySide6.QtCore import QCoreApplication

from weaver_desktop.exchange.writing.formats import OutFormat


def called(kind: OutFormat) -> str:
    """Return the name of a format, short enough for a button."""
    return {
        OutFormat.VCARD: _tr("Contact cards"),
        OutFormat.VCARD_4: _tr("vCard 4.0"),
        OutFormat.CSV: _tr("CSV"),
        OutFormat.XLSX: _tr("Excel"),
        OutFormat.KUMU: _tr("Kumu"),
        OutFormat.KUMU_XLSX: _tr("Kumu (Excel)"),
        OutFormat.GRAPHML: _tr("GraphML"),
        OutFormat.GEXF: _tr("GEXF"),
        OutFormat.GEPHI: _tr("Gephi (CSV)"),
        OutFormat.OBSIDIAN: _tr("Obsidian"),
        OutFormat.ICALENDAR: _tr("Calendar"),
        OutFormat.WEAVER: _tr("All of it (JSON)"),
    }[kind]


def about(kind: OutFormat) -> str:
    """Return what a format is for and what it holds."""
    return {
        OutFormat.VCARD: _tr(
            "For phones and address books, as Apple and Google read them (vCard 3.0): names, ways "
            "to reach people, tags, photos and who is tied to whom."
        ),
        OutFormat.VCARD_4: _tr(
            "The newer contact cards (vCard 4.0), with groups and ties as they were meant."
        ),
        OutFormat.CSV: _tr(
            "A folder with three lists that every spreadsheet opens: people, ties and guests."
        ),
        OutFormat.XLSX: _tr("One workbook with three sheets: people, ties and guests."),
        OutFormat.KUMU: _tr("A blueprint that Kumu imports into a project: elements, connections."),
        OutFormat.KUMU_XLSX: _tr("A workbook that Kumu imports: elements and connections."),
        OutFormat.GRAPHML: _tr("The network for yEd, Cytoscape, igraph and others, with places."),
        OutFormat.GEXF: _tr(
            "The network for Gephi, with the times at which ties held, places and colours."
        ),
        OutFormat.GEPHI: _tr("A folder with nodes and edges as Gephi's tables."),
        OutFormat.OBSIDIAN: _tr(
            "A folder with a note for each person, group and gathering, and links between them."
        ),
        OutFormat.ICALENDAR: _tr("Gatherings with their guests, and introductions to look after."),
        OutFormat.WEAVER: _tr(
            "Everything that Weaver keeps. Import it again, here or elsewhere: nothing is lost."
        ),
    }[kind]


def _tr(text: str) -> str:
    return QCoreApplication.translate("ExportContacts", text)
