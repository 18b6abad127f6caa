"""Kumu's projects in JSON: the blueprint and the full export."""

import json
from collections.abc import Mapping, Sequence

from weaver_desktop.domain.batch import Skipped
from weaver_desktop.domain.errors import UnreadableFileError
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.exchange.cells import clipped
from weaver_desktop.exchange.columns import MOST_COLUMNS
from weaver_desktop.exchange.details import BARS
from weaver_desktop.exchange.edge_list import gather_ties
from weaver_desktop.exchange.ends import Ends
from weaver_desktop.exchange.harvest import Harvest
from weaver_desktop.exchange.people_list import gather_people
from weaver_desktop.exchange.table import Row, Table

_UNUSED = ("maps", "loops", "perspectives")


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
    people = _table(elements, ("ID",), phrase("Elements"), source)
    gather_people(people, harvest, BARS)
    if isinstance(connections, list):
        ties = _table(connections, ("From", "To"), phrase("Connections"), source)
        gather_ties(ties, harvest, Ends(harvest, only_known=True))
    unused = [name for name in _UNUSED if project.get(name)]
    if unused:
        harvest.skip(0, phrase("Left out of the project: {parts}.", parts=", ".join(unused)))


def _parsed(text: str, source: str) -> Mapping[str, object]:
    try:
        project: object = json.loads(text)
    except json.JSONDecodeError as error:
        raise UnreadableFileError(
            "{file} is not valid JSON: something is wrong in line {line}, column {column}. Perhaps "
            "it was cut off: export it again.",
            file=source,
            line=error.lineno,
            column=error.colno,
        ) from error
    except (RecursionError, ValueError) as error:
        raise UnreadableFileError(
            "{file} is JSON that is nested too deeply, or holds a number too long to read. Export "
            "it again, as XLSX if you can.",
            file=source,
        ) from error
    # A list at the top is no project either; as one without names it gets the same answer.
    return project if isinstance(project, dict) else {}


def _table(entries: Sequence[object], first: Sequence[str], title: Phrase, source: str) -> Table:
    """Return JSON objects as the rows of a table, with these columns first."""
    described = [_described(entry, first) if isinstance(entry, dict) else {} for entry in entries]
    places: dict[str, int] = {}
    for heading in (*first, *(key for entry in described for key in entry)):
        places.setdefault(heading, len(places))
        if len(places) > MOST_COLUMNS:
            raise UnreadableFileError(
                "{file} has more than {count} different fields, which is no Kumu project. Export "
                "it again, as XLSX.",
                file=source,
                count=MOST_COLUMNS,
            )
    rows: list[Row] = []
    skipped: list[Skipped] = []
    for number, entry in enumerate(described, start=1):
        if any(entry.values()):
            cells = [""] * (1 + max(places[heading] for heading in entry))
            for heading, cell in entry.items():
                cells[places[heading]] = cell
            rows.append(Row(number, cells))
        else:
            skipped.append(Skipped(number, phrase("The entry says nothing.")))
    return Table(tuple(places), tuple(rows), tuple(skipped), len(skipped), title)


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
