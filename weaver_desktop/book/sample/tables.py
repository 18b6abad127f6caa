"""The texts of the sample, read from the files beside this module."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Portrait:
    """A person as the weaver's notes describe them.

    Attributes:
        introduce: may they be introduced (a value of ``Willingness``).
        you: the depth of their tie to the weaver, 0 for none.
        also: a second circle that they belong to.
        meets: for a newcomer, the one person they met.
        told_by: for somebody never met, who told of them.
    """

    name: str
    pronouns: str = ""
    headline: str = ""
    place: str = ""
    role: str = ""
    tags: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    loves: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    private: tuple[str, ...] = ()
    how_met: str = ""
    introduce: str = "yes"
    you: int = 0
    also: str = ""
    meets: str = ""
    told_by: str = ""


@dataclass(frozen=True, slots=True)
class Circle:
    """A group; ``haunt`` is where its members meet and ``talk`` is about what."""

    name: str
    kind: str
    place: str
    purpose: str
    tag: str
    haunt: str
    talk: tuple[str, ...]
    members: tuple[Portrait, ...] = ()


@dataclass(frozen=True, slots=True)
class Occasion:
    """A gathering that comes back every year on about the same day (``MM-DD``).

    Most who come belong to its ``circles``.
    """

    name: str
    on: str
    place: str
    purpose: str
    circles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Alliance:
    """Two circles that have made something together."""

    groups: tuple[str, str]
    what: str


@dataclass(frozen=True, slots=True)
class Matchmaking:
    """An introduction; ``steps`` says how many days ago it came to each stage."""

    a: str
    b: str
    reasons: tuple[str, ...]
    steps: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Series:
    """Everything that is written by hand."""

    me: Portrait
    circles: tuple[Circle, ...]
    newcomers: tuple[Portrait, ...]
    heard_of: tuple[Portrait, ...]
    occasions: tuple[Occasion, ...]
    alliances: tuple[Alliance, ...]
    introductions: tuple[Matchmaking, ...]
    never: tuple[tuple[str, str], ...]
    strangers: tuple[tuple[str, str], ...]
    places: tuple[str, ...]
    talk: tuple[str, ...]


def read_series() -> Series:
    """Read the series with its circles."""
    table = read_table("series.toml")
    circles = tuple(_circle(read_table("circles", f"{name}.toml")) for name in table["order"])
    return Series(
        me=Portrait(**_frozen(table["me"])),
        circles=circles,
        newcomers=tuple(Portrait(**_frozen(each)) for each in table["newcomer"]),
        heard_of=tuple(Portrait(**_frozen(each)) for each in table["heard_of"]),
        occasions=tuple(Occasion(**_frozen(each)) for each in table["gathering"]),
        alliances=tuple(Alliance(**_frozen(each)) for each in table["alliance"]),
        introductions=tuple(Matchmaking(**_frozen(each)) for each in table["introduction"]),
        never=tuple((a, b) for a, b in table["never"]),
        strangers=tuple((a, b) for a, b in table["strangers"]),
        places=tuple(table["places"]),
        talk=tuple(table["talk"]),
    )


def read_table(*path: str) -> dict[str, Any]:
    """Read one file beside this module."""
    text = files(__package__).joinpath(*path).read_text(encoding="utf-8")
    return tomllib.loads(text)


def _circle(table: dict[str, Any]) -> Circle:
    members = tuple(Portrait(**_frozen(each)) for each in table["member"])
    return Circle(**_frozen(table["group"]), members=members)


def _frozen(table: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in table.items()}
