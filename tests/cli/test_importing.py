import json
from pathlib import Path

import pytest

from tests.cli.running import FAILED, MISUSED, Weaver
from tests.fixtures.dumps import dump
from weaver_desktop.cli.importing import _FORMATS
from weaver_desktop.exchange.formats import Format

TIES = """From,To,Strength,Date
Ama Boateng,Tilly Stone,3,2024-05-12
Ama Boateng,Ama Boateng,2,
Kofi,,,
Noor,Kofi,4,
"""


@pytest.fixture
def ties(tmp_path: Path) -> str:
    path = tmp_path / "ties.csv"
    path.write_text(TIES, encoding="utf-8")
    return str(path)


def test_it_says_what_was_read_and_left_out(weaver: Weaver, ties: str) -> None:
    told = weaver.says("import", ties)
    assert "Read 4 rows of ties.csv." in told
    assert "4  new people and groups" in told
    assert "2  new ties" in told
    assert "row 3  Both ends are Ama Boateng." in told
    assert "row 4" in told


def test_numbers_for_scripts(weaver: Weaver, ties: str) -> None:
    answer = weaver.answers("import", ties)
    skipped = answer.pop("skipped")
    assert answer == {
        "parties_new": 4,
        "parties_matched": 0,
        "ties_new": 2,
        "facts_new": 0,
        "gatherings_new": 0,
    }
    assert [set(one) for one in skipped] == [{"row", "reason"}] * 2
    assert {one["row"] for one in skipped} == {3, 4}
    assert all(one["reason"] for one in skipped)


def test_the_second_time_everybody_is_known(weaver: Weaver, ties: str) -> None:
    weaver.says("import", ties)
    answer = weaver.answers("import", ties)
    assert (answer["parties_new"], answer["parties_matched"], answer["ties_new"]) == (0, 4, 0)


def test_it_is_one_step_back(weaver: Weaver, ties: str) -> None:
    weaver.says("import", ties)
    assert weaver.says("undo") == "Taken back: Imported ties.csv.\n"
    assert weaver.answers("health")["parties"] == {"with_you": 0, "without_you": 0}


def test_many_remarks_are_cut_short_for_people_only(weaver: Weaver, tmp_path: Path) -> None:
    rows = "".join(f"Name{number},Name{number}\n" for number in range(50))
    path = tmp_path / "loops.csv"
    path.write_text(f"From,To\nAma,Tilly\n{rows}", encoding="utf-8")
    assert "… and 30 more" in weaver.says("import", str(path))
    assert len(weaver.answers("import", str(path))["skipped"]) == 50


