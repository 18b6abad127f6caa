"""One contact card on its way to a party: what its lines say, and what none of them is for."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from weaver_desktop.domain.batch import IncomingExtra
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.exchange.cells import FACT_LIMIT, LINE_LIMIT, clean, clipped, one_line
from weaver_desktop.exchange.details import too_long
from weaver_desktop.exchange.drafts import Draft
from weaver_desktop.exchange.month_names import MonthNames
from weaver_desktop.exchange.relations import Relations
from weaver_desktop.exchange.vcard.properties import Property

ORIGIN = "vcard"
LABEL = "X-ABLABEL"
_MOST_EXTRAS = 500
_MOST_ITEMS = 200


@dataclass(slots=True)
class Card:
    """A card whose lines are being read.

    Attributes:
        draft: the party it describes.
        number: which card of the file it is.
        lines: its properties.
        relations: the relations of the file.
        months: the names of months that the file uses.
        labels: Apple's labels, by the group of lines that they belong to.
        members: who belongs to it, if it is a group: the uids as written.
        problems: what was left out, and why.
    """

    draft: Draft
    number: int
    lines: Sequence[Property]
    relations: Relations
    months: MonthNames
    labels: dict[str, str] = field(default_factory=dict)
    members: list[str] = field(default_factory=list)
    problems: list[Phrase] = field(default_factory=list)

    def all(self, *names: str) -> list[Property]:
        """Return the properties of these names, in the order of the card."""
        return [line for line in self.lines if line.name in names]

    def first(self, *names: str) -> str:
        """Return the text of the first property of these names that has any, on one line."""
        texts = (one_line(clean(line.text)) for name in names for line in self.all(name))
        return next(filter(None, texts), "")

    def label(self, line: Property) -> str:
        """Return what Apple calls a line, empty if it does not."""
        return self.labels.get(line.group, "") if line.group else ""

    def text(self, line: Property, limit: int = LINE_LIMIT) -> str:
        """Return the text of a property, cleaned; empty, with the reason told, if too long."""
        text = clean(line.text)
        if len(text) <= limit:
            return text
        self.problems.append(too_long(line.name, len(text), limit))
        return ""

    def keep(self, line: Property) -> None:
        """Keep a line as it is, because the book has no place for what it says."""
        if len(line.line) > FACT_LIMIT or line.data is not None:
            reason = phrase(
                "{name} was left out: Weaver has no place for it, and it is too long to keep as "
                "it is.",
                name=clipped(line.name),
            )
            self.problems.append(reason)
            return
        if len(self.draft.extras) >= _MOST_EXTRAS:
            reason = phrase(
                "The card says more than {count} things that Weaver has no place for. The rest of "
                "them was left out.",
                count=_MOST_EXTRAS,
            )
            self.problems.append(reason)
            return
        written = clean(line.line).replace("\n", "\\n")
        self.draft.extras[IncomingExtra(ORIGIN, line.name, written)] = None

    def items(self, line: Property) -> list[str]:
        """Return what stands between commas in a property, cleaned, as far as it is sensible."""
        found = line.items()
        if len(found) > _MOST_ITEMS:
            reason = phrase(
                "{name} lists {count} things, and Weaver takes {most} of them.",
                name=clipped(line.name),
                count=len(found),
                most=_MOST_ITEMS,
            )
            self.problems.append(reason)
        return [one_line(clean(text)) for text in found[:_MOST_ITEMS]]

    def leave_out(self, line: Property) -> None:
        """Say that what a property holds could not be understood."""
        reason = phrase(
            "{name} says “{text}”, which could not be read.",
            name=clipped(line.name),
            text=clipped(line.value),
        )
        self.problems.append(reason)
