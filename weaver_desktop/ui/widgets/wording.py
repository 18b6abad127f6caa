"""Phrases from the floors below, in the language of the window."""

import re

from PySide6.QtCore import QCoreApplication

from weaver_desktop.domain.phrases import Phrase

_GAP = re.compile(r"{(\w+)}")
_LONGEST_TIP = 600
_LONGEST_NAME = 48


def spoken(phrase: Phrase) -> str:
    """Return a phrase translated, and the phrases within it too.

    A translation whose gaps do not fit falls back to the English sentence.
    """
    values = {
        name: spoken(value) if isinstance(value, Phrase) else str(value)
        for name, value in phrase.values.items()
    }
    template = QCoreApplication.translate("Phrase", phrase.template)
    try:
        return template.format(**values)
    except (IndexError, KeyError, ValueError):
        return phrase.template.format(**values)


def filled(template: str, **values: object) -> str:
    """Return a translated sentence with its gaps filled; braces in a value are left alone."""
    return _GAP.sub(lambda gap: str(values.get(gap[1], gap[0])), template)


def sentence_case(text: str) -> str:
    """Return the text with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def joined(*parts: str) -> str:
    """Return what is there of the parts, with dots between: ``ceramicist · she/her``."""
    return " · ".join(part for part in parts if part)


def short_name(name: str) -> str:
    """Return a name that leaves room for another beside it."""
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1].rstrip() + "…"


def tip(text: str) -> str:
    """Return text for a tooltip, which Qt would otherwise read as HTML where it looks like it."""
    import html

    shown = text if len(text) <= _LONGEST_TIP else text[:_LONGEST_TIP].rstrip() + "…"
    return f'<p style="white-space: pre-wrap">{html.escape(shown)}</p>'
