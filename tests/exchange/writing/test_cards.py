from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.writing.small import AMA, BO, CY, EVERYTHING
from weaver_desktop.domain.batch import IncomingExtra
from weaver_desktop.domain.birthdays import parse_birthday
from weaver_desktop.exchange.writing.cards.file import cards
from weaver_desktop.exchange.writing.cards.lines import folded, given_back, parameter


def _card(name: str, version: int, number: int = 0) -> list[str]:
    text = cards(EVERYTHING, version=version).decode().replace("\r\n ", "")
    found = [card.split("\r\n") for card in text.split("BEGIN:VCARD\r\n")[1:]]
    return [card for card in found if f"FN:{name}" in card][number]


def test_ties_stand_as_relations_by_id_in_4_and_by_name_in_3() -> None:
    assert f"RELATED;TYPE=spouse:urn:uuid:{BO}" in _card("Ama Boateng", 4)
    assert f"RELATED:urn:uuid:{CY}" in _card("Ama Boateng", 4)
    # Bo has a namesake, whom a name could mean as well.
    assert f"RELATED;TYPE=spouse:urn:uuid:{BO}" in _card("Ama Boateng", 3)
    assert "tie1.X-ABRELATEDNAMES:Ama Boateng" in _card("Bo O’Brien", 3)
    assert "tie1.X-ABLabel:_$!<Spouse>!$_" in _card("Bo O’Brien", 3)


def test_ties_that_are_over_or_only_inferred_are_no_relations() -> None:
    assert not any(f"urn:uuid:{CY}" in line for line in _card("Bo O’Brien", 4))


def test_ways_say_what_they_are_called() -> None:
    card = _card("Ama Boateng", 3)
    assert "EMAIL;TYPE=WORK:ama@nest.org" in card
    assert "way2.TEL:+44 20 7946 0000" in card
    assert "way2.X-ABLabel:Studio" in card
    assert "BDAY:1980-05-12" in card
    assert "BDAY:19800512" in _card("Ama Boateng", 4)


@pytest.mark.parametrize(
    "born, in_3, in_4",
    [
        ("1985-04-12", "BDAY:1985-04-12", "BDAY:19850412"),
        ("--04-12", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12", "BDAY:--0412"),
        ("--04", None, "BDAY:--04"),
        ("1985-04", None, "BDAY:1985-04"),
        ("1985", None, "BDAY:1985"),
    ],
)
def test_a_birthday_as_far_as_it_is_known(born: str, in_3: str | None, in_4: str) -> None:
    ama = EVERYTHING.entries[0]
    known = replace(ama, party=replace(ama.party, birthday=parse_birthday(born)))
    everything = replace(EVERYTHING, entries=(known,), bonds=())
    for version, written in ((3, in_3), (4, in_4)):
        lines = cards(everything, version=version).decode().split("\r\n")
        assert [each for each in lines if each.startswith("BDAY")] == list(filter(None, [written]))


def test_a_line_of_another_program_cannot_break_the_card() -> None:
    assert given_back("GEO:1\r\nEND:VCARD") == "GEO:1 END:VCARD"
    for bad in ("END:VCARD", "item1.begin:VCARD", "VERSION:2.1", "no property", ""):
        assert given_back(bad) is None
    ama = replace(EVERYTHING.entries[0], extras=(IncomingExtra("vcard", "END", "END:VCARD"),))
    text = cards(replace(EVERYTHING, entries=(ama,), bonds=()), version=4).decode()
    assert text.count("END:VCARD") == 1


def test_a_uid_that_a_file_once_brought_stays() -> None:
    ama = replace(EVERYTHING.entries[0], extras=(IncomingExtra("vcard", "UID", "UID:a;b"),))
    text = cards(replace(EVERYTHING, entries=(ama,), bonds=()), version=3).decode()
    assert "UID:a\\;b\r\n" in text
    assert AMA not in text


@given(st.text("aé李😀 ", max_size=400).map(lambda text: f"NOTE:{text}"))
def test_folded_lines_are_short_and_unfold_to_the_same(line: str) -> None:
    written = folded(line)
    assert written.endswith("\r\n")
    assert all(len(piece.encode()) <= 75 for piece in written.split("\r\n"))
    assert written[:-2].replace("\r\n ", "") == line


@given(st.text())
def test_a_parameter_stays_within_itself(value: str) -> None:
    written = parameter("X", value)
    inner = written.removeprefix(";X=")
    assert "\n" not in written
    assert inner.count('"') in {0, 2}
    if '"' not in inner:
        assert not set(inner) & set(";:,")
