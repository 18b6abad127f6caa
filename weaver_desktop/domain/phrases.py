"""Sentences that are put together below the window and translated in it."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

_TEMPLATE, _VALUES = "phrase", "values"


@dataclass(frozen=True)
class Phrase:
    """A sentence with named gaps, kept apart from what fills them, so that it can be translated.

    ``template`` is English, in ``str.format`` style with named fields only; a value may itself be
    a phrase. ``str()`` gives the English sentence. Braces inside a value are left alone.
    """

    template: str
    values: Mapping[str, "str | int | Phrase"] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Freeze the values."""
        object.__setattr__(self, "values", MappingProxyType(dict(self.values)))

    def __str__(self) -> str:
        """Return the sentence in English."""
        return self.template.format(**{name: str(value) for name, value in self.values.items()})

    def __hash__(self) -> int:
        """Hash by template and rendered values."""
        return hash((self.template, str(self)))

    def __reduce__(self) -> tuple[type["Phrase"], tuple[str, dict[str, "str | int | Phrase"]]]:
        """Let suggestions and errors travel between processes, which frozen values cannot."""
        return Phrase, (self.template, dict(self.values))

    def each(self, change: Callable[[str], str]) -> "Phrase":
        """Return the phrase with every text that fills a gap changed, within its phrases too."""
        return Phrase(
            self.template,
            {
                name: value.each(change)
                if isinstance(value, Phrase)
                else (change(value) if isinstance(value, str) else value)
                for name, value in self.values.items()
            },
        )

    def packed(self) -> str:
        """Return the phrase as text that ``unpacked`` reads: a sentence without gaps as it is."""
        said = "" if self.values else str(self)
        if said and not said.startswith("{"):
            return said
        return json.dumps(self, ensure_ascii=False, default=_parts)


def plain(words: str) -> Phrase:
    """Return words as a phrase without gaps, whatever braces are in them."""
    return Phrase(words.replace("{", "{{").replace("}", "}}"))


def unpacked(text: str) -> Phrase:
    """Return the phrase that a text holds; any other text is a phrase that says just that.

    The text may come from anybody's file, so only gaps that are named and filled are gaps.
    """
    if text.startswith("{"):
        try:
            return _made(json.loads(text))
        except (ValueError, RecursionError):
            pass
    return plain(text)


def _parts(made: object) -> dict[str, Any]:
    if isinstance(made, Phrase):
        return {_TEMPLATE: made.template, _VALUES: dict(made.values)}
    raise TypeError(made)


def _made(found: object) -> Phrase:
    """Build a phrase of what JSON says.

    Raises:
        ValueError: if it says something else.
    """
    import string

    if not isinstance(found, dict) or found.keys() != {_TEMPLATE, _VALUES}:
        raise ValueError(found)
    template, values = found[_TEMPLATE], found[_VALUES]
    if not isinstance(template, str) or not isinstance(values, dict):
        raise ValueError(found)  # noqa: TRY004 - whatever is wrong with it, it is no phrase
    for _, gap, form, conversion in string.Formatter().parse(template):
        if gap is not None and (not gap.isidentifier() or gap not in values or form or conversion):
            raise ValueError(template)
    return Phrase(
        template,
        {
            name: value if isinstance(value, (str, int)) else _made(value)
            for name, value in values.items()
        },
    )


def phrase(template: str, /, **values: "str | int | Phrase") -> Phrase:
    """Make a phrase: ``phrase("{name} is new.", name="Ama")``."""
    return Phrase(template, values)
