"""Files that are no lists: known by their first bytes, each with the way to make a list of it."""

import re
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from weaver_desktop.domain.errors import UnreadableFileError

_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")
_PACKED = (b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ")
_ZIPPED = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_DATABASE = b"SQLite format 3\0"
_MARKUP = re.compile(r"\s*<(?:!doctype|\?xml|[a-z]+[\s>])", re.IGNORECASE)
_SHOWN = 5


def is_workbook(data: bytes, source: str) -> bool:
    """Tell whether the bytes are an XLSX workbook; if not, they should be text.

    Raises:
        UnreadableFileError: if they are a picture, an archive, an old workbook or the like.
    """
    if data.startswith(_ZIPPED):
        return _is_workbook(data, source)
    if data.startswith(_OLD_OFFICE):
        raise UnreadableFileError(
            "{file} is an old Excel workbook (.xls), or one that is locked with a password. Open "
            "it in your spreadsheet program and save it as .xlsx without a password, or as CSV.",
            file=source,
        )
    if data.startswith(_PICTURES) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP"):
        raise UnreadableFileError(
            "{file} is a picture. Weaver reads lists: type the names into a spreadsheet and save "
            "it as CSV or XLSX.",
            file=source,
        )
    if data.startswith(b"%PDF-"):
        raise UnreadableFileError(
            "{file} is a PDF. Copy its table into a spreadsheet and save that as CSV or XLSX.",
            file=source,
        )
    if data.startswith(_DATABASE):
        raise UnreadableFileError(
            "{file} is a database, perhaps a Weaver book. A book is opened, not imported; from "
            "other programs export a CSV file.",
            file=source,
        )
    if data.startswith(_PACKED):
        raise _archive(source)
    return False


def refuse_other_text(text: str, source: str) -> None:
    """Refuse text that is plainly no table.

    Raises:
        UnreadableFileError: if it is a web page or XML.
    """
    start = text[:400].lstrip("\ufeff \t\r\n").upper()
    if _MARKUP.match(start):
        raise UnreadableFileError(
            "{file} is a web page or another XML file, not a list. Where you got it, choose CSV or "
            "XLSX as the format.",
            file=source,
        )


def _is_workbook(data: bytes, source: str) -> bool:
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
    except (BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise UnreadableFileError(
            "{file} is damaged or was cut off: its end is missing. Export or copy it again.",
            file=source,
        ) from error
    if "xl/workbook.xml" in names:
        return True
    if "content.xml" in names and "mimetype" in names:
        raise UnreadableFileError(
            "{file} is an OpenDocument file. Open it and save it as .xlsx or as CSV.", file=source
        )
    if "word/document.xml" in names or "ppt/presentation.xml" in names:
        raise UnreadableFileError(
            "{file} is a text document or a slide show. Copy its table into a spreadsheet and save "
            "that as CSV or XLSX.",
            file=source,
        )
    raise _archive(source, names)


def _archive(source: str, names: list[str] | None = None) -> UnreadableFileError:
    if not names:
        return UnreadableFileError(
            "{file} is a packed archive. Unpack it and choose a file that was in it.", file=source
        )
    shown = ", ".join(name[:60] for name in names[:_SHOWN]) + (", …" if names[_SHOWN:] else "")
    return UnreadableFileError(
        "{file} is a ZIP archive. Unpack it and choose a file that was in it ({names}).",
        file=source,
        names=shown,
    )
