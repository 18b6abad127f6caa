"""The action that logs a meeting of those who are selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weaver_desktop.ui.theme.theme import Theme
from weaver_desktop.ui.widgets.wording import spoken
from weaver_desktop.ui.window.action import Action

if TYPE_CHECKING:
    from weaver_desktop.domain.ids import PartyId
    from weaver_desktop.ui.window.actions.operable import Operable

_MOST = 30
"""So many of a selection are named at first; a meeting of hundreds is a gathering."""


def log_action(window: Operable, theme: Theme) -> Action:
    """Return the action that opens the form for a meeting, with the selected and the weaver."""

    def log() -> None:
        book = window.book
        if book.is_read_only:
            window.say(window.tr("This book is open for reading only."))
            return
        if book.is_empty:
            window.say(window.tr("Begin your book first: then there is somebody to meet."))
            return
        from weaver_desktop.ui.encounters.form import open_form
        from weaver_desktop.ui.widgets.tints import Tints

        form = open_form(book, Tints(theme), window.centre.window(), parties=who_at_first(window))

        def tell(parties: tuple[PartyId, ...]) -> None:
            window.selection.select_many(parties)
            done = book.history.to_undo
            window.say("" if done is None else spoken(done), True)

        form.logged.connect(tell)

    return Action("log", window.tr("Log a meeting…"), "Ctrl+M", "", log)


def who_at_first(window: Operable) -> tuple[PartyId, ...]:
    """Return the weaver and those who are selected."""
    me = window.book.parties.me
    selected = window.selection.now.parties[:_MOST]
    if me is None or (len(selected) > 1 and me not in selected):
        return selected
    return tuple(dict.fromkeys((me, *selected)))
