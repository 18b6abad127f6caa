"""Rows of a book to the plain value of all that leaves it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from weaver_desktop.book.ledger.checks import checks_of
from weaver_desktop.book.outgoing.everything import (
    Bond,
    Entry,
    Everything,
    FollowUp,
    Guest,
    Occasion,
)
from weaver_desktop.book.outgoing.sifting import Rows
from weaver_desktop.domain.batch import Attendance, IncomingExtra, Spell
from weaver_desktop.domain.birthdays import parse_birthday
from weaver_desktop.domain.changes import Row
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.encounters import Encounter, Gathering
from weaver_desktop.domain.facts import Fact, FactKind
from weaver_desktop.domain.ids import (
    EncounterId,
    FactId,
    GatheringId,
    IntroductionId,
    MembershipId,
    PartyId,
    PropositionId,
    TieId,
    WayId,
)
from weaver_desktop.domain.introductions import Stage
from weaver_desktop.domain.parties import (
    Appearance,
    ContactWay,
    GroupKind,
    Membership,
    Party,
    PartyKind,
    Photo,
    Willingness,
)
from weaver_desktop.domain.propositions import Direction, Proposition, PropositionType
from weaver_desktop.domain.ties import Depth, Provenance, Tie

_ME = "me"

Places = Mapping[str, tuple[float, float]]


def everything_of(rows: Rows, places: Places, now: datetime) -> Everything:
    """Return the plain value of rows of which nothing refers to what is not among them.

    Args:
        rows: as ``sift`` returns them.
        places: where stars stand on the map.
        now: the local time with its zone.
    """
    me = next((PartyId(str(row["value"])) for row in rows["setting"] if row["id"] == _ME), None)
    return Everything(
        now=now,
        me=me,
        entries=tuple(_entries(rows, places)),
        bonds=tuple(_bonds(rows)),
        occasions=tuple(_occasions(rows)),
        encounters=tuple(_encounters(rows)),
        follow_ups=tuple(_follow_ups(rows)),
    )


def spells_of(changes: Iterable[Row], tie: Tie) -> tuple[Spell, ...]:
    """Return the times at which a tie held, as the changes of its depth tell (0 where it ended)."""
    spells: list[Spell] = []
    is_open = False
    in_order = sorted(changes, key=lambda row: str(row["on_date"] or ""))
    for row in in_order:
        on = _date(row["on_date"])
        if row["depth"] and not is_open:
            spells.append(Spell(on if spells else tie.since or on))
            is_open = True
        elif not row["depth"] and is_open:
            spells[-1] = Spell(spells[-1].start, on)
            is_open = False
    if not spells:
        spells = [Spell(tie.since, tie.ended)]
    elif is_open and tie.ended is not None:
        spells[-1] = Spell(spells[-1].start, tie.ended)
    return tuple(spell for spell in spells if spell != Spell())


def _entries(rows: Rows, places: Places) -> Iterable[Entry]:
    ways, tags = _of_party(rows["contact_way"]), _of_party(rows["tagging"])
    facts, propositions = _of_party(rows["fact"]), _of_party(rows["proposition"])
    photos, extras, pins = (_of_party(rows[table]) for table in ("photo", "extra", "pin"))
    memberships = _grouped(rows["membership"], "person_id")
    networks = {row["id"]: str(row["name"]) for row in rows["network"]}
    within = _of_party(rows["network_member"])
    for row in rows["party"]:
        i = str(row["id"])
        pin = next(iter(pins[i]), None)
        at = places.get(i) if pin is None else (_float(pin["x"]), _float(pin["y"]))
        yield Entry(
            party=_party(row),
            ways=tuple(map(_way, ways[i])),
            tags=tuple(sorted(str(each["tag"]) for each in tags[i])),
            memberships=tuple(map(_membership, memberships[i])),
            facts=tuple(map(_fact, facts[i])),
            propositions=tuple(map(_proposition, propositions[i])),
            networks=tuple(sorted(networks[each["network_id"]] for each in within[i])),
            photo=next(map(_photo, photos[i]), None),
            extras=tuple(map(_extra, extras[i])),
            at=at,
            is_pinned=pin is not None,
        )


def _bonds(rows: Rows) -> Iterable[Bond]:
    changes = _grouped(rows["tie_depth"], "tie_id")
    for row in rows["tie"]:
        tie = _tie(row)
        yield Bond(tie, spells_of(changes[tie.id], tie))


def _occasions(rows: Rows) -> Iterable[Occasion]:
    guests = _grouped(rows["guest"], "gathering_id")
    for row in rows["gathering"]:
        i = GatheringId(str(row["id"]))
        told = str(row["place"]), str(row["purpose"])
        yield Occasion(
            Gathering(i, str(row["name"]), _date(row["on_date"]), *told),
            tuple(
                Guest(PartyId(str(each["party_id"])), Attendance(str(each["answer"])))
                for each in guests[i]
            ),
        )


def _encounters(rows: Rows) -> Iterable[Encounter]:
    there = _grouped(rows["encounter_party"], "encounter_id")
    for row in rows["encounter"]:
        i = EncounterId(str(row["id"]))
        gathering = row["gathering_id"]
        yield Encounter(
            i,
            PartialDate.parse(str(row["on_date"])),
            tuple(PartyId(str(each["party_id"])) for each in there[i]),
            str(row["place"]),
            GatheringId(str(gathering)) if gathering else None,
            str(row["note"]),
        )


def _follow_ups(rows: Rows) -> Iterable[FollowUp]:
    steps = _grouped(rows["introduction_step"], "introduction_id")
    kept = _grouped(rows["check_in"], "introduction_id")
    for row in rows["introduction"]:
        i = str(row["id"])
        made = [_day(step["on_date"]) for step in steps[i] if step["stage"] == Stage.MADE]
        held = sorted(
            (_day(one["due_on"]), _day(one["done_on"]) if one["done_on"] else None)
            for one in kept[i]
        )
        for check in checks_of(Stage(str(row["stage"])), min(made, default=None), held):
            if check.done_on is None:
                two = PartyId(str(row["a_id"])), PartyId(str(row["b_id"]))
                yield FollowUp(f"{i}-{check.due_on}", *two, check.due_on)


def _grouped(rows: Iterable[Row], column: str) -> defaultdict[str, list[Row]]:
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[str(row[column])].append(row)
    return found


def _of_party(rows: Iterable[Row]) -> defaultdict[str, list[Row]]:
    return _grouped(rows, "party_id")


def _party(row: Mapping[str, Any]) -> Party:
    kept = ("name", "headline", "place", "notes", "pronouns", "how_met", "keep_in_touch_days")
    roles = ("purpose", "created_at", "connector", "coordinator", "facilitator", "guardian")
    return Party(
        id=PartyId(row["id"]),
        kind=PartyKind(row["kind"]),
        birthday=parse_birthday(row["birthday"]) if row["birthday"] else None,
        may_be_introduced=Willingness(row["may_be_introduced"]),
        may_appear=Appearance(row["may_appear"]),
        is_private=bool(row["is_private"]),
        group_kind=GroupKind(row["group_kind"]) if row["group_kind"] else None,
        **{name: row[name] for name in (*kept, *roles)},
    )


def _way(row: Mapping[str, Any]) -> ContactWay:
    return ContactWay(
        WayId(row["id"]), PartyId(row["party_id"]), row["kind"], row["value"], row["label"]
    )


def _membership(row: Mapping[str, Any]) -> Membership:
    return Membership(
        PartyId(row["person_id"]),
        PartyId(row["group_id"]),
        row["role"],
        _date(row["since"]),
        _date(row["until"]),
        MembershipId(row["id"]),
    )


def _fact(row: Mapping[str, Any]) -> Fact:
    return Fact(
        FactId(row["id"]),
        PartyId(row["party_id"]),
        FactKind(row["kind"]),
        row["text"],
        _date(row["heard_on"]),
        PartyId(row["said_by"]) if row["said_by"] else None,
        bool(row["is_private"]),
        bool(row["is_open"]),
        IntroductionId(row["met_by"]) if row["met_by"] else None,
    )


def _proposition(row: Mapping[str, Any]) -> Proposition:
    return Proposition(
        PropositionId(row["id"]),
        PartyId(row["party_id"]),
        Direction(row["direction"]),
        PropositionType(row["type"]),
        row["text"],
        _date(row["on_date"]),
    )


def _photo(row: Mapping[str, Any]) -> Photo:
    return Photo(row["media_type"], bytes(row["data"]))


def _extra(row: Mapping[str, Any]) -> IncomingExtra:
    return IncomingExtra(row["origin"], row["name"], row["value"])


def _tie(row: Mapping[str, Any]) -> Tie:
    return Tie(
        TieId(row["id"]),
        PartyId(row["a_id"]),
        PartyId(row["b_id"]),
        Depth(row["depth"]),
        Provenance(row["provenance"]),
        _date(row["since"]),
        _date(row["last_contact"]),
        _date(row["ended"]),
        row["note"],
    )


def _date(text: object) -> PartialDate | None:
    return PartialDate.parse(str(text)) if text else None


def _float(value: object) -> float:
    return float(str(value))


def _day(text: object) -> date:
    return date.fromisoformat(str(text))
