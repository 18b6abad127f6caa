"""What changed on the map between two days, in a few words."""

from PySide6.QtCore import QCoreApplication

from weaver_desktop.graph.views import Differences


def changes_in_words(changes: Differences, since: str) -> str:
    """Say: since 1 Jan 2025: 4 people, 12 ties, 3 faded.

    Args:
        changes: what changed.
        since: the day it is counted from, as it is shown.
    """
    counted = (
        (changes.people, _tr("1 person"), _tr("{count} people")),
        (changes.groups, _tr("1 group"), _tr("{count} groups")),
        (changes.ties, _tr("1 tie"), _tr("{count} ties")),
        (changes.faded, _tr("1 faded"), _tr("{count} faded")),
    )
    parts = [
        one if count == 1 else many.replace("{count}", f"{count:,}")
        for count, one, many in counted
        if count
    ]
    said = _tr("since {day}: {what}") if parts else _tr("nothing new since {day}")
    return said.replace("{what}", ", ".join(parts)).replace("{day}", since)


def changes_explained() -> str:
    """Say what is counted."""
    return _tr(
        "Who and what the map has on this day that it had not on the earlier one. Faded are ties "
        "that ended, or whose two were in touch and have not been for half a year."
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Time", text)