@pytest.mark.parametrize(
    "name, content, said",
    [
        ("missing.csv", None, "There is no file"),
        ("empty.csv", b"", "empty"),
        ("noise.csv", bytes(range(256)) * 20, "noise.csv"),
        ("novel.csv", b"It was a dark night\nand it rained.\n", "novel.csv"),
        ("heads.csv", b"From,To\n", "no rows"),
    ],
)
def test_what_cannot_be_read_is_said_and_begins_no_book(
    weaver: Weaver, tmp_path: Path, name: str, content: bytes | None, said: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    assert said in weaver.refuses("import", str(path))
    assert not weaver.book.exists()


LOOPS = "From,To\nAma,Ama\nBo,Bo\n"


def test_a_file_that_brings_nothing_fails_with_its_reasons(weaver: Weaver, tmp_path: Path) -> None:
    path = tmp_path / "loops.csv"
    path.write_text(LOOPS, encoding="utf-8")
    done = weaver.run("import", str(path))
    assert done.exit_code == FAILED
    assert "Nothing of it could be taken into the book." in done.stdout
    assert "row 2  Both ends are Ama." in done.stdout
    answered = weaver.run("import", "--json", str(path))
    assert answered.exit_code == FAILED
    assert len(json.loads(answered.stdout)["skipped"]) == 2
    assert not weaver.book.exists()


def test_gatherings_are_counted(weaver: Weaver, tmp_path: Path) -> None:
    path = tmp_path / "guests.csv"
    path.write_text("Person,Gathering,Date\nAma,Hay Bales,2024-05-12\n", encoding="utf-8")
    assert "1  new gathering\n" in weaver.says("import", str(path))
    assert "new gathering" not in weaver.says("import", str(path))


@pytest.mark.parametrize("path", ["", "a\0b", ".", "x" * 5_000])
def test_a_path_that_is_none_is_said(weaver: Weaver, path: str) -> None:
    assert weaver.refuses("import", path)
    assert not weaver.book.exists()


def test_an_unreadable_file_leaves_the_book_alone(planted: Weaver, tmp_path: Path) -> None:
    before = planted.book.read_bytes()
    path = tmp_path / "noise.csv"
    path.write_bytes(b"\x00\x01\x02" * 100)
    planted.refuses("import", str(path))
    assert planted.book.read_bytes() == before


# --- several files, trials, formats ---------------------------------------------------------------

NODES = "Id,Label,City\n1,Ama,Leyton\n2,Tilly,\n"
EDGES = "Source,Target,Type,Weight\n1,2,Undirected,1\n"
CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bo\r\nX-SPOUSE:Ama\r\nGEO:1;2\r\nEND:VCARD\r\n"


def written(folder: Path, **files: str) -> list[str]:
    paths = [folder / name.replace("_", ".") for name in files]
    for path, text in zip(paths, files.values(), strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


def test_a_network_in_two_files_is_one(weaver: Weaver, tmp_path: Path) -> None:
    paths = written(tmp_path, edges_csv=EDGES, nodes_csv=NODES)
    answer = weaver.answers("import", *paths)
    assert (answer["parties_new"], answer["ties_new"], answer["facts_new"]) == (2, 1, 0)
    assert "names the ends of its ties only by number" in weaver.refuses("import", paths[0])


def test_several_files_are_one_step(weaver: Weaver, ties: str, tmp_path: Path) -> None:
    (card,) = written(tmp_path, bo_vcf=CARD)
    answer = weaver.answers("import", ties, card)
    assert (answer["parties_new"], answer["ties_new"]) == (6, 3)
    assert len(answer["skipped"]) == 2
    assert all(one["reason"].startswith("ties.csv: ") for one in answer["skipped"])
    assert weaver.says("undo") == "Taken back: Imported 2 files.\n"


def test_of_several_files_none_is_taken_if_one_cannot_be_read(
    weaver: Weaver, ties: str, tmp_path: Path
) -> None:
    (empty,) = written(tmp_path, empty_csv="")
    assert "empty.csv is empty" in weaver.refuses("import", ties, empty)
    assert not weaver.book.exists()


def test_a_trial_counts_and_changes_nothing(weaver: Weaver, ties: str, tmp_path: Path) -> None:
    (card,) = written(tmp_path, bo_vcf=CARD)
    tried = weaver.answers("import", "--dry-run", ties, card)
    assert not weaver.book.exists()
    assert "This was a trial: nothing was changed." in weaver.says("import", "--dry-run", ties)
    assert weaver.answers("import", ties, card) == tried
    before = weaver.book.read_bytes()
    again = weaver.answers("import", "--dry-run", ties, card)
    assert (again["parties_new"], again["parties_matched"]) == (0, 6)
    assert weaver.book.read_bytes() == before


@pytest.mark.parametrize("wanted", ["vcard", "csv", "gexf"])
def test_a_format_can_be_asked_for(weaver: Weaver, tmp_path: Path, wanted: str) -> None:
    (card,) = written(tmp_path, bo_txt=CARD)
    if wanted == "vcard":
        assert weaver.answers("import", "--format", wanted, card)["parties_new"] == 2
    else:
        said = weaver.refuses("import", "--format", wanted, card)
        assert said.startswith("bo.txt does not hold")
        assert "contact cards (vCard)" in said


def test_formats_have_the_names_that_the_readers_know() -> None:
    assert set(_FORMATS) == {each.value for each in Format}


def test_a_format_that_nobody_knows_is_wrong_usage(weaver: Weaver, ties: str) -> None:
    assert weaver.run("import", "--format", "papyrus", ties).exit_code == MISUSED
    assert weaver.run("import").exit_code == MISUSED


def test_the_same_cards_twice_change_nothing(weaver: Weaver, tmp_path: Path) -> None:
    (card,) = written(tmp_path, bo_vcf=CARD)
    weaver.says("import", card)
    before = dump(weaver.book)
    answer = weaver.answers("import", card)
    assert (answer["parties_new"], answer["ties_new"], answer["facts_new"]) == (0, 0, 0)
    assert dump(weaver.book) == before


def test_a_book_is_not_taken_into_itself(planted: Weaver) -> None:
    said = planted.refuses("import", str(planted.book))
    assert "is the very book that it would be taken into" in said


def test_another_book_is_taken_in_and_changes_nothing_the_second_time(
    planted: Weaver, weaver: Weaver, tmp_path: Path
) -> None:
    other = tmp_path / "other.weave"
    planted.book.replace(other)
    first = weaver.answers("import", str(other))
    assert first["parties_new"] > 0
    again = weaver.answers("import", str(other))
    assert (again["parties_new"], again["ties_new"], again["facts_new"]) == (0, 0, 0)
    assert again["parties_matched"] == first["parties_new"]
    assert weaver.says("undo") == "Taken back: Imported other.weave.\n"
    assert weaver.answers("health")["parties"] == {"with_you": 0, "without_you": 0}
