"""What may be shown to others: as everybody wishes, and nothing private."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fixtures.networks import same_network
from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import Appearance
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.network import Network
from weaver_desktop.graph.views import HasOpenNeed, as_of


def _shared(book: Book) -> Network:
    return book.sharing.wishes().keep(book.network())


def test_where_nobody_wishes_anything_all_is_shared(book: Book, ama: PartyId, bo: PartyId) -> None:
    book.ties.state(a=ama, b=bo, depth=Depth.HELP)
    assert not book.sharing.wishes().are_any
    assert _shared(book) is book.network()


def test_who_wishes_initials_has_no_name(book: Book, ama: PartyId, bo: PartyId) -> None:
    book.ties.state(a=ama, b=bo, depth=Depth.HELP)
    book.parties.describe(party_id=ama, may_appear=Appearance.INITIALS)
    shared = _shared(book)
    assert set(shared.names) == {"AB", "Bo O’Brien"}
    assert len(shared.tie_ids) == 1
    assert "Ama Boateng" in book.network().names


@pytest.mark.parametrize(
    "wish", [{"may_appear": Appearance.NO}, {"is_private": True}], ids=["no", "private"]
)
def test_who_does_not_appear_takes_everything_along(
    book: Book, ama: PartyId, bo: PartyId, cy: PartyId, nest: PartyId, wish: dict[str, object]
) -> None:
    book.ties.state(a=ama, b=bo, depth=Depth.HELP)
    book.ties.state(a=bo, b=cy, depth=Depth.MET)
    book.parties.join(person_id=ama, group_id=nest)
    book.parties.describe(party_id=ama, **wish)  # type: ignore[arg-type]
    shared = _shared(book)
    assert set(shared.ids) == {bo, cy, nest}
    assert [sorted(shared.ids[end] for end in ends) for ends in shared.ends.tolist()] == [
        sorted([bo, cy])
    ]
    assert len(shared.members) == 0


def test_the_weaver_is_asked_like_everybody(book: Book, bo: PartyId) -> None:
    me = book.parties.begin(name="Maren Weaver")
    book.ties.state(a=me, b=bo, depth=Depth.HELP)
    book.parties.describe(party_id=me, may_appear=Appearance.INITIALS)
    assert _shared(book).names[_shared(book).me or 0] == "MW"
    book.parties.describe(party_id=me, may_appear=Appearance.NO)
    assert _shared(book).me is None
    assert _shared(book).ids == (bo,)


def test_private_counts_for_more_than_initials(book: Book, ama: PartyId) -> None:
    book.parties.describe(party_id=ama, may_appear=Appearance.INITIALS, is_private=True)
    assert _shared(book).ids == ()


def test_a_name_without_letters_gives_nothing_away(book: Book) -> None:
    sun = book.parties.add_person(name="🌻")
    book.parties.describe(party_id=sun, may_appear=Appearance.INITIALS)
    assert _shared(book).names == ("–",)


def test_a_private_need_is_no_need_in_public(book: Book, ama: PartyId, bo: PartyId) -> None:
    book.facts.add(party_id=ama, kind=FactKind.NEED, text="a kiln", is_private=True)
    book.facts.add(party_id=bo, kind=FactKind.NEED, text="a van")
    network = book.network()
    flags = HasOpenNeed().flags(network, book.sharing.facts())
    assert {party for party, flag in zip(network.ids, flags, strict=True) if flag} == {bo}
    assert book.party_facts().open_need == {ama, bo}


def test_a_private_note_dates_nobody(book: Book, ama: PartyId) -> None:
    book.facts.add(
        party_id=ama,
        kind=FactKind.NOTE,
        text="left the clinic",
        heard_on=PartialDate(2026, 3, 1),
        is_private=True,
    )
    assert ama in book.party_facts().first_seen
    assert ama not in book.sharing.facts().first_seen
    network, past = book.network(), book.past()
    before = PartialDate(2026, 2, 1).first_day().toordinal()
    assert as_of(network, past, before).party_count == 0
    assert as_of(network, book.sharing.past(network, past), before).ids == (ama,)


@given(
    wishes=st.lists(st.sampled_from([*Appearance, "private"]), min_size=1, max_size=6),
    pairs=st.sets(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=8),
)
def test_nobody_is_shown_against_their_wish(
    shelf: Book, wishes: list[object], pairs: set[tuple[int, int]]
) -> None:
    with shelf.as_one(phrase("One example")):
        names = [f"Vorname{at} Nachname{at}" for at in range(len(wishes))]
        ids = [shelf.parties.add_person(name=name) for name in names]
        for party, wish in zip(ids, wishes, strict=True):
            if wish == "private":
                shelf.parties.describe(party_id=party, is_private=True)
            elif isinstance(wish, Appearance):
                shelf.parties.describe(party_id=party, may_appear=wish)
        for a, b in pairs:
            if a < b < len(ids):
                shelf.ties.state(a=ids[a], b=ids[b], depth=Depth.MET)
    shared = _shared(shelf)
    shown = dict(zip(shared.ids, shared.names, strict=True))
    expected = {
        Appearance.NAME: lambda name: name,
        Appearance.INITIALS: lambda _: "VN",
    }
    for party, name, wish in zip(ids, names, wishes, strict=True):
        rule = expected.get(wish)  # type: ignore[call-overload]
        assert shown.get(party) == (None if rule is None else rule(name))
    ends = {frozenset(shared.ids[end] for end in pair) for pair in shared.ends.tolist()}
    whole = shelf.network()
    everywhere = {frozenset(whole.ids[end] for end in pair) for pair in whole.ends.tolist()}
    assert ends == {pair for pair in everywhere if pair <= set(shown)}
    assert same_network(shared, _shared(shelf))
