"""``python -m tests.exchange.programs``: what other programs make of an export of the sample."""

import json
import subprocess
import sys
import venv
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from tests.cli.running import Weaver

_HERE = Path(__file__).parent
_SCHEMA = _HERE.parents[2] / "resources" / "weaver-book.schema.json"
_EXPORTS = {
    "n.graphml": "graphml",
    "b.xlsx": "xlsx",
    "k.xlsx": "kumu-xlsx",
    "three.vcf": "vcard",
    "four.vcf": "vcard4",
    "lists": "csv",
    "gephi": "gephi",
    "c.ics": "icalendar",
    "w.json": "weaver",
}


def main() -> None:
    """Export the sample, let the programs read it, compare; leaves with 1 where they differ."""
    python = _installed(Path(gettempdir()) / "weaver-programs")
    with TemporaryDirectory() as made:
        folder = Path(made)
        weaver = Weaver(folder / "sample.weave")
        weaver.says("sample")
        for name, kind in _EXPORTS.items():
            weaver.says("export", str(folder / name), "--format", kind, "--private")
        looking = [str(each) for each in (python, _HERE / "look.py", folder, _SCHEMA)]
        done = subprocess.run(looking, capture_output=True, check=True, encoding="utf-8")
        wanted = _wanted(folder)
    seen = json.loads(done.stdout)
    wrong = [
        f"{program} reads of the {what} something else: {str(told)[:300]}"
        for program, found in seen.items()
        for what, told in found.items()
        if told != wanted[what]
    ]
    sys.stdout.write("\n".join(wrong or [f"{program}: all of it" for program in seen]) + "\n")
    sys.exit(bool(wrong))


def _installed(folder: Path) -> Path:
    """Return the Python of a throw-away environment with the programs."""
    python = folder / "bin" / "python"
    if not (folder / "bin" / "khard").is_file():
        venv.create(folder, with_pip=True)
        listed = str(_HERE / "requirements.txt")
        install = [str(python), "-m", "pip", "install", "--quiet", "-r", listed]
        if subprocess.run(install, check=False).returncode:
            sys.exit("pip could not install the programs here, so nothing was checked.")
    return python


def _wanted(folder: Path) -> dict[str, object]:
    book = json.loads((folder / "w.json").read_text(encoding="utf-8"))
    calendar = (folder / "c.ics").read_text(encoding="utf-8")
    return {
        "names": sorted(party["name"] for party in book["party"]),
        "ties": len(book["tie"]),
        "entries": calendar.count("BEGIN:VEVENT"),
        "asked": len(book["guest"]),
        "errors": 0,
        "finds what is wrong": True,
    }


if __name__ == "__main__":
    main()
