"""Kumu's projects in JSON: the blueprint and the full export."""

import json
from collections.abc import Iterator, Mapping, Sequence

from weaver_desktop.domain.errors import UnreadableFileError
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.exchange.cells import clipped
from weaver_desktop.exchange.details import BARS
from weaver_desktop.exchange.edge_list import gather_ties
from weaver_desktop.exchange.ends import Ends
from weaver_desktop.exchange.harvest import Harvest
from weaver_desktop.exchange.json_text import parsed_json
from weaver_desktop.exchange.networks.entries import table_of
from weaver_desktop.exchange.networks.placing import Spot, place
from weaver_desktop.exchange.people_list import gather_people

_UNUSED = ("loops", "perspectives")


def gather_project(text: str, harvest: Harvest) -> None:
    """Add a Kumu project in JSON to the harvest.

    Rows are counted from 1 within the list of elements and within that of connections. Every
    connection must name elements of the file.

    Raises:
        UnreadableFileError: if the text is no JSON, or no Kumu project.
    """
    source = harvest.reading.source
    project = _parsed(text, source)
    elements = project.get("elements")
    if not isinstance(elements, list):
        raise UnreadableFileError(
            "{file} is JSON, but no Kumu project: it has no list of “elements”, only {found}. In "
            "Kumu, export the project again, as JSON or XLSX.",
            file=source,
            found=clipped(", ".join(project)) or "–",
        )
    connections = project.get("connections")
    people = table_of(_entries(elements, ("ID",)), ("ID",), phrase("Elements"), source)
    gather_people(people, harvest, BARS)
    if isinstance(connections, list):
        ends = ("From", "To")
        ties = table_of(_entries(connections, ends), ends, phrase("Connections"), source)
        gather_ties(ties, harvest, Ends(harvest, only_known=True))
    _place(project, harvest)
    unused = [name for name in _UNUSED if project.get(name)]
    if unused:
        harvest.skip(0, phrase("Left out of the project: {parts}.", parts=", ".join(unused)))


def _parsed(text: str, source: str) -> Mapping[str, object]:
    project = parsed_json(text, source)
    # A list at the top is no project either; as one without names it gets the same answer.
    return project if isinstance(project, dict) else {}


def _place(project: Mapping[str, object], harvest: Harvest) -> None:
    """Put the elements where the project's own map shows them; of other maps it is told."""
    listed = project.get("maps")
    maps = [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []
    usual = project.get("defaultMap")
    shown = next((each for each in maps if each.get("_id") == usual), maps[0] if maps else None)
    if shown is None:
        return
    # On a screen y grows downward.
    place(harvest, _spots(shown.get("elements")), y_down=True)
    if len(maps) > 1:
        reason = phrase(
            "The places of one map were taken over. Maps whose places were left out: {count}.",
            count=len(maps) - 1,
        )
        harvest.skip(0, reason)


def _spots(nodes: object) -> Iterator[Spot]:
    for node in nodes if isinstance(nodes, list) else ():
        if not isinstance(node, dict) or not isinstance(node.get("position"), dict):
            continue
        x, y = (node["position"].get(axis) for axis in ("x", "y"))
        if isinstance(x, int | float) and isinstance(y, int | float):
            is_pinned = node.get("pinned") is True
            yield Spot(str(node.get("element")), float(x), float(y), is_pinned=is_pinned)


def _entries(listed: Sequence[object], first: Sequence[str]) -> list[dict[str, str]]:
    return [_described(entry, first) if isinstance(entry, dict) else {} for entry in listed]


def _described(entry: Mapping[str, object], first: Sequence[str]) -> dict[str, str]:
    attributes = entry.get("attributes")
    described = {heading: _text(_own(entry, heading.lower())) for heading in first}
    told = {key: value for key, value in entry.items() if key != "attributes"}
    for key, value in (told | (attributes if isinstance(attributes, dict) else {})).items():
        if key.lower() not in {"_id", *(heading.lower() for heading in first)}:
            described[key] = _text(value)
    return described


def _own(entry: Mapping[str, object], key: str) -> object:
    """Return what an entry says of itself: a full export writes ``_id``, a blueprint ``id``."""
    return entry.get(f"_{key}", entry.get(key))


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "|".join(filter(None, map(_text, value)))
    return json.dumps(value, ensure_ascii=False)
