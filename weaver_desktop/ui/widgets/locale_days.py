"""A day as the user's own locale writes it, short and with the month by name."""

import re
from datetime import date

from PySide6.QtCore import QDate, QLocale

_WEEKDAY = re.compile(r"[\s,،]*d{3,4}(?:\s*'[^']*'|[^\sdMy,،']*)[\s,،]*")
"""The weekday in a form of Qt's, with what is said about it and the commas around."""


def locale_day(day: date, locale: QLocale | None = None) -> str:
    """Return a day as the locale writes it: 14 Mar 2026; Mar 14, 2026; 14. März 2026.

    That is its long form without the weekday, the month short where the form names it.
    """
    locale = locale or QLocale()
    form = locale.dateFormat(QLocale.FormatType.LongFormat)
    form = _WEEKDAY.sub(" ", form).replace("MMMM", "MMM").strip()
    return locale.toString(QDate(day.year, day.month, day.day), form)
