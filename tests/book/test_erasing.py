"""Forgetting one person for good: nothing of them is left in the raw bytes of any file."""

import shutil
import unicodedata
from pathlib import Path

import pytest

from tests.fixtures.clock import SettableClock
from tests.fixtures.dumps import dump, faults, query
from weaver_desktop.book.book import Book
from weaver_desktop.book.saved_views import MapView
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import InvalidEditError, NotFoundError, ReadOnlyBookError
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.propositions import Direction, PropositionType
from weaver_desktop.domain.ties import Depth

TODAY = PartialDate(2026, 3, 14)
PLANTED = "xqz"
"""Begins every planted word; no other word of the book has it."""


def word(number: int) -> str:
    return f"{PLANTED}{number:04d}"


def plant(book: Book) -> tuple[PartyId, int]:
    """Tell a book as much as can be told of one person; return her and the number of words."""
    planted = iter(range(10_000))

    def w() -> str:
        return word(next(planted))

    her = book.parties.add_person(name=f"{w()} {w()}", headline=w(), place=w(), notes=w())
    bo = book.parties.add_person(name="Bo")
    nest = book.parties.add_group(name="Nest")
    others = [book.parties.add_person(name=f"Other {number}") for number in range(40)]
    book.parties.describe(party_id=her, how_met=w(), pronouns=w())
    book.parties.describe(party_id=her, how_met=w(), notes=w())  # the first ones are gone already
    book.parties.rename(party_id=her, name=f"{w()} {w()}")
    for _ in range(40):
        book.facts.add(party_id=her, kind=FactKind.NOTE, text=f"{w()} {'and more ' * 200} {w()}")
    gone = book.facts.add(party_id=her, kind=FactKind.NEED, text=w(), is_private=True)
    book.facts.delete(fact_id=gone)
    book.facts.add(party_id=bo, kind=FactKind.GIFT, text="a kiln", said_by=her)
    book.parties.tag(party_id=her, tag=w())
    book.ways.add(party_id=her, kind="email", value=f"{w()}@nest.org", label=w())
    book.memberships.join(person_id=her, group_id=nest, role=w())
    book.propositions.add(
        party_id=her, direction=Direction.SEEKS, type=PropositionType.ENJOYMENT, text=w()
    )
    book.photos.set(party_id=her, data=b"\xff\xd8\xff" + w().encode() * 20_000)
    tie = book.ties.state(a=her, b=bo, depth=Depth.HELP)
    book.ties.describe(tie_id=tie, note=w())
    book.encounters.log(parties=[her, bo], on=TODAY, place=w(), note=w())
    book.encounters.log(parties=[her, *others], on=TODAY, place="Hay Bales", note=w())
    book.introductions.take_up(a=her, b=others[3], reasons=[w()])
    name = book.parties.get(her).name
    book.facts.add(party_id=bo, kind=FactKind.NOTE, text=f"was taught by {name.upper()}.")
    book.parties.describe(party_id=bo, notes=f"Ask {name.replace(' ', '  ')}, she knows")
    book.introductions.take_up(a=bo, b=others[5], reasons=[f"Both know {name} and Cy."])
    book.history.undo()
    return her, next(planted)


def bytes_around(path: Path) -> bytes:
    """Return the bytes of every file beside a book, its own included."""
    return b"".join(each.read_bytes() for each in sorted(path.parent.iterdir()) if each.is_file())


@pytest.mark.slow
def test_nothing_planted_is_left_in_any_file(path: Path, clock: SettableClock) -> None:
    with Book.open(path, clock=clock) as book:
        her, count = plant(book)
        raw = bytes_around(path)
        assert count > 90
        assert sum(word(number).encode() in raw for number in range(count)) > count - 10
        taken = book.erasing.erase(party_id=her)
        assert len(taken.mentions) == 2
        after = bytes_around(path)
        assert PLANTED.encode() not in after.lower()
        assert her.encode() not in after
        assert book.history.entries() == ()
        assert book.search.find(PLANTED) == []
        assert faults(path) == []
        bo = book.names.whole("Bo")[0]
        assert book.parties.get(bo).notes == "Ask …, she knows"
        assert {fact.text for fact in book.facts.of(bo)} == {"was taught by ….", "a kiln"}
    assert PLANTED.encode() not in bytes_around(path).lower()


