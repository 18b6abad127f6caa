"""Whether 3/4 is in April or in March, as this computer's owner writes it."""

import locale
import os
from collections.abc import Mapping

_MONTH_FIRST = frozenset({"US", "AS", "FM", "GU", "MH", "MP", "PH", "PR", "PW", "UM", "VI"})
"""Territories that write the month first (Unicode CLDR, short date formats)."""
_MONTH_FIRST_NAMES = ("United States", "Philippines", "Puerto Rico")


def day_first(environ: Mapping[str, str] = os.environ, *, system: str | None = None) -> bool:
    """Tell whether the day comes before the month.

    Args:
        environ: LC_ALL, LC_TIME and LANG are looked at, in this order.
        system: the name of the system's own locale, where these say nothing (as on Windows).
    """
    chosen = next(
        (environ[name] for name in ("LC_ALL", "LC_TIME", "LANG") if environ.get(name)), ""
    )
    if not chosen:
        chosen = (locale.getlocale(locale.LC_TIME)[0] or "") if system is None else system
    if any(name in chosen for name in _MONTH_FIRST_NAMES):
        return False
    territory = chosen.split(".")[0].split("@")[0].replace("-", "_").rpartition("_")[2]
    return territory.upper() not in _MONTH_FIRST
