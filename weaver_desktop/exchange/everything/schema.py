"""What a book looks like as JSON, and whether a value looks so."""

import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from weaver_desktop.domain.birthdays import parse_birthday
from weaver_desktop.domain.dates import PartialDate

FORMAT = 1
"""The version of the description that files are written to."""

PATH = Path(__file__).resolve().parents[3] / "resources" / "weaver-book.schema.json"

_UNFIT = re.compile(r"[\x00\ud800-\udfff]")
_TYPES: Mapping[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
    "object": (dict,),
    "array": (list,),
}


def read_schema() -> Mapping[str, Any]:
    """Return the description, a JSON Schema (2020-12)."""
    found: Mapping[str, Any] = json.loads(PATH.read_text(encoding="utf-8"))
    return found


def problem_with(value: object, schema: Mapping[str, Any]) -> str:
    """Return the name of the field that does not fit, or what does not, empty if all does.

    Understood are the keywords that the description uses; objects are looked at one level deep.
    """
    if not _is_of_type(value, schema["type"]):
        return str(schema["type"])
    if isinstance(value, dict):
        return _problem_in(value, schema)
    fits = value is None or _fits(value, schema)
    return "" if fits and value in schema.get("enum", (value,)) else repr(value)[:60]


def _problem_in(value: Mapping[str, object], schema: Mapping[str, Any]) -> str:
    properties = schema["properties"]
    for name in schema.get("required", ()):
        if name not in value:
            return str(name)
    for name, part in value.items():
        known = properties.get(name)
        if known is None:
            if not schema.get("additionalProperties", True):
                return name[:60]
        elif problem_with(part, known):
            return name
    return ""


def _is_of_type(value: object, wanted: str | list[str]) -> bool:
    names = [wanted] if isinstance(wanted, str) else wanted
    if isinstance(value, bool):
        return "boolean" in names
    return any(isinstance(value, _TYPES[name]) for name in names)


def _fits(value: object, schema: Mapping[str, Any]) -> bool:
    if isinstance(value, str):
        length = len(value)
        return (
            schema.get("minLength", 0) <= length <= schema.get("maxLength", length)
            and _UNFIT.search(value) is None
            and ("pattern" not in schema or _pattern(schema["pattern"]).search(value) is not None)
            and ("format" not in schema or _is_formatted(value, schema["format"]))
        )
    if isinstance(value, int | float):
        low, high = schema.get("minimum", -_MOST), schema.get("maximum", _MOST)
        return bool(low <= value <= high)
    return True


_MOST = 1e12


@lru_cache(maxsize=64)
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text.removesuffix("$") + r"\Z" if text.endswith("$") else text)


def _is_formatted(value: str, kind: str) -> bool:
    try:
        return _FORMATS[kind](value)
    except (ValueError, RecursionError):
        return False


def _is_strings(value: str) -> bool:
    found = json.loads(value)
    return isinstance(found, list) and all(isinstance(each, str) for each in found)


_FORMATS: Mapping[str, Callable[[str], bool]] = {
    "birthday": lambda value: bool(parse_birthday(value)),
    "partial-date": lambda value: bool(PartialDate.parse(value)),
    "date": lambda value: bool(date.fromisoformat(value)),
    "json": lambda value: json.loads(value) is not ...,
    "json-strings": _is_strings,
}
