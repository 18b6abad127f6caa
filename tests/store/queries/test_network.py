"""The raw columns of a network."""

import pytest

from weaver_desktop.domain.errors import BookRefusedError
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.queries import network


@pytest.fixture
def told(file: BookFile) -> BookFile:
    with file.edit("Told") as opened:
        edit = opened.edit
        edit.insert("party", "2", kind="person", name="Bo")
        edit.insert("party", "1", kind="person", name="Ama")
        edit.insert("party", "3", kind="group", name="Nest")
        edit.insert(
            "tie", "t", a_id="1", b_id="2", depth=4, provenance="stated", since="2024", ended="2025"
        )
        edit.insert("membership", "m1", person_id="1", group_id="3")
        edit.insert("membership", "m2", person_id="2", group_id="3", until="2024")
        edit.insert("gathering", "g", name="Fair")
        for answer in ("invited", "said yes", "came", "no-show"):
            edit.insert("party", answer, kind="person", name=answer)
            edit.insert("guest", answer, gathering_id="g", party_id=answer, answer=answer)
        edit.insert("pin", "p", party_id="1", x=1.5, y=2.5)
    file.keep_positions({"2": (0.5, -0.5)})
    return file


def test_everyone_is_there(told: BookFile) -> None:
    columns = network.party_columns(told)
    assert [id_ for id_, _, _ in columns] == sorted(id_ for id_, _, _ in columns)
    assert columns[:3] == [("1", "Ama", "person"), ("2", "Bo", "person"), ("3", "Nest", "group")]


def test_ties_have_all_their_columns(told: BookFile) -> None:
    assert network.tie_columns(told) == [("t", "1", "2", 4, "stated", "2024", None, "2025")]


def test_members_are_the_current_ones_and_guests_those_who_came(told: BookFile) -> None:
    assert network.member_columns(told) == [("1", "3")]
    assert network.guest_columns(told) == [("came", "g")]


def test_stars_stand_where_they_were_left(told: BookFile) -> None:
    assert network.positions(told) == {"2": (0.5, -0.5)}
    assert network.pins(told) == {"1": (1.5, 2.5)}


def test_a_name_that_is_no_text_is_damage(told: BookFile) -> None:
    told._db.execute("PRAGMA query_only=OFF")
    told._db.execute("PRAGMA writable_schema=ON")
    told._db.execute(
        "UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', '') WHERE name = 'party'"
    )
    told._db.execute("PRAGMA writable_schema=RESET")
    told._db.execute("UPDATE party SET name = x'ff' WHERE id = '1'")
    with pytest.raises(BookRefusedError, match="is damaged"):
        network.party_columns(told)


def test_what_is_long_is_read_page_by_page_and_nothing_of_it_twice(told: BookFile) -> None:
    count = 7_001
    stamps = ("2026-03-01T09:00:00+00:00",) * 2
    told._db.execute("PRAGMA query_only=OFF")
    told._db.executemany(
        "INSERT INTO tagging (id, party_id, tag, created_at, changed_at) VALUES (?, '1', ?, ?, ?)",
        [(str(number), f"tag {number}", *stamps) for number in range(count)],
    )
    pages = list(network.tag_columns(told))
    assert len(pages) > 2
    assert [tag for page in pages for tag in page] == [("1", f"tag {n}") for n in range(count)]


def test_how_deep_a_tie_was_is_told_in_its_order_across_pages(told: BookFile) -> None:
    told._db.execute("PRAGMA query_only=OFF")
    told._db.execute(
        "INSERT INTO tie (id, a_id, b_id, depth, provenance, created_at, changed_at)"
        " VALUES ('s', '1', 'came', 2, 'stated', '', '')"
    )
    told._db.executemany(
        "INSERT INTO tie_depth (id, tie_id, depth, on_date, created_at, changed_at)"
        " VALUES (?, ?, ?, ?, ?, '')",
        # Recorded in turn, every ten at the same moment, and the latest written first.
        [
            (str(at), "ts"[at % 2], at % 6, str(1000 + at), f"{at // 10:05}")
            for at in reversed(range(6_400))
        ],
    )
    read = [row for page in network.depth_columns(told) for row in page]
    expected = told.rows(
        "SELECT tie_id, on_date, depth FROM tie_depth ORDER BY tie_id, created_at, rowid"
    )
    assert read == expected


def test_each_end_of_a_tie_was_seen_on_its_first_day(told: BookFile) -> None:
    ((one, other),) = network.seen_in_ties(told)
    assert {one, other} == {("1", "2024"), ("2", "2024")}
