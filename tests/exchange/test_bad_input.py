"""Files that mean harm, or were harmed: whole, or with reasons, or refused; never half."""

from pathlib import Path

import pytest

from tests.exchange.conftest import ReadText, Write
from tests.exchange.making import names, reasons, refused
from weaver_desktop.domain.errors import UnreadableFileError
from weaver_desktop.exchange.kinds import Kind, kind_of
from weaver_desktop.exchange.readers import read_all

CARD = "BEGIN:VCARD\nFN:Zoë Müller\nNOTE:Töpfe und Pfannen\nEND:VCARD\n"


def test_a_single_line_of_100_mb_is_refused(tmp_path: Path) -> None:
    for name, start in (
        ("line.csv", b"Name,"),
        ("line.ics", b"BEGIN:VCALENDAR\n"),
        ("l.gexf", b"<gexf "),
    ):
        path = tmp_path / name
        with path.open("wb") as file:
            file.write(start)
            for _ in range(100):
                file.write(b"x" * 1_000_000)
        assert f"{name} is larger than 50 MB" in refused(path)


def test_a_card_with_a_single_line_of_100_mb_is_kept_without_it(tmp_path: Path) -> None:
    path = tmp_path / "line.vcf"
    with path.open("wb") as file:
        file.write(b"BEGIN:VCARD\nFN:Ama\nNOTE:")
        for _ in range(100):
            file.write(b"x" * 1_000_000)
        file.write(b"\nTITLE:Potter\nEND:VCARD\n")
    (batch,) = read_all([path])
    assert (names(batch), batch.parties[0].headline) == (["Ama"], "Potter")
    assert "too long" in reasons(batch, 1)[0]


@pytest.mark.parametrize("encoding", ["utf-16-le", "cp1252", "cp932", "mac_roman", "utf-32"])
def test_cards_in_any_encoding_are_read_or_refused(
    write: Write, read_text: ReadText, encoding: str
) -> None:
    data = CARD.encode(encoding, "replace")
    if encoding.startswith("utf-16"):
        assert "NUL" in refused(write(data, "x.vcf"))
        return
    batch = read_text(data, "x.vcf")
    assert len(batch.parties) == 1
    assert batch.parties[0].name.startswith("Zo")


@pytest.mark.parametrize(
    "head, kind",
    [
        (b"BEGIN:VCARD\n", Kind.CARDS),
        (b"\xef\xbb\xbf\r\n begin : vcard \r\n", Kind.CARDS),
        (b"item1.BEGIN:VCARD\n", Kind.CARDS),
        (b"Sent from a phone\nBEGIN:VCARD\nFN:Ama\n", Kind.CARDS),
        ("BEGIN:VCARD\n".encode("utf-16"), Kind.CARDS),
        (b"BEGIN:VCALENDAR\n", Kind.CALENDAR),
        (b"<?xml version='1.0'?><!-- x --><graphml>", Kind.GRAPHML),
        (b"<ns0:gexf xmlns:ns0='x'>", Kind.GEXF),
        (b"<html><body>\nBEGIN:VCARD\n", None),
        (b'Name,Notes\nAma,"\nBEGIN:VCARD\n"\n', None),
        (b"Name,City\n", None),
        (b"", None),
    ],
)
def test_a_kind_is_told_from_the_beginning(head: bytes, kind: Kind | None) -> None:
    assert kind_of(head) is kind


def test_nodes_and_edges_are_told_apart_whatever_their_order(tmp_path: Path) -> None:
    nodes, edges = tmp_path / "nodes.csv", tmp_path / "edges.csv"
    nodes.write_text("Id,Label\n7,Ama\n8,Bo\n9,Bo\n", encoding="utf-8")
    edges.write_text("Source,Target,Label\n7,8,kiln\n7,10,\n", encoding="utf-8")
    (batch,) = read_all([edges, nodes])
    assert batch == read_all([edges, nodes])[0]
    assert names(batch) == ["Ama", "Bo", "Bo"]
    assert [(tie.b, tie.note) for tie in batch.ties] == [(batch.parties[1].key, "kiln")]
    assert "edges.csv: Nobody in the file has the ID “10”." in reasons(batch, 3)
    assert len(read_all([nodes, nodes])) == 2


def test_people_their_ties_and_their_gatherings_are_one_batch(tmp_path: Path) -> None:
    people, ties, guests = (tmp_path / f"{name}.csv" for name in ("people", "ties", "guests"))
    people.write_text("Id,Name\n7,Ama\n8,Bo\n9,Bo\n", encoding="utf-8")
    ties.write_text("From,To\nAma,8\n", encoding="utf-8")
    guests.write_text("Guest,Gathering\n9,Hay Bales\n", encoding="utf-8")
    (batch,) = read_all([people, ties, guests])
    assert names(batch) == ["Ama", "Bo", "Bo"]
    assert [tie.b for tie in batch.ties] == [batch.parties[1].key]
    assert [guest.party for guest in batch.guests] == [batch.parties[2].key]


def test_a_list_with_headings_alone_does_not_hold_up_the_others(tmp_path: Path) -> None:
    full, empty, card = (tmp_path / name for name in ("full.csv", "empty.csv", "ama.vcf"))
    full.write_text("Name\nBo\n", encoding="utf-8")
    empty.write_text("Name,Place\n", encoding="utf-8")
    card.write_text(CARD, encoding="utf-8")
    batches = read_all([empty, card, full])
    assert [names(batch) for batch in batches] == [["Zoë Müller"], ["Bo"]]
    (said,) = reasons(batches[0], 0)
    assert said.startswith("empty.csv has headings, but no rows below them.")
    for alone in ([empty], [empty, empty]):
        with pytest.raises(UnreadableFileError, match=r"empty\.csv has headings"):
            read_all(alone)