def test_without_erasing_the_words_are_there(path: Path, clock: SettableClock) -> None:
    """Show that the scan can fail: deleting alone keeps everything for undo."""
    with Book.open(path, clock=clock) as book:
        her, _ = plant(book)
        book.parties.delete(party_id=her)
        assert PLANTED.encode() in bytes_around(path)


def test_the_feed_is_told_and_names_nobody(
    book: Book, ama: PartyId, heard: list[ChangeSet]
) -> None:
    names, before = book.names, len(book.network().ids)
    book.erasing.erase(party_id=ama)
    assert [change.label for change in heard] == ["Erased one person"]
    assert ama not in names
    assert len(book.network().ids) == before - 1
    assert (book.history.label_to_undo, book.history.label_to_redo) == (None, None)
    assert book.history.undo() is None


def test_everybody_else_stays(book: Book, ama: PartyId, bo: PartyId, cy: PartyId) -> None:
    book.ties.state(a=bo, b=cy, depth=Depth.HELP)
    book.facts.add(party_id=bo, kind=FactKind.GIFT, text="a kiln")
    small = book.encounters.log(parties=[ama, bo], on=TODAY, note="secret")
    large = book.encounters.log(parties=[ama, bo, cy], on=TODAY, place="Nest", note="secret")
    tie = book.ties.between(bo, cy)
    book.erasing.erase(party_id=ama)
    assert book.ties.between(bo, cy) == tie
    assert [fact.text for fact in book.facts.of(bo)] == ["a kiln"]
    with pytest.raises(NotFoundError):
        book.encounters.get(small)
    held = book.encounters.get(large)
    assert (set(held.parties), held.place, held.note) == ({bo, cy}, "Nest", "")


def test_what_was_put_off_and_who_differs_is_forgotten_too(
    book: Book, ama: PartyId, bo: PartyId
) -> None:
    book.facts.add(party_id=ama, kind=FactKind.NEED, text="wool", heard_on=PartialDate(2026, 3, 1))
    book.agenda.not_again(item=book.agenda.items()[0])
    book.duplicates.not_the_same(a=ama, b=bo)
    book.erasing.erase(party_id=ama)
    names = [name for (name,) in query(book.path, "SELECT id FROM setting")]
    assert all(name.startswith("eras") for name in names)


def test_who_was_erased_does_not_come_back_unseen(book: Book, ama: PartyId, bo: PartyId) -> None:
    book.ways.add(party_id=ama, kind="email", value="Ama@nest.org")
    assert not book.erasing.was_erased(name="Ama Boateng")
    book.erasing.erase(party_id=ama)
    assert book.erasing.was_erased(name="ama  boateng")
    assert book.erasing.was_erased(name="A. Boateng", ways=[("email", "ama@nest.org")])
    assert not book.erasing.was_erased(name="Ama Boateng", ways=[("email", "other@nest.org")])
    assert not book.erasing.was_erased(name="Bo O’Brien")
    book.erasing.erase(party_id=bo)
    assert book.erasing.was_erased(name="Bo O'Brien")
    assert book.erasing.was_erased(name="Ama Boateng")
    raw = bytes_around(book.path).lower()
    assert b"boateng" not in raw
    assert b"nest.org" not in raw


def test_a_namesake_keeps_what_is_said(book: Book, ama: PartyId, bo: PartyId) -> None:
    other = book.parties.add_person(name="Ama Boateng")
    book.facts.add(party_id=bo, kind=FactKind.NOTE, text="sings with Ama Boateng")
    shop = book.parties.add_group(name="Ama Boateng & Daughters")
    taken = book.erasing.preview(party_id=ama)
    assert taken.mentions == ()
    assert {mention.id for mention in taken.left} == {other, shop}
    book.erasing.erase(party_id=ama)
    assert book.parties.get(other).name == "Ama Boateng"
    assert [fact.text for fact in book.facts.of(bo)] == ["sings with Ama Boateng"]


def test_a_name_of_one_word_is_no_mention(book: Book, cy: PartyId, bo: PartyId) -> None:
    book.facts.add(party_id=bo, kind=FactKind.NOTE, text="Cy is a name")
    assert book.erasing.preview(party_id=cy).mentions == ()


