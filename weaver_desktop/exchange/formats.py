"""The formats that Weaver reads, by the names that one can ask for them."""

from enum import StrEnum

from weaver_desktop.domain.errors import UnreadableFileError


class Format(StrEnum):
    """A format; the value is its name on the command line."""

    VCARD = "vcard"
    GOOGLE = "google"
    OUTLOOK = "outlook"
    THUNDERBIRD = "thunderbird"
    LINKEDIN = "linkedin"
    EVENTBRITE = "eventbrite"
    LUMA = "luma"
    ICALENDAR = "icalendar"
    KUMU = "kumu"
    GRAPHML = "graphml"
    GEXF = "gexf"
    XLSX = "xlsx"
    CSV = "csv"
    WEAVER = "weaver"


CALLED = {
    Format.VCARD: "contact cards (vCard)",
    Format.GOOGLE: "contacts of Google",
    Format.OUTLOOK: "contacts of Outlook",
    Format.THUNDERBIRD: "contacts of Thunderbird",
    Format.LINKEDIN: "connections of LinkedIn",
    Format.EVENTBRITE: "guests of Eventbrite",
    Format.LUMA: "guests of Luma",
    Format.ICALENDAR: "a calendar (iCalendar)",
    Format.KUMU: "a project of Kumu (JSON)",
    Format.GRAPHML: "a network in GraphML",
    Format.GEXF: "a network in GEXF",
    Format.XLSX: "a workbook (XLSX)",
    Format.CSV: "a table of text (CSV)",
    Format.WEAVER: "a book of Weaver (JSON)",
}
"""What a file of each format holds, in words."""

OF_PROGRAM = {
    "Google Contacts": Format.GOOGLE,
    "Outlook": Format.OUTLOOK,
    "Thunderbird": Format.THUNDERBIRD,
    "LinkedIn": Format.LINKEDIN,
    "Eventbrite": Format.EVENTBRITE,
    "Luma": Format.LUMA,
}
"""The format that each known program writes its tables in."""


def check(wanted: Format | None, found: Format, source: str) -> None:
    """Hold what was asked for against what a file is.

    A table of a known program is a table as well, whether it stands in a CSV file or a workbook.

    Raises:
        UnreadableFileError: if a format was asked for, and the file is of another.
    """
    if wanted in {None, found}:
        return
    raise UnreadableFileError(
        "{file} does not hold {wanted}, as you said, but {found}. Leave the format out, or choose "
        "another file.",
        file=source,
        wanted=CALLED[wanted or found],
        found=CALLED[found],
    )
