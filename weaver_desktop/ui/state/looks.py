"""By which rules the map's stars look as they do: what colour, size and brightness stand for."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

_KEY = "map/looks"

_Rule = TypeVar("_Rule", bound=StrEnum)


class ColourBy(StrEnum):
    """What a star's colour stands for."""

    GROUP = "group"
    TAG = "tag"
    COMMUNITY = "community"
    NETWORK = "network"
    TIES = "ties"
    RECENCY = "recency"
    NEWCOMER = "newcomer"
    KIND = "kind"
    NOTHING = "nothing"


class SizeBy(StrEnum):
    """What a star's size stands for: ties, how many are within two steps, or nothing."""

    TIES = "ties"
    REACH = "reach"
    NOTHING = "nothing"


class BrightBy(StrEnum):
    """What a star's brightness stands for."""

    NOTHING = "nothing"
    RECENCY = "recency"
    NEWCOMER = "newcomer"


class GroupsAs(StrEnum):
    """How groups are seen: a ring in a soft cloud, the cloud with its name, or the ring alone."""

    BOTH = "both"
    CLOUDS = "clouds"
    STARS = "stars"


@dataclass(frozen=True, slots=True)
class LookRules:
    """All rules of the map's looks; plain values that can be kept in settings and saved views."""

    colour: ColourBy = ColourBy.GROUP
    size: SizeBy = SizeBy.TIES
    brightness: BrightBy = BrightBy.NOTHING
    groups: GroupsAs = GroupsAs.BOTH
    has_suggestions: bool = True

    def as_text(self) -> str:
        """Return the rules as JSON."""
        return json.dumps(asdict(self))

    @classmethod
    def from_text(cls, text: str) -> LookRules:
        """Return the rules that ``as_text`` wrote; what makes no sense is as at first.

        Settings are written by other versions too: a rule that is not known here is no error.
        """
        try:
            told = json.loads(text)
        except ValueError:
            told = None
        if not isinstance(told, dict):
            return cls()
        first = cls()
        return cls(
            colour=_one_of(ColourBy, told.get("colour"), first.colour),
            size=_one_of(SizeBy, told.get("size"), first.size),
            brightness=_one_of(BrightBy, told.get("brightness"), first.brightness),
            groups=_one_of(GroupsAs, told.get("groups"), first.groups),
            has_suggestions=told.get("has_suggestions") is not False,
        )


class Looks(QObject):
    """The rules that are on, remembered with the window. ``changed`` after each change."""

    changed = Signal()

    def __init__(self, settings: QSettings | None = None, parent: QObject | None = None) -> None:
        """Begin with what settings remember; without settings nothing is remembered."""
        super().__init__(parent)
        self._settings = settings
        kept = None if settings is None else settings.value(_KEY)
        self._is_chosen = isinstance(kept, str)
        self._rules = LookRules.from_text(kept) if isinstance(kept, str) else LookRules()

    @property
    def rules(self) -> LookRules:
        """The rules that are on."""
        return self._rules

    def set_rules(self, rules: LookRules) -> None:
        """Let the map look by other rules from now on."""
        self._is_chosen = True
        if rules != self._rules:
            self._rules = rules
            if self._settings is not None:
                self._settings.setValue(_KEY, rules.as_text())
            self.changed.emit()

    def suit(self, colour: ColourBy) -> None:
        """Let colour stand for what tells most of a book, unless somebody has ever chosen."""
        if not self._is_chosen and colour is not self._rules.colour:
            self._rules = replace(self._rules, colour=colour)
            self.changed.emit()

    def toggle_suggestions(self) -> None:
        """Draw suggested introductions on the map, or draw them no more."""
        now = self._rules
        self.set_rules(replace(now, has_suggestions=not now.has_suggestions))


def _one_of(kind: type[_Rule], told: object, first: _Rule) -> _Rule:
    return next((each for each in kind if each == told), first)
