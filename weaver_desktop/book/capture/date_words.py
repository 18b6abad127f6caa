"""The words that make a phrase a date: without one of them nothing is taken for a date."""

import re

MONTHS = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
FULL_WEEKDAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
WEEKDAYS = rf"(?:{FULL_WEEKDAYS}|mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)"
_SEASONS = r"(?:spring|summer|autumn|fall|winter|christmas|easter)"
_FEASTS = r"(?:christmas|easter|new\s+year(?:['’]?s)?(?:\s+(?:eve|day))?)"
_PART_OF_DAY = r"(?:\s+(?:morning|lunchtime|afternoon|evening|night))?"
_SPAN = r"(?:day|week|fortnight|month|year)s?"
_COUNT = (
    r"(?:\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|(?:a\s+)?couple\s+of|(?:a\s+)?few)"
)
_DAY = r"(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?(?![\d:])"
_FROM = r"(?:in|since|during|back\s+in|from)"
_ON = rf"(?:(?:on|since)\s+)?(?:{WEEKDAYS},?\s+)?"

_RELATIVE = (
    r"(?:the\s+)?day\s+before\s+yesterday",
    r"(?:the\s+)?day\s+after\s+tomorrow",
    rf"(?:since\s+)?(?:yesterday|tomorrow){_PART_OF_DAY}",
    r"today|tonight|earlier\s+today|just\s+now",
    rf"this\s+(?:morning|afternoon|evening|week(?:end)?|month|year|{_SEASONS})",
    rf"(?:since\s+)?(?:last|next)\s+(?:night|week(?:end)?|month|year|{MONTHS}|{_SEASONS})",
    r"(?:at|on|over)\s+the\s+weekend",
    rf"(?:about\s+)?{_COUNT}\s+{_SPAN}\s+ago",
    rf"in\s+{_COUNT}\s+{_SPAN}",
    rf"for\s+{_COUNT}\s+{_SPAN}",
    rf"(?:on|last|this|this\s+past|next|since)\s+{WEEKDAYS}{_PART_OF_DAY}",
)
_YEAR = r"(?:19|20)\d\d"
_PART = (
    r"(?:(?:early|mid(?:dle\s+of)?|late|(?:beginning|start|end|(?:first|second)\s+half)\s+of)"
    r"(?:\s+in)?(?:\s+|-)(?:the\s+)?)"
)
_PART_OF_SPAN = (
    rf"(?:(?:at|by|around|{_FROM})\s+)?(?:the\s+)?{_PART}"
    rf"(?P<kept>{MONTHS}(?:,?\s+\d{{4}})?|{_YEAR})"
)
_SEASON_OF_YEAR = (
    rf"(?:(?:at|on|over|{_FROM})\s+)?(?:the\s+)?{_PART}?(?:{_SEASONS}|{_FEASTS}|q[1-4])"
    rf"\s+(?:of\s+)?(?P<kept_year>{_YEAR})"
)
_LOOSE = (_PART_OF_SPAN, _SEASON_OF_YEAR)
_VAGUE = (
    rf"(?:over|during|since|in)\s+(?:the\s+)?{_PART}?{_SEASONS}",
    rf"(?:at|on|over|since)\s+{_FEASTS}",
    rf"(?:{_FROM}\s+)?the\s+(?:(?:early|mid|late)[\s-]+)?(?:19|20)?\d0s",
    r"(?:(?:many|some|several|lots\s+of)\s+)?(?:ages|decades|years|months|weeks|days)\s+ago",
    r"(?:a\s+)?(?:long\s+(?:time|while)|while|long)\s+(?:ago|back)|some\s+time\s+ago",
    rf"{_COUNT}\s+(?:decade|spring|summer|autumn|fall|winter|christmas)(?:e?s)?\s+ago",
    r"(?:the\s+)?other\s+(?:day|night|evening|morning|week|month)",
)
LOOSE = re.compile("|".join(_LOOSE), re.IGNORECASE)
"""A phrase that says more than the month (group ``kept``) or year (``kept_year``) kept of it."""

VAGUE = re.compile("|".join(_VAGUE), re.IGNORECASE)
"""A phrase of which nobody can tell the day, the month or the year."""

_ABSOLUTE = (
    rf"{_ON}{_DAY}(?:\s+of)?\s+{MONTHS}(?:,?\s+\d{{4}})?",
    rf"{_ON}{MONTHS}\s+{_DAY}(?:,?\s+\d{{4}})?",
    rf"(?:{_FROM}\s+)?{MONTHS},?\s+\d{{4}}",
    rf"{_FROM}\s+{MONTHS}",
    rf"{_ON}\d{{4}}-\d{{1,2}}(?:-\d{{1,2}})?",
    rf"{_ON}\d{{4}}/\d{{1,2}}/\d{{1,2}}",
    rf"{_ON}\d{{1,2}}(?P<mark>[./-])\d{{1,2}}(?P=mark)(?:\d{{4}}|\d{{2}})",
    rf"{_ON}\d{{1,2}}/\d{{1,2}}",
    rf"{_ON}\d{{1,2}}\.\d{{1,2}}\.",
    r"(?:on\s+)?the\s+\d{1,2}(?:st|nd|rd|th)",
    rf"(?:{_FROM}\s+)?(?:19|20)\d\d",
)

DATE = re.compile(
    r"(?<![\w@#/.-])(?:"
    + "|".join((*_LOOSE, *_VAGUE, *_ABSOLUTE, *_RELATIVE))
    + rf"|(?P<bare>{FULL_WEEKDAYS}{_PART_OF_DAY}))(?![\w/@-])",
    re.IGNORECASE,
)
"""A phrase with a date cue. Group ``bare`` is a weekday alone, which may as well be a name."""

_CLOCK = r"\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?"
TIME = re.compile(
    rf"(?<![\w:.-])(?:(?:at|around|from|by)\s+(?:{_CLOCK}|\d{{1,2}}(?:\s+o['’]clock)?|noon|midnight)"
    r"|\d{1,2}:\d{2}(?:\s*[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?)(?![\w:/-])",
    re.IGNORECASE,
)
"""A time of day."""

ENDS_HERE = re.compile(
    r"\s*(?:$|[,;.:!?)–—#@-])|\s+(?:(?:at|in|on|near|outside|inside|with|and|for|about|over|during"
    r"|after|before|because|re|regarding|through|via|to|from|by|around|when|while|where|who|again)\b"
    r"|\d{1,2}(?::|\s*[ap]\.?m\b))",
    re.IGNORECASE,
)
"""What may follow a date: not ``Street``, as in ``12 May Street``."""
