"""Cards that are broken, each with its reason and never with a traceback."""

import base64
from io import BytesIO

import pytest
from PIL import Image

from tests.exchange.conftest import ReadText
from tests.exchange.making import encoded, ends, names, party, reasons, told
from weaver_desktop.book.photos import LARGEST
from weaver_desktop.exchange.vcard.lines import LONGEST_LINE, RawCard, raw_cards
from weaver_desktop.exchange.vcard.properties import Property, read_property


def card(*lines: str) -> str:
    return "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", ""])


def line(text: str, encoding: str = "utf-8") -> Property:
    read = read_property(text.encode(), encoding)
    assert read is not None
    return read


def test_a_card_without_its_end_ends_where_the_next_begins(read_text: ReadText) -> None:
    batch = read_text("BEGIN:VCARD\nFN:Ama\nBEGIN:VCARD\nFN:Bo\nEND:VCARD\nBEGIN:VCARD\nFN:Cy")
    assert names(batch) == ["Ama", "Bo", "Cy"]
    assert sorted(told(batch)) == [1, 3]
    assert "has no end" in reasons(batch, 1)[0]


def test_cards_nested_without_end_stop_somewhere(read_text: ReadText) -> None:
    inner = "".join(f"BEGIN:VCARD\nFN:P{at}\nAGENT:\n" for at in range(500))
    batch = read_text(inner + "END:VCARD\n" * 500)
    assert len(batch.parties) == batch.rows_read == 500


@pytest.mark.parametrize(
    "written, reason",
    [
        ("BDAY:--", "BDAY says “--”, which could not be read."),
        ("BDAY:tomorrow", "BDAY says “tomorrow”"),
        ("BDAY:--1399", "BDAY says “--1399”"),
        ("BDAY:---12", "BDAY says “---12”"),
        ("no colon at all", "1 lines of the card say nothing that can be read."),
        ("=" * 3_000, "1 lines of the card say nothing"),
        (f"X-LONG:{'x' * 20_000}", "X-LONG was left out"),
        (f"NOTE:{'x' * 60_000}", "NOTE has 60000 characters"),
        ("PHOTO;ENCODING=b;TYPE=JPEG:AAAA", "The photo is damaged"),
        ("CATEGORIES:" + ",".join(map(str, range(300))), "CATEGORIES lists 300 things"),
        ("\r\n".join(f"X-{at}:a" for at in range(600)), "more than 500 things"),
        ("X-SPOUSE:?", "A relation of Ama was left out."),
        ("RELATED:Ama", "named as a relation of their own"),
    ],
)
def test_what_cannot_be_read_is_told_and_the_rest_is_kept(
    read_text: ReadText, written: str, reason: str
) -> None:
    batch = read_text(card("FN:Ama", written, "TITLE:Potter"))
    assert names(batch) == ["Ama"]
    assert batch.parties[0].headline == "Potter"
    ((row, said),) = told(batch).items()
    assert row == 1
    assert reason in said[0]


def test_a_birthday_that_cannot_be_read_survives_as_it_is(read_text: ReadText) -> None:
    batch = read_text(card("FN:Ama", "BDAY;VALUE=text:circa 1800"))
    assert [extra.value for extra in batch.parties[0].extras] == ["BDAY;VALUE=text:circa 1800"]


def test_quoted_printable_folds_of_all_kinds(read_text: ReadText) -> None:
    batch = read_text(
        "BEGIN:VCARD\nVERSION:2.1\n"
        "FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Zo=C3=\n=AB\n"
        "NOTE;QUOTED-PRINTABLE:a=20=\n b=\n\tc=3D\nTITLE:Potter\nEND:VCARD\n"
    )
    zoe = party(batch, "Zoë")
    assert (zoe.notes, zoe.headline) == ("a  b\tc=", "Potter")


def test_a_photo_of_30_mb_is_made_small_and_kept(read_text: ReadText) -> None:
    photo = encoded(Image.new("RGB", (1_200, 800), "red"), "JPEG")
    # A camera writes more behind the picture itself.
    photo += bytes(30_000_000 - len(photo))
    written = base64.b64encode(photo).decode()
    folded = "\r\n ".join(written[at : at + 74] for at in range(0, len(written), 74))
    batch = read_text(card("FN:Ama", f"PHOTO;ENCODING=b:{folded}", "TITLE:Potter") + card("FN:Bo"))
    assert names(batch) == ["Ama", "Bo"]
    assert batch.parties[0].headline == "Potter"
    assert batch.parties[0].photo is not None
    assert len(batch.parties[0].photo.data) <= LARGEST
    assert batch.skipped == ()


def test_a_photo_far_too_large_is_left_out_and_its_card_kept(read_text: ReadText) -> None:
    photo = "/9j/" + "A" * LONGEST_LINE
    batch = read_text(card("FN:Ama", f"PHOTO;ENCODING=b:{photo}", "TITLE:Potter") + card("FN:Bo"))
    assert names(batch) == ["Ama", "Bo"]
    assert batch.parties[0].headline == "Potter"
    assert "perhaps a large photo" in reasons(batch, 1)[0]


def test_of_a_damaged_photo_the_reason_is_told(read_text: ReadText) -> None:
    photo = base64.b64encode(b"\xff\xd8\xff" + bytes(LARGEST)).decode()
    batch = read_text(card("FN:Ama", f"PHOTO;ENCODING=b:{photo}"))
    assert batch.parties[0].photo is None
    assert "The photo is damaged" in reasons(batch, 1)[0]


