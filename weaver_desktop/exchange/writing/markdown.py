"""Text in notes: kept as it was written, but nothing of it loads, runs or breaks out."""

import json
import re
from collections.abc import Iterator, Mapping

_EMBED = re.compile(r"!(?=\[)")
_FENCE = re.compile(r"^(\s*)(`{3,}|~{3,})", re.MULTILINE)
_INLINE_CODE = re.compile(r"`(?=\s*(?:=|\$=))")
_RULE = re.compile(r"^---", re.MULTILINE)


def harmless(text: str) -> str:
    """Return Markdown that shows no picture from elsewhere, runs no query and holds no HTML."""
    text = text.replace("<", "&lt;").replace("%%", "%\u200b%")
    text = _EMBED.sub(r"!\\", text)
    text = _FENCE.sub(r"\1\\\2", text)
    text = _INLINE_CODE.sub(r"\\`", text)
    return _RULE.sub(r"\\---", text)


def on_one_line(text: str) -> str:
    """Return a text on one line, in which no sign means anything to Markdown."""
    line = " ".join(text.split())
    return re.sub(r"([\\`*_\[\]<>#|!~$%^])", r"\\\1", line)


def front_matter(properties: Mapping[str, str | list[str]]) -> str:
    """Return properties as YAML, empty ones left out; every text is quoted, so none is anything."""
    return "\n".join(["---", *_lines(properties), "---"])


def _lines(properties: Mapping[str, str | list[str]]) -> Iterator[str]:
    for name, value in properties.items():
        if isinstance(value, str):
            if value:
                yield f"{name}: {_quoted(value)}"
        elif value:
            yield f"{name}:"
            yield from (f"  - {_quoted(each)}" for each in value)


def _quoted(text: str) -> str:
    # What JSON quotes, YAML reads as the same.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
