"""Finding parties by what is written about them."""

from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fixtures.books import fresh_book
from tests.fixtures.clock import SettableClock
from tests.fixtures.dumps import faults, query
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.edit import Edit
from weaver_desktop.store.folding import words
from weaver_desktop.store.opening import open_file
from weaver_desktop.store.search_index import NAME, Hit

TEXTS = {
    "lukasz": "Łukasz Żółć offers a kiln",
    "soren": "Søren Kußel has an old Ærø boat",
    "zoe": "Zoë Ångström, café owner",
    "obrien": "a loom from O'Brien and O’Neil",
    "minh": "Nguyễn Thị Minh teaches pottery",
    "zh": "李娜 paints",
    "emoji": "grows 🌻 and 🥕",
    "dash": 'well-known -x AND NOT "quoted" NEAR(a b) * ^col:umn',
    "drop": "'; DROP TABLE party; --",
    "rtl": "עמא בונה",
    "snake": "my_workshop_keys",
}


@pytest.fixture
def told(file: BookFile) -> BookFile:
    """A book in which each party has one fact, and its id tells which."""
    tell(file)
    return file


def tell(file: BookFile) -> None:
    with file.edit("Told") as opened:
        for number, (party, text) in enumerate(TEXTS.items()):
            opened.edit.insert("party", party, kind="person", name=f"No. {number}")
            opened.edit.insert("fact", f"f{number}", party_id=party, kind="gift", text=text)


def found(file: BookFile, typed: str, limit: int = 50) -> list[str]:
    return [hit.party_id for hit in file.search(typed, limit=limit)]


@pytest.mark.parametrize(
    "typed, party",
    [
        ("kiln", "lukasz"),
        ("ki", "lukasz"),
        ("KILN", "lukasz"),
        ("kil off", "lukasz"),
        ("lukasz", "lukasz"),
        ("Łukasz", "lukasz"),
        ("zolc", "lukasz"),
        ("soren", "soren"),
        ("Søren", "soren"),
        ("kussel", "soren"),
        ("kußel", "soren"),
        ("aero", "soren"),
        ("ærø", "soren"),
        ("zoe", "zoe"),
        ("ZOË", "zoe"),
        ("zoe\u0308", "zoe"),
        ("angstrom", "zoe"),
        ("cafe", "zoe"),
        ("O'Brien", "obrien"),
        ("O’Brien", "obrien"),
        ("obrien", "obrien"),
        ("o'neil", "obrien"),
        ("nguyen", "minh"),
        ("pottery thi", "minh"),
        ("李娜", "zh"),
        ("🌻", "emoji"),
        ("sunflower", "emoji"),
        ("-x", "dash"),
        ("NOT and", "dash"),
        ('"quoted"', "dash"),
        ("NEAR(a b)", "dash"),
        ("col:umn", "dash"),
        ("well-known", "dash"),
        ("known well", "dash"),
        ("'; DROP TABLE", "drop"),
        ("workshop", "snake"),
        ("my_workshop", "snake"),
        ("\x00kiln\x00", "lukasz"),
        ("kiln\udce9", "lukasz"),
    ],
)
def test_what_is_typed_finds_what_is_written(told: BookFile, typed: str, party: str) -> None:
    assert found(told, typed) == [party]


def test_a_script_without_vowels_is_found_among_what_sounds_alike(told: BookFile) -> None:
    assert "rtl" in found(told, "עמא")
    assert found(told, "עמא בונה") == ["rtl"]


@pytest.mark.parametrize("typed", ["", " ", "*", '"', "-", "''", "()", "^", ":", "\x00", "\u200b"])
def test_what_holds_no_word_finds_nothing(told: BookFile, typed: str) -> None:
    assert found(told, typed) == []


@pytest.mark.parametrize(
    "typed, party", [("ttery", "minh"), ("gstro", "zoe"), ("rien", "obrien"), ("rks ays", None)]
)
def test_letters_inside_a_word_find_it_where_no_word_begins_so(
    told: BookFile, typed: str, party: str | None
) -> None:
    assert found(told, typed) == ([party] if party else [])


@pytest.mark.parametrize("typed", ["x" * 10_000, "kiln " * 5_000, "🌻" * 3_000, "'" * 10_000])
def test_very_much_typed_is_no_trouble(told: BookFile, typed: str) -> None:
    assert len(found(told, typed)) <= 1


@given(typed=st.text(max_size=40))
def test_nothing_typed_is_an_error(typed: str, shared: BookFile) -> None:
    found(shared, typed)


@given(data=st.data())
def test_every_word_is_found_by_its_beginning(data: st.DataObject, shared: BookFile) -> None:
    party = data.draw(st.sampled_from(sorted(TEXTS)))
    word = data.draw(st.sampled_from(words(TEXTS[party])))
    length = data.draw(st.integers(1, len(word)))
    assert party in found(shared, word[:length])


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BookFile]:
    """The same book for all examples: they only read."""
    path = fresh_book(tmp_path_factory.mktemp("search") / "network.weave")
    file = BookFile(open_file(path), SettableClock())
    tell(file)
    yield file
    file.close()