def test_photos_elsewhere_are_never_fetched_but_kept_as_a_line(read_text: ReadText) -> None:
    written = "PHOTO;VALUE=uri:file:///etc/passwd"
    batch = read_text(card("FN:Ama", written))
    assert batch.parties[0].photo is None
    assert [extra.value for extra in batch.parties[0].extras] == [written]


def test_a_photo_may_be_an_address_that_holds_it(read_text: ReadText) -> None:
    data = b"\x89PNG\r\n\x1a\n" + bytes(9)
    batch = read_text(
        card("FN:Ama", f"PHOTO:data:image/png;base64,{base64.b64encode(data).decode()}")
    )
    assert batch.parties[0].photo is not None
    assert batch.parties[0].photo.data == data


def test_groups_in_one_another_are_tied_and_not_members(read_text: ReadText) -> None:
    text = "".join(
        card(f"FN:G{at}", f"UID:{at}", "KIND:group", f"MEMBER:{(at + 1) % 3}") for at in range(3)
    )
    batch = read_text(text + card("FN:Self", "UID:s", "KIND:group", "MEMBER:s"))
    assert {frozenset(ends(batch, tie)) for tie in batch.ties} == {
        frozenset({"G0", "G1"}),
        frozenset({"G1", "G2"}),
        frozenset({"G0", "G2"}),
    }
    assert not any(each.groups for each in batch.parties)
    assert reasons(batch, 4) == ["Self is its own member."]


def test_uids_that_clash_are_told(read_text: ReadText) -> None:
    batch = read_text(card("FN:Ama", "UID:1") + card("FN:Bo", "UID:1"))
    assert names(batch) == ["Ama", "Bo"]
    assert reasons(batch, 2) == [
        "The UID 1 belongs to Ama in card 1 already, so what refers to it means that one."
    ]


def test_namesakes_with_uids_of_their_own_stay_two(read_text: ReadText) -> None:
    assert names(read_text(card("FN:Ama", "UID:1") + card("FN:Ama", "UID:2"))) == ["Ama", "Ama"]
    batch = read_text(card("FN:Ama", "TITLE:Potter") + card("FN:Ama", "NOTE:x", "RELATED:Bo"))
    assert names(batch) == ["Ama", "Bo"]
    assert (batch.parties[0].headline, batch.parties[0].notes) == ("Potter", "x")
    assert ends(batch, batch.ties[0]) == ("Ama", "Bo")


@pytest.mark.parametrize(
    "lines, name, is_group",
    [
        (["N:Boateng;Ama;K;Dr;Jr"], "Ama K Boateng Jr", False),
        (["FN:", "N:;;;;", "ORG:Nest;Pots"], "Nest", True),
        (["NICKNAME:Amy"], "Amy", False),
        (["EMAIL:ama@nest.org"], "ama@nest.org", False),
        (["FN:?", "N:Boateng;;;;"], "Boateng", False),
    ],
)
def test_what_stands_in_for_a_name(
    read_text: ReadText, lines: list[str], name: str, *, is_group: bool
) -> None:
    (one,) = read_text(card(*lines)).parties
    assert (one.name, one.kind.value == "group") == (name, is_group)


def test_a_card_without_any_name_is_skipped(read_text: ReadText) -> None:
    batch = read_text(card("TEL:1") + card("FN:Ama"))
    assert names(batch) == ["Ama"]
    assert reasons(batch, 1) == ["The name is empty."]


def test_what_stands_between_cards_is_told_once(read_text: ReadText) -> None:
    batch = read_text(card("FN:Ama") + "hello\nthere\n" + card("FN:Bo"))
    (reason,) = reasons(batch, 0)
    assert reason.startswith("2 lines stand outside of the cards")
    assert "“hello”" in reason


def test_a_line_far_too_long_does_not_fill_the_memory() -> None:
    data = b"BEGIN:VCARD\nFN:Ama\nNOTE:" + b"x" * (3 * LONGEST_LINE) + b"\nTITLE:a\nEND:VCARD\n"
    (found,) = raw_cards(BytesIO(data))
    assert isinstance(found, RawCard)
    assert found.lines == [b"FN:Ama", b"TITLE:a"]
    assert found.cut == 1


@pytest.mark.parametrize("length", [1, 2, 100, 1_048_500, 1_048_576, 1_048_600])
def test_blocks_may_be_cut_anywhere(length: int) -> None:
    data = b"BEGIN:VCARD\r\nX:" + b"y" * length + b"\r\n z\r\nFN:Ama\r\nEND:VCARD\r\n"
    (found,) = raw_cards(BytesIO(data))
    assert isinstance(found, RawCard)
    assert found.lines == [b"X:" + b"y" * length + b"z", b"FN:Ama"]


def test_a_line_is_taken_apart() -> None:
    read = line('item1.TEL;TYPE="home,voice";PREF=1;X-A="b:c;d":tel:+44\\,1')
    assert (read.group, read.name, read.types) == ("item1", "TEL", ("home", "voice"))
    assert read.params == {"PREF": "1", "X-A": "b:c;d"}
    assert (read.text, read.value) == ("tel:+44,1", "tel:+44\\,1")
    assert line("N:a\\;b;c").fields() == ["a;b", "c"]
    assert line("CATEGORIES:a\\,b,c").items() == ["a,b", "c"]
    assert line("NOTE:a\\nb\\Nc\\\\d\\:e").text == "a\nb\nc\\d:e"
    assert line('X;A="never closed:b').value == "b"
    assert read_property(b":nothing", "utf-8") is None
    assert read_property(b"A B:c", "utf-8") is None
    assert line("NOTE;CHARSET=NO-SUCH:Zoë").text == "Zoë"
