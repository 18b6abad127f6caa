"""What each line of a card means: the table of all properties that Weaver has a place for."""

from collections.abc import Callable

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.parties import GroupKind, PartyKind
from weaver_desktop.exchange.birthdays import NO_YEAR, in_words, read_birthday
from weaver_desktop.exchange.cells import NOTES_LIMIT, clean, one_line, why_no_name
from weaver_desktop.exchange.contacts.slots import put_work
from weaver_desktop.exchange.relations import plain_label
from weaver_desktop.exchange.vcard.card import LABEL, Card
from weaver_desktop.exchange.vcard.own import OWN_BIRTHDAY, OWN_KIND
from weaver_desktop.exchange.vcard.people import (
    NAMED,
    put_agent,
    put_android,
    put_named,
    put_relation,
)
from weaver_desktop.exchange.vcard.photos import put_photo
from weaver_desktop.exchange.vcard.properties import Property
from weaver_desktop.exchange.vcard.ways import (
    CHATS,
    put_address,
    put_chat,
    put_mail,
    put_phone,
    put_web,
    put_written_address,
)

_KIND = ("KIND", "X-ADDRESSBOOKSERVER-KIND", "X-KIND")
_MEMBER = ("MEMBER", "X-ADDRESSBOOKSERVER-MEMBER")
_GROUPS = {
    "group": GroupKind.CIRCLE,
    "org": GroupKind.ORGANISATION,
    "organization": GroupKind.ORGANISATION,
    "location": GroupKind.VENUE,
}
_OWN_KINDS: dict[str, GroupKind | None] = {
    PartyKind.GROUP.value: None,
    **{kind.value: kind for kind in GroupKind},
}
_SYSTEM_TAGS = frozenset({"mycontacts", "my contacts", "other contacts"})
_MOST_MEMBERS = 20_000
_MOST_UNITS = 6


def name_of(card: Card) -> str:
    """Return the name of a card: as it is displayed, from its parts, or what stands in for it."""
    shown = card.first("FN")
    if why_no_name(shown) is None:
        return shown
    for line in card.all("N"):
        family, given, middle, _, suffix = (*line.fields(), "", "", "", "", "")[:5]
        joined = one_line(clean(f"{given} {middle} {family} {suffix}"))
        if why_no_name(joined) is None:
            return joined
    organisation = next((one_line(clean(line.fields()[0])) for line in card.all("ORG")), "")
    return organisation or card.first("NICKNAME", "EMAIL") or shown


def read_kind(card: Card) -> None:
    """Make the party a group if the card says so."""
    kind = card.first(*_KIND).casefold()
    shown_as_company = card.first("X-ABSHOWAS").casefold() == "company"
    no_person = not card.first("FN") and not card.first("N").strip("; ") and card.all("ORG")
    own = card.first(OWN_KIND).casefold()
    if own in _OWN_KINDS:
        card.draft.kind, card.draft.group_kind = PartyKind.GROUP, _OWN_KINDS[own]
    elif kind in _GROUPS:
        card.draft.kind, card.draft.group_kind = PartyKind.GROUP, _GROUPS[kind]
    elif shown_as_company or no_person:
        card.draft.kind, card.draft.group_kind = PartyKind.GROUP, GroupKind.ORGANISATION
    for line in card.all(*_MEMBER):
        if len(card.members) < _MOST_MEMBERS:
            card.members.append(one_line(clean(line.text)))


def read_lines(card: Card) -> None:
    """Put what the lines say where it belongs; what has no place is kept as it is."""
    card.labels = {
        line.group: one_line(clean(line.text))[:200] for line in card.all(LABEL) if line.group
    }
    kept_groups: set[str] = set()
    for line in card.lines:
        put = _HANDLERS.get(line.name)
        if put is not None:
            if line.value.strip() or line.data is not None:
                put(card, line)
        elif line.name not in _SILENT and line.name != LABEL:
            kept_groups.add(line.group)
            card.keep(line)
    for line in card.all(LABEL):
        if line.group in kept_groups:
            card.keep(line)
    _put_work(card)


