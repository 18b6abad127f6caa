"""Ways to reach somebody."""

import pytest

from tests.fixtures.dumps import dump
from weaver_desktop.book.book import Book
from weaver_desktop.book.ways import link_of
from weaver_desktop.domain.errors import InvalidEditError, NotFoundError
from weaver_desktop.domain.ids import PartyId, WayId
from weaver_desktop.domain.parties import ContactWay


def test_a_way_is_kept_with_kind_and_label(book: Book, ama: PartyId) -> None:
    way = book.ways.add(party_id=ama, kind=" Email ", value=" ama@nest.org\n", label="work")
    assert book.ways.of(ama) == (ContactWay(way, ama, "email", "ama@nest.org", "work"),)
    assert [hit.party_id for hit in book.search.find("nest.org")] == [ama]


def test_the_same_way_is_kept_once(book: Book, ama: PartyId) -> None:
    first = book.ways.add(party_id=ama, kind="phone", value="+44 20 7946 0123")
    label = book.history.label_to_undo
    assert book.ways.add(party_id=ama, kind="phone", value="+44 20 7946 0123") == first
    assert book.history.label_to_undo == label


def test_ways_stay_in_the_order_in_which_they_came(book: Book, ama: PartyId) -> None:
    for value in ("c", "a", "b"):
        book.ways.add(party_id=ama, kind="other", value=value)
    assert [way.value for way in book.ways.of(ama)] == ["c", "a", "b"]


def test_a_way_is_changed_and_removed(book: Book, ama: PartyId) -> None:
    way = book.ways.add(party_id=ama, kind="phone", value="1234")
    before = dump(book.path)
    book.ways.change(way_id=way, value="5678", label="home")
    assert book.ways.of(ama)[0] == ContactWay(way, ama, "phone", "5678", "home")
    book.ways.change(way_id=way, kind="Messenger")
    assert book.ways.of(ama)[0].kind == "messenger"
    book.ways.remove(way_id=way)
    assert book.ways.of(ama) == ()
    for _ in range(3):
        book.history.undo()
    assert dump(book.path) == before


@pytest.mark.parametrize("value", ["", " ", "\x00"])
def test_a_way_without_a_value_is_refused(book: Book, ama: PartyId, value: str) -> None:
    way = book.ways.add(party_id=ama, kind="phone", value="1234")
    with pytest.raises(InvalidEditError, match="address or a number"):
        book.ways.add(party_id=ama, kind="email", value=value)
    with pytest.raises(InvalidEditError, match="address or a number"):
        book.ways.change(way_id=way, value=value)
    assert [way.value for way in book.ways.of(ama)] == ["1234"]


def test_a_way_that_is_gone_cannot_be_changed(book: Book) -> None:
    with pytest.raises(NotFoundError, match="not in the book any more"):
        book.ways.change(way_id=WayId("none"), value="x")
    with pytest.raises(NotFoundError, match="not in the book any more"):
        book.ways.remove(way_id=WayId("none"))


@pytest.mark.parametrize(
    "kind, value, link",
    [
        ("email", "ama@nest.org", "mailto:ama@nest.org"),
        ("email", "ama@nest.org?body=x", None),
        ("email", "ama", None),
        ("phone", "+44 (0)20 7946-0123", "tel:+4402079460123"),
        ("phone", "ask at the bar", None),
        ("web", "nest.org", "https://nest.org"),
        ("web", "http://nest.org", "http://nest.org"),
        ("web", "file:///etc/passwd", None),
        ("web", "javascript://x", None),
        ("web", "two words", None),
        ("messenger", "@ama", None),
    ],
)
def test_only_mail_phone_and_web_open(kind: str, value: str, link: str | None) -> None:
    assert link_of(ContactWay(WayId("w"), PartyId("p"), kind, value)) == link
