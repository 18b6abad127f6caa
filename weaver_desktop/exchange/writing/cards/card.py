"""One party as a contact card."""

from base64 import b64encode
from collections.abc import Iterator

from weaver_desktop.book.outgoing.everything import Entry, Everything
from weaver_desktop.domain.birthdays import Birthday, DayOfYear
from weaver_desktop.domain.parties import ContactWay, GroupKind
from weaver_desktop.exchange.birthdays import NO_YEAR
from weaver_desktop.exchange.vcard.own import OWN_BIRTHDAY, OWN_KIND
from weaver_desktop.exchange.writing.cards.lines import escaped, given_back, parameter
from weaver_desktop.exchange.writing.cards.names import Names
from weaver_desktop.exchange.writing.cards.relations import relation_lines

_ORIGIN = "vcard"
_TYPES = {"home": "HOME", "work": "WORK", "mobile": "CELL", "fax": "FAX", "pager": "PAGER"}
_KINDS: dict[GroupKind | None, str] = {
    GroupKind.ORGANISATION: "org",
    GroupKind.VENUE: "location",
}
_PROPERTIES = {"email": "EMAIL", "phone": "TEL", "web": "URL"}


def card_lines(entry: Entry, everything: Everything, names: Names) -> Iterator[str]:
    """Yield the unfolded lines of a party's card.

    Unknown properties that a file once brought are given back as they were.
    """
    party, is_4 = entry.party, names.is_4
    kept = [each for each in entry.extras if each.origin == _ORIGIN and each.name != "UID"]
    if party.birthday is not None:
        kept = [each for each in kept if each.name != "BDAY"]
    yield "BEGIN:VCARD"
    yield f"VERSION:{'4.0' if is_4 else '3.0'}"
    yield "PRODID:-//Weaver//EN"
    yield f"UID:{names.uid(party.id)}"
    yield f"FN:{escaped(party.name)}"
    if all(each.name != "N" for each in kept) and not is_4:
        # 3.0 demands a name in parts; which word is the family name nobody has said.
        yield f"N:;{escaped(party.name)};;;"
    yield from _kind(entry, everything, names)
    yield from _about(entry, everything, is_4=is_4)
    for number, way in enumerate(entry.ways, start=1):
        yield from _way(way, f"way{number}")
    yield from relation_lines(entry, everything, names)
    yield from filter(None, (given_back(each.value) for each in kept))
    if entry.photo is not None:
        yield _photo(entry.photo.media_type, entry.photo.data, is_4=is_4)
    yield "END:VCARD"


def _about(entry: Entry, everything: Everything, *, is_4: bool) -> Iterator[str]:
    party = entry.party
    if party.headline:
        yield f"TITLE:{escaped(party.headline)}"
    yield from _work(entry, everything)
    if party.birthday is not None:
        yield from _birthday(party.birthday, is_4=is_4)
    if party.pronouns:
        yield f"{'PRONOUNS' if is_4 else 'X-PRONOUNS'}:{escaped(party.pronouns)}"
    if party.place:
        # A town alone is read as a place; it stands before the addresses, which name towns as well.
        yield f"ADR:;;;{escaped(party.place)};;;"
    if entry.tags:
        yield f"CATEGORIES:{','.join(map(escaped, entry.tags))}"
    if party.notes:
        yield f"NOTE:{escaped(party.notes)}"


def _kind(entry: Entry, everything: Everything, names: Names) -> Iterator[str]:
    """Say that the party is a group, and who is in it.

    Only a group may have members (RFC 6350, 6.6.5); Weaver's organisations have people as well.
    """
    party = entry.party
    if not party.is_group:
        return
    if party.group_kind in {None, GroupKind.COLLECTIVE}:
        # No version has a word for a collective, and other programs' groups are read as circles.
        yield f"{OWN_KIND}:{party.group_kind.value if party.group_kind else party.kind.value}"
    if names.is_4:
        yield f"KIND:{_KINDS.get(party.group_kind, 'group')}"
    elif party.group_kind is GroupKind.ORGANISATION:
        yield "X-ABShowAs:COMPANY"
        yield f"ORG:{escaped(party.name)}"
    elif party.group_kind is GroupKind.VENUE:
        yield "X-KIND:location"
    else:
        yield "X-ADDRESSBOOKSERVER-KIND:group"
    name = "MEMBER" if names.is_4 else "X-ADDRESSBOOKSERVER-MEMBER"
    for one in everything.members_of(party.id):
        if one.until is None:
            yield f"{name}:{names.reference(one.person_id)}"


def _work(entry: Entry, everything: Everything) -> Iterator[str]:
    """Say where somebody works, where a card can say it without making something else of it.

    A card's title is the headline, and what somebody is in the first organisation of the card.
    """
    if entry.party.is_group:
        return
    for one in entry.memberships:
        if one.until is None and one.role == entry.party.headline and one.since is None:
            yield f"ORG:{escaped(everything.name(one.group_id))}"
            return


def _way(way: ContactWay, group: str) -> Iterator[str]:
    if way.kind == "messenger":
        yield f"IMPP{parameter('X-SERVICE-TYPE', way.label)}:{escaped(way.value)}"
        return
    kind = _TYPES.get(way.label, "")
    item = f"{group}." if way.label and not kind else ""
    types = f";TYPE={kind}" if kind else ""
    if way.kind == "address":
        yield f"{item}ADR{types}:;;{escaped(way.value)};;;;"
    elif way.kind in _PROPERTIES:
        # An address of the web has its commas and semicolons as they are.
        value = way.value.replace("\\", "\\\\") if way.kind == "web" else escaped(way.value)
        yield f"{item}{_PROPERTIES[way.kind]}{types}:{value}"
    else:
        return
    if item:
        yield f"{item}X-ABLabel:{escaped(way.label)}"


def _birthday(born: Birthday, *, is_4: bool) -> Iterator[str]:
    """Say when somebody was born, in the basic form of 4.0, which has all kinds of dates.

    3.0 knows only whole ones; where the year is missing Apple's way of saying so is understood by
    most. A month without its day keeps its hyphen in 4.0, and in 3.0 only Weaver reads it.
    """
    written = str(born)
    if is_4:
        yield f"BDAY:{_basic(written) if born.day is not None else written}"
    elif isinstance(born, DayOfYear) and born.day is not None:
        yield f"BDAY;X-APPLE-OMIT-YEAR={NO_YEAR}:{NO_YEAR}-{written.removeprefix('--')}"
    else:
        yield f"{'BDAY' if born.day is not None else OWN_BIRTHDAY}:{written}"


def _basic(written: str) -> str:
    years = "--" if written.startswith("--") else ""
    return years + written.replace("-", "")


def _photo(media_type: str, data: bytes, *, is_4: bool) -> str:
    packed = b64encode(data).decode("ascii")
    if is_4:
        return f"PHOTO:data:{media_type};base64,{packed}"
    return f"PHOTO;ENCODING=b;TYPE={media_type.rpartition('/')[2].upper()}:{packed}"
