"""XML, written element by element."""

import re
from collections.abc import Mapping
from html import escape

_UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_BREAKS = {ord("\n"): "&#10;", ord("\r"): "&#13;", ord("\t"): "&#9;"}


class Markup:
    """Lines of XML; every text is escaped, and what XML cannot hold is left out."""

    def __init__(self) -> None:
        """Begin with the declaration."""
        self._lines = ['<?xml version="1.0" encoding="UTF-8"?>']
        self._open: list[str] = []

    def open(self, tag: str, **attributes: object) -> None:
        """Begin an element that holds others."""
        self._lines.append(f"{self._indent}<{tag}{_written(attributes)}>")
        self._open.append(tag)

    def close(self) -> None:
        """End the element that was begun last."""
        tag = self._open.pop()
        self._lines.append(f"{self._indent}</{tag}>")

    def empty(self, tag: str, **attributes: object) -> None:
        """Write an element that holds nothing."""
        self._lines.append(f"{self._indent}<{tag}{_written(attributes)}/>")

    def text(self, tag: str, text: str, **attributes: object) -> None:
        """Write an element that holds text."""
        plain = escape(_UNFIT.sub("", text), quote=False)
        self._lines.append(f"{self._indent}<{tag}{_written(attributes)}>{plain}</{tag}>")

    def finished(self) -> bytes:
        """Return the document; every element has to be closed."""
        return ("\n".join(self._lines) + "\n").encode()

    @property
    def _indent(self) -> str:
        return " " * len(self._open)


def _written(attributes: Mapping[str, object]) -> str:
    """Return attributes; ``for_`` is written ``for``, ``attr__name`` ``attr.name``."""
    return "".join(
        f' {name.rstrip("_").replace("__", ".")}="{_quoted(str(value))}"'
        for name, value in attributes.items()
        if value is not None
    )


def _quoted(text: str) -> str:
    return escape(_UNFIT.sub("", text), quote=True).translate(_BREAKS)
