"""The formats that Weaver writes, by the names that one can ask for them."""

from enum import StrEnum
from pathlib import Path

from weaver_desktop.exchange.writing.errors import ExportError


class OutFormat(StrEnum):
    """A format; the value is its name on the command line."""

    VCARD = "vcard"
    VCARD_4 = "vcard4"
    CSV = "csv"
    XLSX = "xlsx"
    KUMU = "kumu"
    KUMU_XLSX = "kumu-xlsx"
    GRAPHML = "graphml"
    GEXF = "gexf"
    GEPHI = "gephi"
    OBSIDIAN = "obsidian"
    ICALENDAR = "icalendar"
    WEAVER = "weaver"

    @property
    def ending(self) -> str:
        """The usual ending of a file of the format, "" for a folder."""
        return _ENDINGS[self]

    @property
    def is_folder(self) -> bool:
        """Whether it is several files in a folder."""
        return not self.ending


_ENDINGS = {
    OutFormat.VCARD: ".vcf",
    OutFormat.VCARD_4: ".vcf",
    OutFormat.CSV: "",
    OutFormat.XLSX: ".xlsx",
    OutFormat.KUMU: ".json",
    OutFormat.KUMU_XLSX: ".xlsx",
    OutFormat.GRAPHML: ".graphml",
    OutFormat.GEXF: ".gexf",
    OutFormat.GEPHI: "",
    OutFormat.OBSIDIAN: "",
    OutFormat.ICALENDAR: ".ics",
    OutFormat.WEAVER: ".json",
}
_BY_ENDING = {
    ".vcf": OutFormat.VCARD,
    ".xlsx": OutFormat.XLSX,
    ".graphml": OutFormat.GRAPHML,
    ".gexf": OutFormat.GEXF,
    ".ics": OutFormat.ICALENDAR,
    ".json": OutFormat.WEAVER,
}


def format_of(path: Path, wanted: OutFormat | None) -> OutFormat:
    """Return the format to write, told from the ending of the name if none is asked for.

    Raises:
        ExportError: if the ending is that of no format, or of another than the one asked for.
    """
    ending = path.suffix.lower()
    if wanted is None:
        if ending not in _BY_ENDING:
            raise ExportError(
                "The name {name} does not say which format is meant. End it with {endings}, or "
                "name a format with --format.",
                name=path.name,
                endings=", ".join(_BY_ENDING),
            )
        return _BY_ENDING[ending]
    if wanted.ending and ending != wanted.ending:
        raise ExportError(
            "A file of the format {format} ends in {ending}, and {name} does not. Choose another "
            "name for it.",
            format=wanted.value,
            ending=wanted.ending,
            name=path.name,
        )
    return wanted
