"""Says in JSON what igraph, pandas, khard, ics and jsonschema read of the exports in a folder."""

import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

Seen = dict[str, object]


def main() -> None:
    """Look at the folder that is named, and at the schema of whole books."""
    folder, schema = map(Path, sys.argv[1:])
    seen = {
        "igraph, n.graphml": _igraph(folder / "n.graphml"),
        "calamine, b.xlsx": _sheets(folder / "b.xlsx", ("People", "Name"), "Ties"),
        "calamine, k.xlsx": _sheets(folder / "k.xlsx", ("Elements", "Label"), "Connections"),
        "pandas, lists": _tables(folder / "lists", ("people", "Name"), "ties"),
        "pandas, gephi": _tables(folder / "gephi", ("nodes", "Label"), "edges"),
        **{f"khard, {name}.vcf": _khard(folder / f"{name}.vcf") for name in ("three", "four")},
        "ics, c.ics": _ics(folder / "c.ics"),
        "jsonschema, w.json": _jsonschema(folder / "w.json", schema),
    }
    sys.stdout.write(json.dumps(seen))


def _igraph(path: Path) -> Seen:
    graph = import_module("igraph").Graph.Read_GraphML(str(path))
    return {"names": sorted(graph.vs["label"]), "ties": graph.ecount()}


def _sheets(path: Path, people: tuple[str, str], ties: str) -> Seen:
    sheets = import_module("pandas").read_excel(path, sheet_name=None, engine="calamine")
    sheet, heading = people
    return {"names": sorted(sheets[sheet][heading]), "ties": len(sheets[ties])}


def _tables(folder: Path, people: tuple[str, str], ties: str) -> Seen:
    read = import_module("pandas").read_csv
    table, heading = people
    names = sorted(read(folder / f"{table}.csv")[heading])
    return {"names": names, "ties": len(read(folder / f"{ties}.csv"))}


def _khard(path: Path) -> Seen:
    """Let khard list the cards, which it wants one by one in a folder."""
    shelf = path.with_suffix("")
    shelf.mkdir()
    end = "END:VCARD\r\n"
    with path.open(encoding="utf-8", newline="") as file:
        for number, card in enumerate(file.read().split(end)[:-1]):
            one = shelf / f"{number}.vcf"
            one.write_text(card + end, encoding="utf-8", newline="")
    settings = shelf / "khard.conf"
    settings.write_text(f"[addressbooks]\n[[all]]\npath = {shelf}\n", encoding="utf-8")
    khard = Path(sys.executable).with_name("khard")
    command = [str(khard), "-c", str(settings), "list", "--parsable"]
    listed = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    return {"names": sorted(line.split("\t")[1] for line in listed.splitlines())}


def _ics(path: Path) -> Seen:
    calendar = import_module("ics").Calendar(path.read_text(encoding="utf-8"))
    return {
        "entries": len(calendar.events),
        "asked": sum(len(e.attendees) for e in calendar.events),
    }


def _jsonschema(path: Path, schema: Path) -> Seen:
    validator: Any = import_module("jsonschema").Draft202012Validator
    rules = json.loads(schema.read_text(encoding="utf-8"))
    validator.check_schema(rules)
    book = json.loads(path.read_text(encoding="utf-8"))
    broken = {**book, "party": [{"id": 1}]}
    return {
        "errors": len(list(validator(rules).iter_errors(book))),
        "finds what is wrong": not validator(rules).is_valid(broken),
    }


if __name__ == "__main__":
    main()
