"""Months by name, in the languages that people keep their lists in."""

from functools import lru_cache

_ENGLISH = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_BY_NAME = {
    form: number
    for number, name in enumerate(_ENGLISH, start=1)
    for form in (name, name[:3], name[:4])
}
_PATIENCE = 40

# The languages of the address books that come our way: to ask all 200 takes two seconds at first.
_LANGUAGES = (
    "en de fr es it pt nl pl cs sk sl hr sr hu ro bg ru uk el tr sv da nb fi et lv lt ca eu ga cy"
    " is ar he fa hi id vi th ja ko zh"
)


class MonthNames:
    """Knows the English names, asks dateparser for others, and remembers what it was told.

    dateparser takes 10 ms for a word that is no month, so a column of nonsense is soon given up.
    """

    def __init__(self) -> None:
        """Begin with the English names."""
        self._known: dict[str, int | None] = dict(_BY_NAME)
        self._patience = _PATIENCE

    def number(self, word: str) -> int | None:
        """Return 1–12 for the name of a month or its short form, or None for any other word."""
        wanted = word.casefold()
        if wanted not in self._known:
            if not self._patience:
                return None
            self._known[wanted] = _asked(wanted)
            self._patience -= self._known[wanted] is None
        return self._known[wanted]


@lru_cache(maxsize=1_000)
def _asked(word: str) -> int | None:
    import dateparser

    # A day and a year on either side leave the word no other meaning than a month.
    found = dateparser.parse(
        f"11 {word} 2001",
        languages=_LANGUAGES.split(),
        settings={"REQUIRE_PARTS": ["day", "month", "year"], "STRICT_PARSING": True},
    )
    if found is None or (found.day, found.year) != (11, 2001):
        return None
    return found.month
