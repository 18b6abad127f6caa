"""Bytes to text: UTF-8 first, a guess that owns up to being one last."""

import codecs
import re
from dataclasses import dataclass

from weaver_desktop.domain.batch import Skipped
from weaver_desktop.domain.errors import UnreadableFileError
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.exchange.encodings import guess_encoding, telling_word

_MARKS = (
    # UTF-32's mark begins with UTF-16's: longest first.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_LONGEST_CHARACTER = 4
_LOST = "\N{REPLACEMENT CHARACTER}"
_NOISE_SAMPLE = 32_768
_CONTROL = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_STRAY = 16
_TOO_MUCH_CONTROL = 0.05


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file; ``skipped`` says so where its encoding had to be guessed."""

    text: str
    skipped: tuple[Skipped, ...] = ()


def decode(data: bytes, source: str) -> Decoded:
    """Return the text of a file's bytes.

    A byte order mark decides; otherwise UTF-8 is tried strictly, and only what is no UTF-8 is
    guessed. NUL characters are refused, not taken out: real text has none, so the file is UTF-16
    without its mark, or no text, or damaged, and dropping them would give wrong names.

    Raises:
        UnreadableFileError: if the bytes are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_without_nul(_marked(data, encoding, source), source))
    if b"\0" in data:
        raise _holds_nul(source)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        if (
            len(data) - error.start < _LONGEST_CHARACTER
            and error.reason == "unexpected end of data"
        ):
            return _cut_off(data[: error.start])
        return _guessed(data, source)
    _refuse_noise(data, source)
    return Decoded(text)


def _marked(data: bytes, encoding: str, source: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableFileError(
            "{file} says that it is {encoding} text, but byte {at} is not: the file is damaged or "
            "cut off. Export it again, as CSV (UTF-8).",
            file=source,
            encoding=encoding.removesuffix("-sig").upper(),
            at=error.start + 1,
        ) from error


def _without_nul(text: str, source: str) -> str:
    if "\0" in text:
        raise _holds_nul(source)
    return text


def _holds_nul(source: str) -> UnreadableFileError:
    return UnreadableFileError(
        "{file} holds NUL characters, so it is no plain text, or it is damaged. Open it in the "
        "program it comes from and save it again as CSV (UTF-8).",
        file=source,
    )


def _refuse_noise(data: bytes, source: str) -> None:
    controls = len(_CONTROL.findall(data[:_NOISE_SAMPLE]))
    if controls > max(_STRAY, _TOO_MUCH_CONTROL * min(len(data), _NOISE_SAMPLE)):
        raise UnreadableFileError(
            "{file} is no text that Weaver can read, or it is damaged. Export it again, as CSV "
            "(UTF-8) or XLSX.",
            file=source,
        )


def _cut_off(data: bytes) -> Decoded:
    reason = phrase(
        "The file ends in the middle of a letter. Perhaps it was cut off: export it again."
    )
    return Decoded(data.decode("utf-8"), (Skipped(0, reason),))


def _guessed(data: bytes, source: str) -> Decoded:
    _refuse_noise(data, source)
    encoding = guess_encoding(data)
    # The guess is made from a sample, the rest may hold what does not fit it.
    text = data.decode(encoding, errors="replace")
    reason = phrase(
        "The file is not in UTF-8. It was read as {encoding}, which is a guess: if “{example}” "
        "looks wrong, save the file as CSV (UTF-8) and bring it in again.",
        encoding=encoding.replace("cp125", "Windows-125"),
        example=telling_word(text) or "…",
    )
    skipped = [Skipped(0, reason)]
    if _LOST in text:
        lost = phrase(
            "{count} letters could not be read. They stand as {sign} in the text.",
            count=text.count(_LOST),
            sign=_LOST,
        )
        skipped.append(Skipped(0, lost))
    return Decoded(text, tuple(skipped))
