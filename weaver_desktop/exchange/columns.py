"""What the heading of a column means: by name, never by position."""

import unicodedata
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from enum import Enum, StrEnum

MOST_COLUMNS = 1_000
"""Columns of the widest table that is read; address books export about a hundred."""

_LONGEST_HEADING = 100


class Field(StrEnum):
    """What a column tells. The value is the word for it that is kept in the book's notes."""

    ID = "Id"
    NAME = "Name"
    FIRST_NAME = "First name"
    MIDDLE_NAME = "Middle name"
    LAST_NAME = "Last name"
    KIND = "Type"
    HEADLINE = "Headline"
    PLACE = "Place"
    PRONOUNS = "Pronouns"
    TAGS = "Tags"
    GROUPS = "Groups"
    EMAIL = "Email"
    PHONE = "Phone"
    WEBSITE = "Website"
    NEEDS = "Needs"
    GIFTS = "Offers"
    PASSIONS = "Loves"
    NOTES = "Notes"
    HOW_MET = "How met"
    BIRTHDAY = "Birthday"
    HEARD = "Heard"
    FROM = "From"
    TO = "To"
    STRENGTH = "Strength"
    WEIGHT = "Weight"
    DIRECTION = "Direction"
    TIE_NOTE = "Note"
    DATE = "Date"
    UNTIL = "Until"
    SPELLS = "Times"
    LAST_CONTACT = "Last contact"
    PROVENANCE = "Known"
    GATHERING = "Gathering"


class Shape(Enum):
    """What a table as a whole holds."""

    TIES = "ties"
    GUESTS = "guests"
    PEOPLE = "people"


def heading_key(heading: str) -> str:
    """Return a heading without case, spaces and signs: ``E-mail Address *`` → ``emailaddress``."""
    if len(heading) > _LONGEST_HEADING:
        return ""
    folded = unicodedata.normalize("NFKC", heading).casefold()
    return "".join(char for char in folded if char.isalnum())


def _meanings(words: Mapping[Field, str]) -> dict[str, Field]:
    return {word: field for field, listed in words.items() for word in listed.split()}


_NAMES = _meanings(
    {
        Field.NAME: "name fullname displayname person contact label",
        Field.FIRST_NAME: "firstname givenname forename first",
        Field.MIDDLE_NAME: "middlename",
        Field.LAST_NAME: "lastname surname familyname last",
    }
)
_PEOPLE = _NAMES | _meanings(
    {
        Field.ID: "id",
        Field.KIND: "type kind elementtype partytype",
        Field.HEADLINE: "headline role title jobtitle occupation position profession",
        Field.PLACE: "place city town location basedin",
        Field.PRONOUNS: "pronouns pronoun",
        Field.TAGS: "tags tag categories category keywords",
        Field.GROUPS: "group groups organisation organisations organization organizations org "
        "company collective collectives employer memberof",
        Field.EMAIL: "email emails emailaddress mail mailaddress",
        Field.PHONE: "phone phonenumber telephone tel mobile mobilephone cell",
        Field.WEBSITE: "website web url homepage webpage",
        Field.NEEDS: "needs need seeks seeking lookingfor",
        Field.GIFTS: "offers offer offering gifts gift brings",
        Field.PASSIONS: "loves love passions passion interests interest",
        Field.NOTES: "notes note comments comment description about bio",
        Field.HOW_MET: "met howmet howwemet howyoumet wheremet metat",
        Field.BIRTHDAY: "birthday bday birthdate dateofbirth born",
        Field.HEARD: "heard",
    }
)
_TIES = _meanings(
    {
        Field.FROM: "from source fromname sourcename person1 persona",
        Field.TO: "to target toname targetname person2 personb",
        Field.STRENGTH: "strength depth closeness tiestrength",
        Field.WEIGHT: "weight",
        Field.DIRECTION: "direction",
        Field.TIE_NOTE: "type label connectiontype relationship relation kind note notes "
        "description edge edgetype",
        Field.TAGS: "tags tag",
        Field.DATE: "date since start started firstmet meton",
        Field.UNTIL: "end until ended enddate",
        Field.SPELLS: "timeset interval spells",
        Field.LAST_CONTACT: "lastcontact lastcontacted",
        Field.PROVENANCE: "known",
    }
)
_GUESTS = _NAMES | _meanings(
    {
        Field.NAME: "name fullname displayname person contact guest guestname attendee participant",
        Field.GATHERING: "gathering gatheringname event eventname meeting occasion",
        Field.DATE: "date on eventdate gatheringdate",
    }
)
_BY_SHAPE = {Shape.TIES: _TIES, Shape.GUESTS: _GUESTS, Shape.PEOPLE: _PEOPLE}
_GIVEN_OR_FAMILY = frozenset({Field.FIRST_NAME, Field.LAST_NAME})


def fields(header: Sequence[str], shape: Shape) -> list[Field | None]:
    """Return what each column of a table of this shape means, None where it is not known."""
    return _meant([heading_key(heading) for heading in header], shape)


def shape_of(header: Sequence[str]) -> Shape | None:
    """Return what a table with these headings holds, or None if they do not say."""
    keys = [heading_key(heading) for heading in header]
    return next((shape for shape in Shape if _fits(set(_meant(keys, shape)), shape)), None)


def fitness(cells: Sequence[str]) -> int:
    """Return how well a row does as a header: how many headings of one shape it has, 0 if none."""
    if len(cells) > MOST_COLUMNS:
        return 0
    keys = [heading_key(cell) for cell in cells]
    for shape in Shape:
        found = _meant(keys, shape)
        if _fits(set(found), shape):
            return sum(field is not None for field in found)
    return 0


def _meant(keys: Sequence[str], shape: Shape) -> list[Field | None]:
    known = _BY_SHAPE[shape]
    return [known.get(key) for key in keys]


def _fits(found: AbstractSet[Field | None], shape: Shape) -> bool:
    if shape is Shape.TIES:
        return {Field.FROM, Field.TO} <= found
    has_name = Field.NAME in found or not found.isdisjoint(_GIVEN_OR_FAMILY)
    return has_name and (shape is Shape.PEOPLE or Field.GATHERING in found)
