"""Whom a card names besides: RELATED, Apple's related names, Android's, Evolution's, agents."""

from weaver_desktop.exchange.cells import clean, one_line
from weaver_desktop.exchange.relations import depth_of
from weaver_desktop.exchange.vcard.card import Card
from weaver_desktop.exchange.vcard.properties import Property

NAMED = {
    "X-SPOUSE": "spouse",
    "X-MANAGER": "manager",
    "X-ASSISTANT": "assistant",
    "X-EVOLUTION-SPOUSE": "spouse",
    "X-EVOLUTION-MANAGER": "manager",
    "X-EVOLUTION-ASSISTANT": "assistant",
    "X-KADDRESSBOOK-X-SPOUSESNAME": "spouse",
    "X-KADDRESSBOOK-X-MANAGERSNAME": "manager",
    "X-KADDRESSBOOK-X-ASSISTANTSNAME": "assistant",
    "X-MS-SPOUSE": "spouse",
    "X-MS-MANAGER": "manager",
    "X-MS-ASSISTANT": "assistant",
    "X-MS-CHILD": "child",
}
_MOST_NAMES = 7
_SILENT = frozenset({"pref", "other", "x-other", "internet"})
_ANDROID = {
    "1": "assistant",
    "2": "brother",
    "3": "child",
    "4": "domestic partner",
    "5": "father",
    "6": "friend",
    "7": "manager",
    "8": "mother",
    "9": "parent",
    "10": "partner",
    "11": "referred by",
    "12": "relative",
    "13": "sister",
    "14": "spouse",
}
_ITEM = "vnd.android.cursor.item/"
_MOMENTS = {"1": "Anniversary", "2": "Day"}


def put_relation(card: Card, line: Property) -> None:
    """RELATED and X-ABRELATEDNAMES; of several types the closest counts: a friend is a contact too.

    What has more words than a name has is no person, and becomes a note.
    """
    telling = [each for each in line.types if each not in _SILENT]
    label = card.label(line) or max(telling, key=depth_of, default="")
    text = one_line(card.text(line))
    if text.count(" ") >= _MOST_NAMES:
        # RFC 6350 lets it say anything: “Please contact my assistant Jane Doe for any inquiries.”
        card.draft.note(f"{label[:1].upper()}{label[1:]}: {text}" if label else text)
        card.keep(line)
        return
    _add(card, line, label, text)


def put_named(card: Card, line: Property) -> None:
    """X-SPOUSE and its like, whose name says what the other is."""
    _add(card, line, NAMED[line.name], card.text(line))


def put_agent(card: Card, line: Property) -> None:
    """AGENT as a name or a reference; one that is a whole card was read as a card."""
    text = card.text(line)
    if text and not text.upper().startswith("BEGIN:VCARD"):
        _add(card, line, "agent", text)


def put_android(card: Card, line: Property) -> None:
    """X-ANDROID-CUSTOM: relations, nicknames and days; anything else is kept as it is."""
    fields = [clean(text) for text in line.fields()] + ["", "", "", ""]
    kind, value, number, label = fields[0].removeprefix(_ITEM), *map(one_line, fields[1:4])
    if kind == "relation" and value:
        _add(card, line, _ANDROID.get(number, label), value)
    elif kind == "nickname" and value:
        card.draft.note(f"Nickname: {value[:1_000]}")
        card.keep(line)
    elif kind == "contact_event" and value and number != "3":
        card.draft.note(f"{label or _MOMENTS.get(number, 'Day')}: {value[:1_000]}")
        card.keep(line)
    else:
        card.keep(line)


def _add(card: Card, line: Property, label: str, target: str) -> None:
    if target.strip():
        card.relations.add(card.draft, label, one_line(target), card.number)
    elif line.value.strip():
        card.leave_out(line)
