"""The words that make a phrase a date: without one of them nothing is taken for a date."""

import re

MONTHS = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
FULL_WEEKDAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
WEEKDAYS = rf"(?:{FULL_WEEKDAYS}|mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)"
_SEASONS = r"(?:spring|summer|autumn|fall|winter|christmas|easter)"
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
    + "|".join((*_ABSOLUTE, *_RELATIVE))
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
