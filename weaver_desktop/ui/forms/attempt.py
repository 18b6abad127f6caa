"""Trying an act, and what to say if it will not do."""

from collections.abc import Callable

from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.ui.widgets.wording import spoken


def attempt(act: Callable[[], object]) -> str:
    """Do an act; return the sentence that tells why it could not be done, “” if it could."""
    try:
        act()
    except WeaverError as error:
        return spoken(error.phrase)
    return ""
