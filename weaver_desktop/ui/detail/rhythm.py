"""How often to keep in touch, as people say it: “30 days”, “6 weeks”, “monthly”."""

import re

from PySide6.QtCore import QCoreApplication

from weaver_desktop.domain.errors import InvalidEditError

_WRITTEN = re.compile(r"(?:every\s+)?(\d{0,5})\s*([a-zäöüéèñ]*)\.?", re.IGNORECASE)
_DAYS = {"d": 1, "w": 7, "m": 30, "y": 365}
_ALONE = {"daily": 1, "weekly": 7, "fortnightly": 14, "monthly": 30, "quarterly": 91, "yearly": 365}


def rhythm_words(days: int | None) -> str:
    """Say a rhythm as it stands in its field."""
    if days is None:
        return ""
    one = QCoreApplication.translate("Detail", "1 day")
    many = QCoreApplication.translate("Detail", "{count} days")
    return one if days == 1 else many.replace("{count}", str(days))


def read_rhythm(typed: str) -> int | None:
    """Return the days of a typed rhythm, None if nothing is typed.

    Raises:
        InvalidEditError: if it cannot be understood.
    """
    text = typed.strip().casefold()
    if not text:
        return None
    if text in _ALONE:
        return _ALONE[text]
    match = _WRITTEN.fullmatch(text)
    unit = match[2][:1] if match else ""
    if match is None or not (match[1] or unit) or (unit and unit not in _DAYS):
        raise InvalidEditError(
            "“{typed}” is no rhythm that can be kept. Write a number of days, or for example 6 "
            "weeks or 3 months.",
            typed=typed.strip()[:40],
        )
    return int(match[1] or 1) * _DAYS.get(unit, 1)
