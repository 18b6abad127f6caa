"""What one cell of a people list says about its party."""

from dataclasses import dataclass

from weaver_desktop.domain.batch import IncomingFact
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.parties import GroupKind, PartyKind
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.exchange.cells import (
    FACT_LIMIT,
    LINE_LIMIT,
    NOTES_LIMIT,
    is_error,
    one_line,
    parts,
)
from weaver_desktop.exchange.columns import Field, heading_key
from weaver_desktop.exchange.drafts import Draft


@dataclass(frozen=True, slots=True)
class Style:
    """Which signs separate the values in one cell.

    Tags may stand between commas, and so may groups under a heading in the plural; a company may
    have a comma in its name, and a need one in its sentence.
    """

    tags: str = ",;|\n"
    others: str = ";|\n"


PLAIN = Style()
"""The style of lists that people keep by hand."""

BARS = Style(tags="|", others="|")
"""Kumu's style: a bar between values, whatever they are."""


_LINES = {
    Field.HEADLINE: "headline",
    Field.PLACE: "place",
    Field.PRONOUNS: "pronouns",
    Field.HOW_MET: "how_met",
}
_FACTS = {
    Field.NEEDS: FactKind.NEED,
    Field.GIFTS: FactKind.GIFT,
    Field.PASSIONS: FactKind.PASSION,
}
_WAYS = {Field.EMAIL: "email", Field.PHONE: "phone", Field.WEBSITE: "web"}
_KINDS_IN_WORDS: dict[GroupKind | None, str] = {
    None: "group groups",
    GroupKind.ORGANISATION: "organisation organization org company business institution charity "
    "ngo nonprofit agency foundation association team department",
    GroupKind.COLLECTIVE: "collective cooperative coop band",
    GroupKind.VENUE: "venue space place",
    GroupKind.CIRCLE: "circle community network",
}
_KINDS = {word: kind for kind, words in _KINDS_IN_WORDS.items() for word in words.split()}
_PERSONS = frozenset({"person", "people", "individual", "human", "member", "contact"})


def fill(draft: Draft, field: Field | None, heading: str, text: str, style: Style) -> list[Phrase]:
    """Put what a cell says where it belongs; return why if some of it had to be left out.

    ``field`` is what the column means, None if that is not known: then the cell becomes a note.
    """
    limit = _limit(field)
    problems: list[Phrase] = []
    for piece in _pieces(field, heading, text, style):
        if is_error(piece):
            problems.append(error_cell(heading, piece))
        elif len(piece) > limit:
            problems.append(too_long(heading, len(piece), limit))
        else:
            _put(draft, field, heading, piece)
    return problems


def _pieces(field: Field | None, heading: str, text: str, style: Style) -> list[str]:
    if field in _LINES or field is Field.KIND:
        return [one_line(text)]
    if field is Field.TAGS:
        return [tag for tag in (piece.lstrip("# ") for piece in parts(text, style.tags)) if tag]
    if field is None and style is BARS:
        return [", ".join(parts(text, style.others))]
    separators = _separators(field, heading, style)
    return parts(text, separators) if separators else [text]


def _separators(field: Field | None, heading: str, style: Style) -> str:
    if field is Field.HEARD:
        return "\n"
    if field is Field.EMAIL or (field is Field.GROUPS and heading_key(heading).endswith("s")):
        return style.tags
    return style.others if field in {Field.GROUPS, *_WAYS, *_FACTS} else ""


def _limit(field: Field | None) -> int:
    if field is Field.NOTES:
        return NOTES_LIMIT
    return FACT_LIMIT if field in {None, Field.HEARD, *_FACTS} else LINE_LIMIT


def error_cell(heading: str, text: str) -> Phrase:
    """Return why a cell is left out in which a spreadsheet wrote an error."""
    return phrase(
        "Under {heading} stands only the error {text}, so it was left out.",
        heading=heading,
        text=text,
    )


def too_long(heading: str, length: int, limit: int) -> Phrase:
    """Return why a cell is left out that holds more characters than Weaver takes."""
    return phrase(
        "What stands under {heading} has {count} characters, and Weaver takes at most {limit}. It "
        "was left out.",
        heading=heading,
        count=length,
        limit=limit,
    )


def _put(draft: Draft, field: Field | None, heading: str, text: str) -> None:
    if field in _LINES:
        _put_line(draft, _LINES[field], heading, text)
    elif field in _FACTS:
        draft.facts[IncomingFact(_FACTS[field], text)] = None
    elif field in _WAYS:
        _put_way(draft, _WAYS[field], heading, text)
    elif field is Field.TAGS:
        draft.tags[text] = None
    elif field is Field.GROUPS:
        draft.groups[text] = None
    elif field is Field.NOTES:
        draft.notes[text] = None
    elif field is Field.KIND:
        _put_kind(draft, text)
    elif field is Field.HEARD:
        draft.note(text)
    else:
        draft.note(f"{heading}: {text}" if heading else text)


def _put_line(draft: Draft, attribute: str, heading: str, text: str) -> None:
    before = getattr(draft, attribute)
    if not before:
        setattr(draft, attribute, text)
    elif before != text:
        draft.note(f"{heading}: {text}")


def _put_way(draft: Draft, kind: str, heading: str, text: str) -> None:
    if kind == "email":
        if "@" not in text:
            draft.note(f"{heading}: {text}")
            return
        draft.mails.add(text.casefold())
    draft.ways[kind, text] = None


def _put_kind(draft: Draft, text: str) -> None:
    """Make it a group if the type says so; a type of another kind (artist, funder) is a tag."""
    key = heading_key(text)
    if key in _KINDS:
        draft.kind = PartyKind.GROUP
        draft.group_kind = _KINDS[key]
    elif key not in _PERSONS:
        draft.tags[text] = None
