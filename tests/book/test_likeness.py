"""Who may be the same: by name, mail and phone."""

import pickle

import pytest

from weaver_desktop.book.likeness import Entry, LikenessQuestion, same_way
from weaver_desktop.domain.ids import PartyId, pair


def reasons(
    *names: str,
    ways: tuple[tuple[int, str, str], ...] = (),
    together: tuple[tuple[int, ...], ...] = (),
    apart: tuple[tuple[int, int], ...] = (),
    kinds: str = "",
) -> list[str]:
    """Return the reasons for every pair found, most alike first; parties are called by place."""
    ids = [PartyId(f"{place:03}") for place in range(len(names))]
    question = LikenessQuestion(
        entries=[
            Entry(party, kinds[at] if kinds else "person", name)
            for at, (party, name) in enumerate(zip(ids, names, strict=True))
        ],
        ways=[(ids[at], kind, value) for at, kind, value in ways],
        apart=frozenset(pair(ids[a], ids[b]) for a, b in apart),
        together=[tuple(ids[at] for at in who) for who in together],
        limit=100,
    )
    found = pickle.loads(pickle.dumps(question)).answer()  # noqa: S301 - made in this line
    assert all(0.5 <= one.score <= 1 for one in found)
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    return [str(reason) for one in found for reason in one.reasons]


@pytest.mark.parametrize(
    "one, other, reason",
    [
        ("Ama Boateng", "ama boateng", "are called alike"),
        ("Zoë Stone", "Zoe Stone", "are called alike"),
        ("Łukasz", "Lukasz", "are called alike"),
        ("🌻", "🌻", ""),
        ("Ama Boateng", "Boateng, Ama", "the same names in another order"),
        ("Ama Boateng", "Ama Serwaa Boateng", "one name holds the other"),
        ("Ama B.", "Ama Boateng", "one is short for the other"),
        ("Tilly Stone", "Tily Stone", "are spelt much alike"),
        ("Cathrine Stone", "Katherine Stone", "are spelt much alike"),
        ("Catherine Ford", "Katherine Ford", "are spelt much alike"),
        ("Mary Ann Bell", "Maryann Bell", "are called alike"),
        ("田中太郎", "田中 太郎", "are called alike"),
        ("李娜", "李娜", "are called alike"),
        ("Nguyễn Thị Minh", "Nguyen Thi Minh", "are called alike"),
    ],
)
def test_names_that_may_be_the_same(one: str, other: str, reason: str) -> None:
    found = reasons(one, other)
    assert len(found) == 1
    assert reason in found[0]


@pytest.mark.parametrize(
    "one, other",
    [
        ("Ana Silva", "Ama Silva"),
        ("Ama", "Ama Boateng"),
        ("Ama Boateng", "Ama Mensah"),
        ("Person 1", "Person 2"),
        ("Group 11 North", "Group 12 North"),
        ("Bo", "Jo"),
        ("A", "B"),
    ],
)
def test_names_that_say_nothing(one: str, other: str) -> None:
    assert reasons(one, other) == []


def test_an_initial_that_fits_two_fits_nobody() -> None:
    assert reasons("Ama B.", "Ama Boateng", "Ama Bekele") == []


def test_a_shared_mail_or_phone_tells_much() -> None:
    assert reasons(
        "Ama", "Serwaa Boateng", ways=((0, "email", "Ama@Nest.org"), (1, "email", "ama@nest.org "))
    ) == ["Both have the mail Ama@Nest.org."]
    assert reasons(
        "Ama", "Bo", ways=((0, "phone", "+44 20 7946 0123"), (1, "phone", "020 7946-0123"))
    ) == ["Both have the phone +44 20 7946 0123."]
    both = ((0, "email", "a@b.org"), (1, "email", "a@b.org"))
    assert len(reasons("Ama", "Ama", ways=both)) == 2


@pytest.mark.parametrize(
    "kind, one, other",
    [
        ("email", "Ama@Nest.org", " <mailto:ama@nest.org>"),
        ("phone", "+44 7700 900123", "(07700) 900-123"),
        ("phone", "+1 212 555-0123 ext. 5", "tel:2125550123"),
        ("phone", "212 555 0123x5", "٢١٢٥٥٥٠١٢٣"),
    ],
)
def test_an_address_is_the_same_however_it_is_written(kind: str, one: str, other: str) -> None:
    assert same_way(kind, one) == same_way(kind, other) is not None


def test_the_mail_of_an_office_tells_nothing() -> None:
    names = ("Ama", "Bo", "Cy", "Dee", "Eli", "Fay")
    ways = tuple((at, "email", "info@nest.org") for at in range(6))
    assert reasons(*names, ways=ways) == []


@pytest.mark.parametrize(
    "kind, value, key",
    [
        ("phone", "12 34", None),
        ("phone", "no number", None),
        ("email", "not a mail", None),
        ("web", "https://nest.org", None),
        ("email", "mailto:A@b.org", "a@b.org"),
        ("phone", "0049 30 901820", "930901820"),
    ],
)
def test_what_two_spellings_have_in_common(kind: str, value: str, key: str | None) -> None:
    assert same_way(kind, value) == key


def test_who_was_in_one_place_at_one_time_is_not_one() -> None:
    assert reasons("Ama", "Ama", together=((0, 1),)) == []
    assert len(reasons("Ama", "Ama", together=((0,), (1,)))) == 1
    assert reasons("Ama", "Ama", apart=((1, 0),)) == []


def test_a_person_is_no_group() -> None:
    assert reasons("Nest", "Nest", kinds="pg") == []


def test_a_crowd_of_namesakes_is_no_flood() -> None:
    assert len(reasons(*["Maria Silva"] * 60)) == 100
