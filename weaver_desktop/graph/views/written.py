"""Filters as plain data, so that a saved view can be kept and read again."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from enum import IntEnum

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.views.filters import PartyFilter, TieFilter
from weaver_desktop.graph.views.party_filters import (
    HasOpenNeed,
    HasTag,
    InGroup,
    Newcomer,
    OfNetwork,
)
from weaver_desktop.graph.views.tie_filters import (
    ContactBefore,
    ContactSince,
    DepthAtLeast,
    KnownSince,
)

Plain = Mapping[str, str | int]
"""The kind of a filter and what it asks for; days as ISO dates."""

_KIND = "kind"


def _day(value: object) -> int:
    return date.fromisoformat(_text(value)).toordinal()


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError(value)
    return value


def _number(value: object) -> int:
    if not isinstance(value, int) or value < 0:
        raise ValueError(value)
    return value


_MAKERS: dict[str, Callable[[Plain], PartyFilter | TieFilter]] = {
    "group": lambda of: InGroup(PartyId(_text(of["group"]))),
    "tag": lambda of: HasTag(_text(of["tag"])),
    "network": lambda of: OfNetwork(_text(of["name"])),
    "open need": lambda _: HasOpenNeed(),
    "newcomer": lambda of: Newcomer(_number(of["days"]), _number(of["ties"])),
    "depth": lambda of: DepthAtLeast(Depth(_number(of["depth"]))),
    "known since": lambda of: KnownSince(_day(of["day"])),
    "contact since": lambda of: ContactSince(_day(of["day"])),
    "contact before": lambda of: ContactBefore(_day(of["day"])),
}
_KINDS: dict[type[PartyFilter | TieFilter], str] = {
    InGroup: "group",
    HasTag: "tag",
    OfNetwork: "network",
    HasOpenNeed: "open need",
    Newcomer: "newcomer",
    DepthAtLeast: "depth",
    KnownSince: "known since",
    ContactSince: "contact since",
    ContactBefore: "contact before",
}
_DATED = (KnownSince, ContactSince, ContactBefore)


def written(each: PartyFilter | TieFilter) -> Plain:
    """Return a filter as plain data."""
    plain: dict[str, str | int] = {_KIND: _KINDS[type(each)]}
    if isinstance(each, _DATED):
        return {**plain, "day": date.fromordinal(each.day).isoformat()}
    if isinstance(each, HasOpenNeed):
        return plain
    assert isinstance(each, InGroup | HasTag | OfNetwork | Newcomer | DepthAtLeast)  # noqa: S101
    for field in fields(each):
        value = getattr(each, field.name)
        plain[field.name] = int(value) if isinstance(value, IntEnum) else value
    return plain


def filter_from(plain: object) -> PartyFilter | TieFilter:
    """Return the filter that ``written`` was given.

    Raises:
        ValueError: if it is no filter that this version knows.
    """
    if not isinstance(plain, Mapping):
        raise ValueError(plain)  # noqa: TRY004 - data of the wrong shape is a wrong value
    try:
        return _MAKERS[_text(plain[_KIND])](plain)
    except (KeyError, TypeError) as error:
        raise ValueError(plain) from error
