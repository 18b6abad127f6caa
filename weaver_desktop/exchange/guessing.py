"""What the columns of a table may mean, guessed from their headings and from what is in them."""

import re
from collections.abc import Sequence
from itertools import pairwise

from weaver_desktop.exchange.columns import Field, Shape, fields, heading_key
from weaver_desktop.exchange.mapping import CHOICES, Glance, Meaning, Rest, Told

_MOST_OF_THEM = 0.6
_WORDS = re.compile(r"[^\W\d_]+|\d+")
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_PHONE = re.compile(r"\+?[\d\s()./-]{7,24}")
_WEB = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_DAY = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")
_FEWEST_DIGITS = 7

_ELSEWHERE = {
    word: field
    for field, words in (
        (Field.FIRST_NAME, "vorname prénom prenom nombre fornavn förnamn voornaam imię"),
        (
            Field.LAST_NAME,
            "nachname familienname apellido apellidos cognome etternavn achternaam nom nazwisko",
        ),
        (Field.NAME, "nome namn naam navn who wer member mitglied guest volunteer"),
        (Field.PHONE, "telefon handy teléfono telefono téléphone móvil cellulare nummer"),
        (Field.EMAIL, "correo courriel epost"),
        (Field.PLACE, "ort stadt wohnort ville ciudad città plaats address adresse region"),
        (Field.BIRTHDAY, "geburtstag geburtsdatum anniversaire cumpleaños compleanno"),
        (Field.GROUPS, "firma verein entreprise empresa azienda organisatie"),
        (Field.NOTES, "notizen bemerkung bemerkungen remarques notas opmerkingen remarks"),
        (Field.TAGS, "stichworte schlagworte etiquetas"),
        (Field.HEADLINE, "beruf métier profesión beroep does craft"),
    )
    for word in words.split()
}
"""Headings of other languages, and those that only hint: they count where nothing better does."""


def guess(table: Glance) -> Meaning:
    """Return the likeliest meaning: of people, unless two columns say that they are ties."""
    has_headings = not any(_by_content([each]) for each in table.headings)
    headings = table.headings if has_headings else ("",) * len(table.headings)
    for shape in (Shape.TIES, Shape.GUESTS):
        told = _columns(headings, shape)
        if Meaning(shape, told).problem is None:
            return Meaning(shape, told, has_headings)
    told = _people(headings, table.samples)
    return Meaning(Shape.PEOPLE, told, has_headings)


def of_shape(table: Glance, shape: Shape, *, has_headings: bool) -> Meaning:
    """Return the likeliest meaning of the columns, where it is known what the table holds."""
    headings = table.headings if has_headings else ("",) * len(table.headings)
    if shape is Shape.PEOPLE:
        return Meaning(shape, _people(headings, table.samples), has_headings)
    told = list(_columns(headings, shape))
    ends = (Field.FROM, Field.TO) if shape is Shape.TIES else (Field.NAME, Field.GATHERING)
    for end in ends:
        at = _first_of_words(told, table.samples)
        if end not in told and at is not None:
            told[at] = end
    return Meaning(shape, tuple(told), has_headings)


def _columns(headings: Sequence[str], shape: Shape) -> tuple[Told, ...]:
    rest = Rest.NOTE if Rest.NOTE in CHOICES[shape] else Rest.LEAVE_OUT
    can_be = set(CHOICES[shape])
    told: list[Told] = []
    for heading, exact in zip(headings, fields(headings, shape), strict=True):
        meant: Told | None = exact or _by_words(heading, shape)
        told.append(meant if meant is not None and meant in can_be else rest)
    return tuple(told)


def _by_words(heading: str, shape: Shape) -> Field | None:
    """Return what one of the words of a heading means: “Phone (home)”, “Vorname / Prénom”."""
    words = [heading_key(word) for word in _WORDS.findall(heading[:200])]
    pairs = [one + other for one, other in pairwise(words)]
    known = [each for each in fields([*pairs, *words], shape) if each is not None]
    if known:
        return known[0]
    return next((_ELSEWHERE[word] for word in words if word in _ELSEWHERE), None)


def _people(headings: Sequence[str], samples: Sequence[Sequence[str]]) -> tuple[Told, ...]:
    told = list(_columns(headings, Shape.PEOPLE))
    for at, cells in enumerate(samples):
        content = _by_content(cells)
        if content is not None and told[at] in {Rest.NOTE, Field.NAME, Field.PLACE}:
            told[at] = content
    if Meaning(Shape.PEOPLE, tuple(told)).problem is not None:
        at_name = _first_of_words(told, samples)
        if at_name is not None:
            told[at_name] = Field.NAME
    return tuple(told)


def _by_content(cells: Sequence[str]) -> Field | None:
    for pattern, field in ((_MAIL, Field.EMAIL), (_WEB, Field.WEBSITE), (_PHONE, Field.PHONE)):
        fitting = [each for each in cells if pattern.fullmatch(each.strip()[:300])]
        if field is Field.PHONE:
            fitting = [each for each in fitting if _is_phone(each)]
        if cells and len(fitting) >= _MOST_OF_THEM * len(cells):
            return field
    return None


def _is_phone(text: str) -> bool:
    digits = sum(ch.isdigit() for ch in text)
    return digits >= _FEWEST_DIGITS and _DAY.fullmatch(text.strip()) is None


def _first_of_words(told: Sequence[Told], samples: Sequence[Sequence[str]]) -> int | None:
    """Return the first column of no known meaning that holds words which differ from each other."""
    for at, cells in enumerate(samples):
        is_free = told[at] in {Rest.NOTE, Rest.LEAVE_OUT}
        wordy = [each for each in cells if any(ch.isalpha() for ch in each)]
        if is_free and cells and len(wordy) >= _MOST_OF_THEM * len(cells):
            return at
    return None
