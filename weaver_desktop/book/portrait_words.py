"""Everything about one party in the words of somebody who reads it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from weaver_desktop.book.capture.date_phrases import (
    birthday_in_words,
    date_in_words,
    when_in_words,
)
from weaver_desktop.domain.birthdays import parse_birthday
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ties import Depth

Words = Mapping[str, Mapping[str, str] | Sequence[str]]
"""Sections by their titles: what is said under names, or lines."""

_Row = Mapping[str, Any]
_NO_YEAR_IS_THIS_ONE = date.min
_YES_NO = {True: "yes", False: "no"}


def portrait_in_words(data: _Row) -> Words:
    """Return the data of a portrait in words; sections of which nothing is known are left out."""
    told: dict[str, Mapping[str, str] | Sequence[str]] = {
        "about": _about(data["about"]),
        "ways to reach them": [_way(each) for each in data["ways to reach them"]],
        "tags": list(data["tags"]),
        "memberships": [_membership(each) for each in data["memberships"]],
        "facts": [_fact(each) for each in data["facts"]],
        "seeks and brings": [_proposition(each) for each in data["seeks and brings"]],
        "ties": [_tie(each) for each in data["ties"]],
        "encounters": [_encounter(each) for each in data["encounters"]],
        "gatherings": [_with(each["name"], _on(each["on"])) for each in data["gatherings"]],
        "introductions": [_introduction(each) for each in data["introductions"]],
        "collaborations": [_collaboration(each) for each in data["collaborations"]],
        "networks": list(data["networks"]),
        "from other programs": [
            f"{each['from']}: {each['name']}: {each['value']}"
            for each in data["from other programs"]
        ],
    }
    return {title: section for title, section in told.items() if section}


def _about(about: _Row) -> dict[str, str]:
    told = {
        name: _YES_NO[value] if isinstance(value, bool) else str(value)
        for name, value in about.items()
    }
    if "birthday" in told:
        told["birthday"] = str(birthday_in_words(parse_birthday(told["birthday"])))
    told["kept since"] = _day(told["kept since"][:10])
    return told


def _way(way: _Row) -> str:
    return _with(f"{way['kind']}: {way['value']}", way["label"])


def _membership(one: _Row) -> str:
    return _with(one["with"], one["role"], _from(one["since"]), _until(one["until"]))


def _fact(fact: _Row) -> str:
    is_met = fact["kind"] == "need" and not fact["is_open"]
    heard = (
        f"heard {_on(fact['heard_on'])}" if fact["heard_on"] else "",
        f"from {fact['said_by']}" if fact["said_by"] else "",
        "met" if is_met else "",
        "private" if fact["is_private"] else "",
    )
    told = ", ".join(part for part in heard if part)
    said = f"{fact['kind']}: {fact['text']}"
    return f"{said} ({told})" if told else said


def _proposition(one: _Row) -> str:
    return _with(f"{one['direction']} {one['type']}: {one['text']}", _on(one["on"]))


def _tie(tie: _Row) -> str:
    last = f"last in contact {_on(tie['last_contact'])}" if tie["last_contact"] else ""
    over = f"ended {_on(tie['ended'])}" if tie["ended"] else ""
    they = f"are {tie['they']}" if tie["depth"] == Depth.IN_TOUCH else tie["they"]
    told = _with(f"{tie['with']}: they {they}", _from(tie["since"]), last, over)
    return f"{told}: {tie['note']}" if tie["note"] else told


def _encounter(one: _Row) -> str:
    company = f"with {', '.join(one['with'])}" if one["with"] else ""
    told = _with(_day(one["on"]), company, f"at {one['place']}" if one["place"] else "")
    return f"{told}: {one['note']}" if one["note"] else told


def _introduction(one: _Row) -> str:
    told = _with(f"to {one['to']}: {one['stage']}", _on(one["moved_on"]))
    return f"{told}: {' '.join(one['reasons'])}" if one["reasons"] else told


def _collaboration(one: _Row) -> str:
    told = _with(one["what"], _from(one["started"]), _until(one["ended"]))
    return f"{told}: {one['learnt']}" if one["learnt"] else told


def _with(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _from(on: str | None) -> str:
    return f"since {_day(on)}" if on else ""


def _until(on: str | None) -> str:
    return f"until {_day(on)}" if on else ""


def _on(on: str | None) -> str:
    return str(when_in_words(PartialDate.parse(on), _NO_YEAR_IS_THIS_ONE)) if on else ""


def _day(on: str) -> str:
    return str(date_in_words(PartialDate.parse(on), _NO_YEAR_IS_THIS_ONE))
