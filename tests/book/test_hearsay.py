"""What the book hands over to suggestions."""

from datetime import date, timedelta

from weaver_desktop.book import hearsay
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import IntroductionId, PartyId
from weaver_desktop.domain.introductions import (
    Basis,
    BasisKind,
    Consent,
    Introduction,
    Outcome,
    Signal,
    Stage,
)

TODAY = date(2026, 11, 20)
AMA, BO = PartyId("a"), PartyId("b")
PLACE = {AMA: 0, BO: 1}


def introduction(stage: Stage, **more: object) -> Introduction:
    known: dict[str, object] = {"signals": ("near misses", "no longer known")} | more
    return Introduction(IntroductionId("i"), AMA, BO, stage, (), TODAY, **known)  # type: ignore[arg-type]


def test_what_is_sought_is_a_need_and_what_is_brought_a_gift() -> None:
    rows = [
        ("f", "a", "need", "a kiln", "2026-05-12"),
        ("g", "b", "gift", "kiln share", None),
        ("p", "b", "seeks", "quiet company", None),
        ("q", "a", "brings", "old stories", "2025"),
    ]
    needs, gifts = hearsay.heard(rows, PLACE)
    fact, proposition = BasisKind.FACT, BasisKind.PROPOSITION
    assert [(each.party, each.basis) for each in needs] == [
        (0, Basis(fact, "f")),
        (1, Basis(proposition, "p")),
    ]
    assert [(each.text, each.on, each.basis) for each in gifts] == [
        ("kiln share", None, Basis(fact, "g")),
        ("old stories", PartialDate(2025), Basis(proposition, "q")),
    ]


def test_who_came_to_a_gathering_and_when() -> None:
    (found,) = hearsay.gathered([("g", "Wassail", "2026-01", "a b")], PLACE)
    assert (found.name, found.on, found.came) == ("Wassail", PartialDate(2026, 1), (0, 1))
    assert found.basis == Basis(BasisKind.GATHERING, "g")
    assert found.day == date(2026, 1, 1).toordinal()


def test_tags_are_compared_folded_and_passions_by_their_words() -> None:
    rows = [("a", "tag", "Café", ""), ("b", "passion", "baking with kids", "f")]
    found = hearsay.traits(rows, PLACE)
    assert [(each.party, each.kind, each.folded) for each in found] == [
        (0, "tag", "cafe"),
        (1, "passion", "bake"),
        (1, "passion", "kid"),
    ]
    assert [each.basis for each in found] == [None, *2 * [Basis(BasisKind.FACT, "f")]]
    assert {each.text for each in found} == {"Café", "baking with kids"}


def test_what_came_of_introductions_and_no_answer_is_not_a_no() -> None:
    found = hearsay.told(
        [
            introduction(Stage.ASKED),
            introduction(Stage.LAPSED),
            introduction(Stage.DECLINED),
            introduction(Stage.MADE),
            introduction(Stage.TOOK_HOLD),
            introduction(Stage.LAPSED, outcome=Outcome.REPLIED),
        ]
    )
    assert [(each.accepted, each.took_hold) for each in found] == [
        (False, None),
        (True, None),
        (True, True),
        (True, False),
    ]
    assert found[0].signals == {Signal.NEAR_MISS}


def test_open_introductions_are_counted_for_both() -> None:
    found = hearsay.asked([introduction(Stage.ASKED), introduction(Stage.DECLINED)])
    assert found == ((AMA, 1), (BO, 1))


def test_who_declined_rests_for_a_while_and_both_if_it_is_not_known_who() -> None:
    said_no = introduction(Stage.DECLINED, consent_b=Consent.NO)
    assert hearsay.resting([said_no], TODAY) == {BO}
    assert hearsay.resting([introduction(Stage.DECLINED)], TODAY) == {AMA, BO}
    later = TODAY + hearsay.REST + timedelta(days=1)
    assert hearsay.resting([said_no], later) == frozenset()
    assert hearsay.resting([introduction(Stage.LAPSED)], TODAY) == frozenset()
