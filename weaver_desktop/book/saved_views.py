"""Views of the map that the weaver has given a name, kept in the book."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NewType

from weaver_desktop.book.desk import Desk
from weaver_desktop.domain.errors import InvalidEditError, NotFoundError
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.text import clean_line
from weaver_desktop.graph.views import PartyFilter, TieFilter, filter_from, written
from weaver_desktop.store.queries.settings import settings_under

ViewId = NewType("ViewId", str)

LONGEST = 80
"""Letters of a view's name."""

_PREFIX = "view:"
_MOST_STEPS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class MapView:
    """What of the network is looked at, and how; a value.

    Attributes:
        filters: what is let through, all of it at once.
        is_without_you: whether the weaver herself is left out.
        focus: how many steps around the selected stay bright, 0 for all.
        around: who was selected where there is a focus.
        day: the day that is looked at, an ordinal; None for today, whichever day that will be.
        looks: the rules of the looks, as they write themselves; None to leave those that are on.
    """

    filters: tuple[PartyFilter | TieFilter, ...] = ()
    is_without_you: bool = False
    focus: int = 0
    around: tuple[PartyId, ...] = ()
    day: int | None = None
    looks: str | None = None


@dataclass(frozen=True, slots=True)
class SavedView:
    """A named view; ``view`` is None if a newer version of Weaver wrote it, and only that knows."""

    id: ViewId
    name: str
    view: MapView | None


class SavedViews:
    """Acts on saved views. Each is an edit: it is listed and can be undone."""

    def __init__(self, desk: Desk) -> None:
        """Work at a desk."""
        self._desk = desk

    def all(self) -> tuple[SavedView, ...]:
        """Return the saved views by name."""
        found = [_read(ViewId(key), value) for key, value in self._rows().items()]
        return tuple(sorted(found, key=lambda each: (each.name.casefold(), each.name, each.id)))

    def get(self, view_id: ViewId) -> SavedView:
        """Return a saved view.

        Raises:
            NotFoundError: if it is not in the book.
        """
        value = self._rows().get(view_id)
        if value is None:
            raise NotFoundError(
                "That view is not in the book any more. Perhaps it was deleted; undo brings it "
                "back."
            )
        return _read(view_id, value)

    def save(self, *, name: str, view: MapView) -> ViewId:
        """Keep a view under a name; a view that has the name already is replaced.

        Raises:
            InvalidEditError: if the name is empty or too long.
        """
        cleaned = _cleaned(name)
        known = self._called(cleaned)
        key = _PREFIX + self._desk.new_id() if known is None else known.id
        label = (
            phrase("Saved the view “{name}”", name=cleaned)
            if known is None
            else phrase("Changed the view “{name}”", name=cleaned)
        )
        with self._desk.act(label) as edit:
            if known is None:
                edit.insert("setting", key, value=_written(cleaned, view))
            else:
                edit.update("setting", key, value=_written(cleaned, view))
        return ViewId(key)

    def rename(self, *, view_id: ViewId, name: str) -> None:
        """Give a view another name.

        Raises:
            InvalidEditError: if the name is empty, too long, or that of another view, or if this
                version cannot read the view.
            NotFoundError: if the view is not in the book.
        """
        cleaned, saved = _cleaned(name), self.get(view_id)
        same = self._called(cleaned)
        if same is not None and same.id != view_id:
            raise InvalidEditError(
                "There is a view called “{name}” already. Choose another name, or delete that one "
                "first.",
                name=same.name,
            )
        if saved.view is None:
            raise InvalidEditError(
                "“{name}” was saved by a newer version of Weaver, which alone can rename it.",
                name=saved.name,
            )
        value = _written(cleaned, saved.view)
        label = phrase("Renamed the view “{was}” to “{name}”", was=saved.name, name=cleaned)
        with self._desk.act(label) as edit:
            edit.update("setting", view_id, value=value)

    def delete(self, *, view_id: ViewId) -> None:
        """Forget a view; nothing else changes.

        Raises:
            NotFoundError: if it is not in the book.
        """
        saved = self.get(view_id)
        with self._desk.act(phrase("Deleted the view “{name}”", name=saved.name)) as edit:
            edit.delete("setting", view_id)

    def _rows(self) -> dict[str, str]:
        return dict(settings_under(self._desk.file, _PREFIX))

    def _called(self, name: str) -> SavedView | None:
        wanted = name.casefold()
        return next((each for each in self.all() if each.name.casefold() == wanted), None)


def _cleaned(name: str) -> str:
    cleaned = clean_line(name)
    if not cleaned:
        raise InvalidEditError("A view needs a name, for example “Potters without me”.")
    if len(cleaned) > LONGEST:
        raise InvalidEditError(
            "The name that begins “{start}…” is {length} characters long; at most {most} fit. "
            "Choose a shorter one.",
            start=cleaned[:40],
            length=len(cleaned),
            most=LONGEST,
        )
    return cleaned


def _written(name: str, view: MapView) -> str:
    plain = {
        "name": name,
        "filters": [dict(written(each)) for each in view.filters],
        "without you": view.is_without_you,
        "focus": view.focus,
        "around": list(view.around),
        "day": None if view.day is None else date.fromordinal(view.day).isoformat(),
        "looks": view.looks,
    }
    return json.dumps(plain, ensure_ascii=False)


def _read(view_id: ViewId, value: str) -> SavedView:
    try:
        plain = json.loads(value)
        name = clean_line(str(plain["name"]))
    except (ValueError, TypeError, KeyError):
        return SavedView(view_id, "?", None)
    try:
        return SavedView(view_id, name, _view(plain))
    except (ValueError, TypeError, KeyError):
        return SavedView(view_id, name, None)


def _view(plain: Mapping[str, object]) -> MapView:
    filters, around, focus = plain["filters"], plain["around"], plain["focus"]
    day, looks = plain["day"], plain["looks"]
    if not (isinstance(filters, list) and isinstance(around, list) and isinstance(focus, int)):
        raise TypeError(plain)
    if not (0 <= focus <= _MOST_STEPS and (looks is None or isinstance(looks, str))):
        raise ValueError(plain)
    return MapView(
        filters=tuple(filter_from(each) for each in filters),
        is_without_you=plain["without you"] is True,
        focus=focus,
        around=tuple(PartyId(str(each)) for each in around),
        day=None if day is None else date.fromisoformat(str(day)).toordinal(),
        looks=looks,
    )
