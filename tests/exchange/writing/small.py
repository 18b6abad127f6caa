"""A small network that every format is written of."""

from datetime import date

from tests.exchange.writing.values import JPEG, NOW, ids
from weaver_desktop.book.outgoing.everything import (
    Bond,
    Entry,
    Everything,
    FollowUp,
    Guest,
    Occasion,
)
from weaver_desktop.domain.batch import Attendance, IncomingExtra, Spell
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.encounters import Encounter, Gathering
from weaver_desktop.domain.facts import Fact, FactKind
from weaver_desktop.domain.ids import EncounterId, FactId, GatheringId, PartyId, TieId, WayId
from weaver_desktop.domain.parties import ContactWay, GroupKind, Membership, Party, PartyKind, Photo
from weaver_desktop.domain.ties import Depth, Provenance, Tie

AMA, BO, CY, NEST = (PartyId(ids(number)) for number in range(4))
_ON = PartialDate.parse

EVERYTHING = Everything(
    now=NOW,
    me=AMA,
    entries=(
        Entry(
            Party(
                AMA,
                PartyKind.PERSON,
                "Ama Boateng",
                headline="potter",
                place="Totnes",
                notes="Likes *clay*.\n![](https://spy.example/x.png)",
                birthday=_ON("1980-05-12"),
            ),
            ways=(
                ContactWay(WayId("1"), AMA, "email", "ama@nest.org", "work"),
                ContactWay(WayId("2"), AMA, "phone", "+44 20 7946 0000", "Studio"),
            ),
            tags=("potters", "two words"),
            memberships=(Membership(AMA, NEST),),
            facts=(
                Fact(FactId("1"), AMA, FactKind.NEED, "a kiln"),
                Fact(FactId("2"), AMA, FactKind.NEED, "an answered one", is_open=False),
                Fact(FactId("3"), AMA, FactKind.GIFT, "=HYPERLINK(1)"),
            ),
            photo=Photo("image/jpeg", JPEG),
            extras=(IncomingExtra("vcard", "X-LIBRARY-CARD", "X-LIBRARY-CARD;TYPE=town:12\\,3"),),
            at=(1.5, -2.0),
            is_pinned=True,
        ),
        Entry(Party(BO, PartyKind.PERSON, "Bo O’Brien"), memberships=(Membership(BO, NEST),)),
        Entry(Party(CY, PartyKind.PERSON, "Bo O’Brien", headline="another")),
        Entry(
            Party(NEST, PartyKind.GROUP, "Nest: the/Collective", group_kind=GroupKind.ORGANISATION)
        ),
    ),
    bonds=(
        Bond(
            Tie(TieId("t1"), AMA, BO, Depth.HELP, Provenance.STATED, _ON("2020-01"), note="spouse"),
            (Spell(_ON("2020-01"), _ON("2021")), Spell(_ON("2023-04-05"))),
        ),
        Bond(
            Tie(TieId("t2"), AMA, CY, Depth.MET, Provenance.OBSERVED, _ON("2022")),
            (Spell(_ON("2022")),),
        ),
        Bond(
            Tie(
                TieId("t3"),
                BO,
                CY,
                Depth.KNOW_OF,
                Provenance.INFERRED,
                ended=_ON("2024-02-29"),
                note='a <b> & "c"',
            ),
            (Spell(None, _ON("2024-02-29")),),
        ),
    ),
    occasions=(
        Occasion(
            Gathering(GatheringId("g1"), "Kiln, opening", _ON("2024-05-12"), "the barn", "to fire"),
            (Guest(AMA, Attendance.CAME), Guest(BO, Attendance.INVITED)),
        ),
        Occasion(
            Gathering(GatheringId("g2"), "Some day", _ON("2025")), (Guest(CY, Attendance.CAME),)
        ),
    ),
    encounters=(
        Encounter(EncounterId("e1"), _ON("2024-06"), (AMA, BO), "the barn", note="[x](y)"),
    ),
    follow_ups=(FollowUp("c1", AMA, BO, date(2026, 12, 1)),),
)
