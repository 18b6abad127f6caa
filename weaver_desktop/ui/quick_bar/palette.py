"""Finding an action by the words of its name, those used lately first."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSettings

from weaver_desktop.store.folding import words

SIGN = ">"
"""A line that begins with it is about actions only."""

_SETTING = "recent-actions"
_MOST_RECENT = 8


class Offer(NamedTuple):
    """An action as it is offered: its key, its words, and its keys as this computer writes them."""

    key: str
    text: str
    shortcut: str


class Recent:
    """Which actions were run lately, the newest first; remembered from one start to the next."""

    def __init__(self, settings: QSettings | None = None) -> None:
        """Take over what is remembered; without settings nothing is."""
        self._settings = settings
        kept = "" if settings is None else str(settings.value(_SETTING) or "")
        self._keys = tuple(key for key in kept.split() if key)[:_MOST_RECENT]

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the actions."""
        return self._keys

    def add(self, key: str) -> None:
        """Remember that an action was run."""
        self._keys = tuple(dict.fromkeys((key, *self._keys)))[:_MOST_RECENT]
        if self._settings is not None:
            self._settings.setValue(_SETTING, " ".join(self._keys))


def is_for_palette(line: str) -> bool:
    """Tell whether a line is about actions only."""
    return line.lstrip().startswith(SIGN)


def fitting(offers: Sequence[Offer], typed: str, recent: Sequence[str] = ()) -> list[Offer]:
    """Return the actions whose name has all typed words, folded.

    Those with words that begin like the typed ones come before those that have them inside; within
    each, what was run lately comes first, and then they stand in their own order. Nothing typed
    fits all.
    """
    wanted = words(typed.lstrip().removeprefix(SIGN))
    lately = {key: place for place, key in enumerate(recent)}
    ranked: list[tuple[bool, int, int]] = []
    for place, offer in enumerate(offers):
        known = words(offer.text)
        if all(any(word.startswith(each) for word in known) for each in wanted):
            is_inside = False
        elif all(any(each in word for word in known) for each in wanted):
            is_inside = True
        else:
            continue
        ranked.append((is_inside, lately.get(offer.key, len(lately)), place))
    return [offers[place] for *_, place in sorted(ranked)]
