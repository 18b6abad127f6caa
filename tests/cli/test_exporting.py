import json
from pathlib import Path

import pytest

from tests.cli.running import MISUSED, Weaver
from weaver_desktop.cli.exporting import _FORMATS
from weaver_desktop.exchange.writing.formats import OutFormat

NAMES = {
    "vcard": "all.vcf",
    "vcard4": "all.vcf",
    "csv": "lists",
    "xlsx": "all.xlsx",
    "kumu": "kumu.json",
    "kumu-xlsx": "kumu.xlsx",
    "graphml": "net.graphml",
    "gexf": "net.gexf",
    "gephi": "gephi",
    "obsidian": "vault",
    "icalendar": "all.ics",
    "weaver": "book.json",
}


def test_the_command_knows_every_format() -> None:
    assert list(_FORMATS) == [kind.value for kind in OutFormat] == list(NAMES)


@pytest.mark.parametrize("kind", NAMES)
def test_every_format_is_written_and_told_of(kind: str, planted: Weaver, tmp_path: Path) -> None:
    path = tmp_path / NAMES[kind]
    told = planted.answers("export", "--format", kind, str(path))
    assert told == {
        "export": str(path),
        "format": kind,
        "parties": 132,
        "ties": 318,
        "gatherings": 36,
        "shareable": False,
        "private": False,
        "remarks": [],
    }
    assert path.is_dir() if OutFormat(kind).is_folder else path.stat().st_size > 1000


def test_the_whole_book_goes_out_and_comes_in_again(
    planted: Weaver, weaver: Weaver, tmp_path: Path
) -> None:
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    planted.says("export", "--private", str(first))
    told = weaver.answers("import", str(first))
    assert (told["parties_new"], told["ties_new"], told["gatherings_new"]) == (132, 318, 36)
    assert told["skipped"] == []
    weaver.says("export", "--private", str(second))
    books = [json.loads(path.read_text("utf-8")) for path in (first, second)]
    for book in books:
        assert book.pop("weaver")["is_whole"] is True
    assert books[0] == books[1]
    weaver.says("undo")
    assert "Nobody is in the book yet" in weaver.refuses("export", str(tmp_path / "x.vcf"))


def test_what_is_there_is_left_alone(planted: Weaver, tmp_path: Path) -> None:
    path = tmp_path / "all.vcf"
    path.write_text("mine")
    assert "left as it is" in planted.refuses("export", str(path))
    assert path.read_text() == "mine"
    assert planted.says("export", "--force", str(path)).startswith("Wrote 132 people and groups")
    assert path.read_text("utf-8").startswith("BEGIN:VCARD")


def test_filters_keep_only_some(planted: Weaver, tmp_path: Path) -> None:
    path = str(tmp_path / "some.vcf")
    tagged = planted.answers("export", "--tag", "singing", path)
    assert 0 < tagged["parties"] < 132
    of_group = planted.answers("export", "--force", "--group", "Hay Bale Choir", path)
    assert 0 < of_group["parties"] < 132
    assert "There is no tag “flying”" in planted.refuses("export", "--tag", "flying", path)
    assert "There is no network “x”" in planted.refuses("export", "--network", "x", path)
    assert "There is no saved view “x”" in planted.refuses("export", "--view", "x", path)


def test_wishes_and_private_things(weaver: Weaver, tmp_path: Path) -> None:
    weaver.says("me", "Cy")
    weaver.says("add", "met Ama and Bo at the barn")
    path = tmp_path / "net.graphml"
    said = weaver.says("export", "--shareable", str(path))
    assert "--private" not in said
    done = weaver.run("export", "--shareable", "--private", str(path))
    assert done.exit_code == MISUSED


@pytest.mark.parametrize(
    "arguments, said",
    [
        (("all.doc",), "does not say which format is meant"),
        (("--format", "gexf", "all.vcf"), "ends in .gexf"),
        (("missing/all.vcf",), "could not be saved"),
    ],
)
def test_what_cannot_be_written_is_said(
    planted: Weaver, tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    *options, name = arguments
    assert said in planted.refuses("export", *options, str(tmp_path / name))
