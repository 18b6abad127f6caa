import json

from tests.cli.running import FAILED, Weaver


def test_a_sound_book(planted: Weaver) -> None:
    assert planted.says("check") == "The book is sound.\nIt holds 132 people and groups.\n"
    assert planted.answers("check") == {"is_sound": True, "parties": 132}


def test_a_damaged_book_is_named_with_the_way_out(planted: Weaver) -> None:
    data = bytearray(planted.book.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 8192] = bytes(8192)
    planted.book.write_bytes(data)
    done = planted.run("check", "--json")
    assert done.exit_code == FAILED
    assert "backups" in done.stderr
    assert "damaged" in json.loads(done.stdout)["error"]
    assert planted.book.read_bytes() == data