@pytest.mark.parametrize(
    "name, written",
    [
        ("Zoë Müller", "sister of ZOE MULLER."),
        ("Zoë Müller", unicodedata.normalize("NFD", "sister of Zoë Müller.")),
        ("Zoe Muller", "sister of Zoë  Müller."),
        ("Bo O’Brien Weiß", "sister of Bo O'Brien Weiss."),
        ('Ama "Mo" Boateng', 'sister of Ama "Mo" Boateng.'),
    ],
)
def test_a_name_is_known_however_it_is_written(book: Book, name: str, written: str) -> None:
    her, cy, di = (book.parties.add_person(name=each) for each in (name, "Cy", "Di"))
    note = book.facts.add(party_id=cy, kind=FactKind.NOTE, text=written)
    took_up = book.introductions.take_up(a=cy, b=di, reasons=[written])
    view = book.views.save(name=f"Around {name}", view=MapView(around=(her, cy), focus=2))
    book.erasing.erase(party_id=her)
    assert [fact.text for fact in book.facts.of(cy) if fact.id == note] == ["sister of …."]
    held = book.introductions.get(took_up)
    assert held is not None
    assert held.reasons == ("sister of ….",)
    assert book.views.get(view).name == "Around …"
    assert her.encode() not in bytes_around(book.path)


def test_names_of_old_are_known_too(book: Book, ama: PartyId, bo: PartyId) -> None:
    book.parties.rename(party_id=ama, name="Ama Mensah")
    twin = book.parties.add_person(name="Amma Boating")
    book.merging.merge(keep=ama, other=twin)
    text = "knows Ama Boateng, Ama Mensah, Amma Boating and Ama"
    book.facts.add(party_id=bo, kind=FactKind.NOTE, text=text)
    book.erasing.erase(party_id=ama)
    assert [fact.text for fact in book.facts.of(bo)] == ["knows …, …, … and Ama"]


def test_a_name_of_old_that_is_somebody_elses_now_stays(
    book: Book, ama: PartyId, bo: PartyId
) -> None:
    book.parties.rename(party_id=ama, name="Ama Mensah")
    book.parties.add_person(name="Ama Boateng")
    book.facts.add(party_id=bo, kind=FactKind.NOTE, text="Ama Boateng and Ama Mensah")
    book.erasing.erase(party_id=ama)
    assert [fact.text for fact in book.facts.of(bo)] == ["Ama Boateng and …"]


def test_two_tags_that_differ_in_the_name_alone_become_one(
    book: Book, ama: PartyId, cy: PartyId
) -> None:
    bo = book.parties.add_person(name="Bo Bee")
    for tag in ("friend of Ama Boateng", "friend of Bo Bee", "clay"):
        book.parties.tag(party_id=cy, tag=tag)
    for erased in (ama, bo):
        book.erasing.erase(party_id=erased)
    assert book.parties.tags(cy) == ("clay", "friend of …")
    assert faults(book.path) == []


def test_a_preview_changes_nothing_and_names_the_copies(
    book: Book, ama: PartyId, bo: PartyId
) -> None:
    copy = book.path.with_stem(f"{book.path.stem} before format 2")
    shutil.copyfile(book.path, copy)
    book.facts.add(party_id=bo, kind=FactKind.NOTE, text="Ama Boateng’s friend")
    book.facts.add(party_id=ama, kind=FactKind.NOTE, text="Ama Boateng herself")
    before = dump(book.path)
    taken = book.erasing.preview(party_id=ama)
    assert (taken.name, taken.copies) == ("Ama Boateng", (copy,))
    assert [mention.text for mention in taken.mentions] == ["Ama Boateng’s friend"]
    assert taken.steps == len(book.history.entries())
    assert dump(book.path) == before


def test_what_cannot_be_erased(book: Book, ama: PartyId) -> None:
    me = book.parties.begin(name="Ana")
    before = dump(book.path)
    with pytest.raises(InvalidEditError, match="Ana is you"):
        book.erasing.erase(party_id=me)
    with pytest.raises(NotFoundError):
        book.erasing.erase(party_id=PartyId("nobody"))
    with pytest.raises(RuntimeError), book.as_one(phrase("Several")):
        book.erasing.erase(party_id=ama)
    assert dump(book.path) == before
    assert not book.is_busy
    book.close()
    with (
        Book.open(book.path, read_only=True) as reader,
        pytest.raises(ReadOnlyBookError),
    ):
        reader.erasing.erase(party_id=ama)
