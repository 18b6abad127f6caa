"""A first look at a large file of cards."""

from pathlib import Path

import pytest

from weaver_desktop.exchange.glimpse import FROM_BYTES, glimpse


def _cards(count: int, padding: int = 1000) -> bytes:
    note = "x" * padding
    return b"".join(
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Person {n}\r\nNOTE:{note}\r\nEND:VCARD\r\n".encode()
        for n in range(count)
    )


def test_the_first_cards_of_a_large_file_are_seen_whole(tmp_path: Path) -> None:
    path = tmp_path / "cards.vcf"
    path.write_bytes(_cards(5_000))
    seen = glimpse(path)
    assert seen is not None
    assert 500 < len(seen.parties) < 5_000
    assert seen.parties[0].name == "Person 0"
    assert seen.skipped == ()


def test_a_large_photo_in_the_first_card_is_looked_past(tmp_path: Path) -> None:
    path = tmp_path / "cards.vcf"
    path.write_bytes(_cards(3, padding=3_000_000))
    seen = glimpse(path)
    assert seen is not None
    assert [party.name for party in seen.parties] == ["Person 0", "Person 1", "Person 2"]


@pytest.mark.parametrize(
    "data", [b"", _cards(3), b"Name\n" + b"x\n" * FROM_BYTES, bytes(FROM_BYTES)]
)
def test_of_any_other_file_nothing_is(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "file"
    path.write_bytes(data)
    assert glimpse(path) is None


def test_a_file_that_is_not_there_is_said_later(tmp_path: Path) -> None:
    assert glimpse(tmp_path / "nowhere.vcf") is None
