"""XML to events, without ever expanding or fetching anything that it asks for."""

from typing import Any, Protocol

from weaver_desktop.domain.errors import UnreadableFileError

_CHUNK = 1024 * 1024
_DEEPEST = 500


class Target(Protocol):
    """What is told of the elements of a file, one after the other, names without namespaces."""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Begin an element."""

    def end(self, tag: str) -> None:
        """End an element."""

    def data(self, text: str) -> None:
        """Give text, perhaps only a part of what stands together."""


def read_xml(data: bytes, source: str, target: Target) -> None:
    """Tell a target of all elements of a file.

    Raises:
        UnreadableFileError: if the XML is broken, declares entities, refers to anything outside of
            itself, or is nested absurdly deep.
    """
    from xml.etree.ElementTree import ParseError

    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import DefusedXMLParser

    parser: Any = DefusedXMLParser(target=_Plain(target, source))
    try:
        for start in range(0, len(data), _CHUNK):
            parser.feed(data[start : start + _CHUNK])
        parser.close()
    except ParseError as error:
        line, column = error.position
        raise UnreadableFileError(
            "{file} is broken XML: something is wrong in line {line}, column {column}. Perhaps it "
            "was cut off: export it again.",
            file=source,
            line=line,
            column=column + 1,
        ) from error
    except DefusedXmlException as error:
        raise UnreadableFileError(
            "{file} declares entities or refers to other files, as an attack would, so Weaver does "
            "not open it. Export it again from the program it comes from.",
            file=source,
        ) from error
    except (LookupError, ValueError) as error:
        raise UnreadableFileError(
            "{file} says that it is in an encoding that Weaver does not know. Save it as UTF-8.",
            file=source,
        ) from error


class _Plain:
    """Takes the namespaces off, and refuses what is nested without end."""

    def __init__(self, target: Target, source: str) -> None:
        self._target = target
        self._source = source
        self._depth = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise UnreadableFileError(
                "{file} is nested too deeply to be a network. Export it again.", file=self._source
            )
        plain = {key.rpartition("}")[2]: value for key, value in attributes.items()}
        self._target.start(tag.rpartition("}")[2], plain)

    def end(self, tag: str) -> None:
        self._depth -= 1
        self._target.end(tag.rpartition("}")[2])

    def data(self, text: str) -> None:
        self._target.data(text)

    def close(self) -> None:
        """Nothing is left to be done."""
