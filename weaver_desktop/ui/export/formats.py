"""What the map can be exported as."""

from enum import StrEnum
from pathlib import Path

from weaver_desktop.ui.export.errors import ExportError

LEAST_SCALE, MOST_SCALE = 1, 8


class Format(StrEnum):
    """The kinds of files; each is the ending of their names."""

    PNG = "png"
    SVG = "svg"
    PDF = "pdf"
    HTML = "html"
    GIF = "gif"
    WEBP = "webp"

    @property
    def is_replay(self) -> bool:
        """Whether it shows the growth of the network."""
        return self in {Format.GIF, Format.WEBP}

    @property
    def has_scale(self) -> bool:
        """Whether it is made of pixels, so that a scale makes it finer."""
        return self is Format.PNG or self.is_replay


def format_of(path: Path) -> Format:
    """Return the format that the ending of a file's name asks for.

    Raises:
        ExportError: if there is none of that ending.
    """
    ending = path.suffix.lower().removeprefix(".")
    if ending == "htm":
        return Format.HTML
    if ending not in list(Format):
        stem = path.stem if path.suffix else path.name
        raise ExportError(
            "The name of the file says what becomes of the map: .png for a picture, .svg or .pdf "
            "for print, .html for a page, .gif or .webp for a replay. Name it for example "
            "{example}.",
            example=f"{stem[:40] or 'map'}.png",
        )
    return Format(ending)