def test_a_hit_says_where_it_was_found(file: BookFile) -> None:
    with file.edit("Told") as opened:
        edit = opened.edit
        edit.insert(
            "party", "1", kind="person", name="Aaa", headline="Bbb", place="Ccc", notes="Ddd",
            how_met="Eee", purpose="Fff",
        )  # fmt: skip
        edit.insert("party", "2", kind="group", name="Nest")
        edit.insert("contact_way", "w", party_id="1", kind="email", value="ggg@example.org")
        edit.insert("tagging", "t", party_id="1", tag="Hhh")
        edit.insert("membership", "m", person_id="1", group_id="2", role="Iii")
        edit.insert("fact", "f", party_id="1", kind="need", text="Jjj")
        edit.insert(
            "proposition", "p", party_id="1", direction="seeks", type="belonging", text="Kkk"
        )
    kinds = {letter: file.search(letter * 3)[0].kind for letter in "abcdefghijk"}
    assert kinds == {
        "a": NAME,
        "b": "headline",
        "c": "place",
        "d": "notes",
        "e": "how met",
        "f": "purpose",
        "g": "contact",
        "h": "tag",
        "i": "role",
        "j": "need",
        "k": "proposition",
    }
    assert file.search("ggg") == [Hit(PartyId("1"), "contact", "ggg@example.org")]


def test_a_note_on_an_encounter_finds_all_who_were_there(file: BookFile) -> None:
    with file.edit("Met") as opened:
        for party in ("1", "2", "3"):
            opened.edit.insert("party", party, kind="person", name=f"No. {party}")
        opened.edit.insert("encounter", "e", on_date="2026", place="Hay Bales", note="kilns")
        for party in ("1", "2"):
            opened.edit.insert("encounter_party", f"e{party}", encounter_id="e", party_id=party)
    assert sorted(found(file, "kiln")) == sorted(found(file, "hay bal")) == ["1", "2"]
    with file.edit("Deleted") as opened:
        opened.edit.delete("encounter", "e")
    assert found(file, "kiln") == []


def test_what_is_taken_back_is_not_found_and_what_is_brought_back_is(
    file: BookFile, told: BookFile
) -> None:
    assert told is file
    with file.edit("Changed") as opened:
        opened.edit.update("fact", "f0", text="a wheel")
    assert (found(file, "kiln"), found(file, "wheel")) == ([], ["lukasz"])
    file.undo()
    assert (found(file, "kiln"), found(file, "wheel")) == (["lukasz"], [])
    file.redo()
    with file.edit("Deleted") as opened:
        opened.edit.delete("fact", "f0")
    assert (found(file, "kiln"), found(file, "wheel")) == ([], [])
    file.undo()
    assert (found(file, "kiln"), found(file, "wheel")) == ([], ["lukasz"])
    file.undo()
    file.undo()
    assert file.rows("SELECT * FROM search_entry") == []
    assert faults(file.path) == []


def test_an_edit_that_fails_is_not_found(told: BookFile) -> None:
    with pytest.raises(KeyError), told.edit("Fails") as opened:
        fail(opened.edit)
    assert found(told, "wheel") == []
    assert found(told, "kiln") == ["lukasz"]
    assert faults(told.path) == []


def fail(edit: Edit) -> None:
    edit.update("fact", "f0", text="a wheel")
    edit.delete("fact", "nothing")


def test_what_was_not_searched_before_is_not_written_again(told: BookFile) -> None:
    before = query(told.path, "SELECT number FROM search_entry ORDER BY number")
    with told.edit("Changed") as opened:
        opened.edit.update("party", "zoe", keep_in_touch_days=30)
    assert query(told.path, "SELECT number FROM search_entry ORDER BY number") == before


def test_one_who_is_found_often_hides_nobody(file: BookFile) -> None:
    with file.edit("Told") as opened:
        for party in ("often", "once"):
            opened.edit.insert("party", party, kind="person", name=party.title())
        opened.edit.insert("fact", "f", party_id="once", kind="gift", text="a kiln " + "x " * 50)
        for number in range(300):
            opened.edit.insert("fact", f"f{number}", party_id="often", kind="need", text="kiln")
    assert sorted(found(file, "kiln")) == ["often", "once"]
    assert sorted(found(file, "k")) == ["often", "once"]
    assert sorted(found(file, "iln")) == ["often", "once"]


def test_as_many_are_found_as_are_asked_for(file: BookFile) -> None:
    with file.edit("Told") as opened:
        for number in range(30):
            opened.edit.insert("party", str(number), kind="person", name=f"Person {number}")
    assert len(found(file, "person")) == 30
    assert len(found(file, "person", limit=7)) == 7


def test_words_meet_in_a_party_only_if_each_is_said_of_it(file: BookFile) -> None:
    said = {"p1": ("a kiln", "a loom"), "p2": ("a loom", "pottery"), "p3": ("a kiln and pots",)}
    with file.edit("Told") as opened:
        for party, texts in said.items():
            opened.edit.insert("party", party, kind="person", name="No name")
            for number, text in enumerate(texts):
                opened.edit.insert(
                    "fact", f"{party}{number}", party_id=party, kind="gift", text=text
                )

    def fits(typed: tuple[str, ...], *texts: str) -> bool:
        return all(any(f" {word}" in f" {text}" for text in texts) for word in typed)

    for typed in product(["kil", "loom", "pot", "x"], repeat=2):
        in_one = {party for party in said if any(fits(typed, text) for text in said[party])}
        has_all = {party for party in said if fits(typed, *said[party])}
        assert set(found(file, " ".join(typed))) == (in_one or has_all)


def test_words_go_over_with_their_row(file: BookFile) -> None:
    with file.edit("Added") as opened:
        for party in ("a", "b"):
            opened.edit.insert("party", party, kind="person", name=f"Person {party}")
        opened.edit.insert("fact", "f", party_id="a", kind="gift", text="a kiln")
        opened.edit.insert("tagging", "t", party_id="a", tag="clay")
    with file.edit("Given") as opened:
        opened.edit.update("fact", "f", party_id="b", kind="need")
        opened.edit.update("tagging", "t", party_id="b")
    assert [(hit.party_id, hit.kind) for hit in file.search("kiln")] == [("b", "need")]
    assert found(file, "clay") == ["b"]
    file.undo()
    assert [(hit.party_id, hit.kind) for hit in file.search("kiln")] == [("a", "gift")]