def _put_work(card: Card) -> None:
    titles = [text for line in card.all("TITLE", "ROLE") if (text := one_line(card.text(line)))]
    for at, line in enumerate(card.all("ORG")):
        fields = [one_line(clean(text))[:300] for text in line.fields()[:_MOST_UNITS]]
        group, *units = fields
        if group == card.draft.name and card.draft.kind is PartyKind.GROUP:
            group = ""
        put_work(card.draft, group, titles if at == 0 else [], [unit for unit in units if unit])
    if titles and not card.all("ORG"):
        put_work(card.draft, "", titles, [])


def _put_birthday(card: Card, line: Property) -> None:
    text = clean(line.text)
    born = read_birthday(text, card.months)
    no_year = line.params.get("X-APPLE-OMIT-YEAR", "")
    if isinstance(born, PartialDate) and no_year == str(born.year):
        born = read_birthday(f"{NO_YEAR}-{str(born)[5:]}", card.months)
    if born is None:
        card.leave_out(line)
        card.keep(line)
        return
    card.draft.was_born(born)


def _put_note(card: Card, line: Property) -> None:
    text = card.text(line, NOTES_LIMIT)
    if text:
        card.draft.notes[text] = None


def _put_tags(card: Card, line: Property) -> None:
    for tag in card.items(line):
        word = tag.lstrip("# ")[:200]
        if word and word.casefold() not in _SYSTEM_TAGS:
            card.draft.tags[word] = None


def _put_pronouns(card: Card, line: Property) -> None:
    card.draft.pronouns = card.draft.pronouns or one_line(card.text(line))


def _put_nickname(card: Card, line: Property) -> None:
    for name in card.items(line):
        called = name[:300]
        if called and called != card.draft.name:
            card.draft.note(f"Nickname: {called}")
    card.keep(line)


def _put_day(card: Card, line: Property) -> None:
    """Tell of an anniversary or another day as a note, and keep the line besides."""
    day = read_birthday(clean(line.text), card.months)
    text = one_line(card.text(line)) if day is None else in_words(day)
    types = (each for each in line.types if each != "pref")
    label = plain_label(card.label(line)) or next(types, "anniversary")
    if text:
        card.draft.note(f"{label[:1].upper()}{label[1:100]}: {text}")
    card.keep(line)


def _put_name(card: Card, line: Property) -> None:
    """Keep a name in parts: it says which word is the family name, if there is more than one."""
    if len(list(filter(None, (text.strip() for text in line.fields())))) > 1:
        card.keep(line)


def _put_uid(card: Card, line: Property) -> None:
    card.draft.uid = card.draft.uid or one_line(clean(line.text))[:300]


_Handler = Callable[[Card, Property], None]

_HANDLERS: dict[str, _Handler] = {
    "N": _put_name,
    "UID": _put_uid,
    "NICKNAME": _put_nickname,
    "BDAY": _put_birthday,
    OWN_BIRTHDAY: _put_birthday,
    "NOTE": _put_note,
    "CATEGORIES": _put_tags,
    "PRONOUNS": _put_pronouns,
    "X-PRONOUNS": _put_pronouns,
    "ANNIVERSARY": _put_day,
    "X-ANNIVERSARY": _put_day,
    "X-EVOLUTION-ANNIVERSARY": _put_day,
    "X-MS-ANNIVERSARY": _put_day,
    "X-ABDATE": _put_day,
    "TEL": put_phone,
    "EMAIL": put_mail,
    "URL": put_web,
    "X-SOCIALPROFILE": put_web,
    "SOCIALPROFILE": put_web,
    "X-EVOLUTION-BLOG-URL": put_web,
    "IMPP": put_chat,
    "ADR": put_address,
    "LABEL": put_written_address,
    "PHOTO": put_photo,
    "RELATED": put_relation,
    "X-ABRELATEDNAMES": put_relation,
    "AGENT": put_agent,
    "X-ANDROID-CUSTOM": put_android,
    **dict.fromkeys(CHATS, put_chat),
    **dict.fromkeys(NAMED, put_named),
}

_SILENT = frozenset(
    {"FN", "TITLE", "ROLE", "ORG", "VERSION", "PRODID", "REV", "PROFILE", "X-ABSHOWAS"}
    | {"X-EVOLUTION-FILE-AS", "X-ABADR", OWN_KIND, *_KIND, *_MEMBER}
)
"""Read elsewhere, or about the file and not about the party."""
