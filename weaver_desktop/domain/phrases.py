"""Sentences that are put together below the window and translated in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


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


def phrase(template: str, /, **values: "str | int | Phrase") -> Phrase:
    """Make a phrase: ``phrase("{name} is new.", name="Ama")``."""
    return Phrase(template, values)
