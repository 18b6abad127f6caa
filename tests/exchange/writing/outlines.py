"""What of a file can be held against what was written, party by party and tie by tie."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.exchange.writing.values import TODAY
from weaver_desktop.book.outgoing.everything import Bond, Entry, Everything
from weaver_desktop.domain.batch import Attendance, Batch, IncomingParty, IncomingTie
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.parties import Party
from weaver_desktop.exchange.readers import read_all
from weaver_desktop.exchange.writing.saving import Files

Outline = Mapping[str, Any]


def written_and_read(folder: Path, what: bytes | Files, name: str) -> Sequence[Batch]:
    """Write a file or files and read them again."""
    files = {name: what} if isinstance(what, bytes) else what
    paths = []
    for called, data in files.items():
        path = folder / called
        path.write_bytes(data)
        paths.append(path)
    return read_all(paths, today=TODAY)


def people_out(everything: Everything, *fields: str) -> dict[str, Outline]:
    """Return what is written about each party, by name."""
    return {
        entry.party.name: {field: _out(entry, everything)[field] for field in fields}
        for entry in everything.entries
    }


def people_in(batch: Batch, *fields: str) -> dict[str, Outline]:
    """Return what is read about each party, by name."""
    found: dict[str, Outline] = {}
    for party in batch.parties:
        about = {
            **_said_of(party),
            "tags": set(party.tags),
            "groups": {*party.groups, *(one.group for one in party.memberships)},
            "ways": set(party.ways),
            "labels": {key: label for key, label in party.way_labels if label},
            "facts": {
                (fact.kind, fact.text) for fact in party.facts if fact.kind is not FactKind.NOTE
            },
            "heard": {fact.text for fact in party.facts if fact.kind is FactKind.NOTE},
            "photo": None if party.photo is None else party.photo.data,
            "extras": {(each.name, each.value) for each in party.extras if each.name != "UID"},
            "uid": party.uid.removeprefix("urn:uuid:"),
        }
        found[party.name] = {field: about[field] for field in fields}
    return found


def ties_out(everything: Everything) -> dict[frozenset[str], Outline]:
    """Return what is written about each tie, by the names of the two."""
    return {_ends(bond, everything): _tie_out(bond) for bond in everything.bonds}


def ties_in(batch: Batch) -> dict[frozenset[str], Outline]:
    """Return what is read about each tie, by the names of the two."""
    names = {party.key: party.name for party in batch.parties}
    return {
        frozenset((names[tie.a], names[tie.b])): {
            "depth": tie.depth,
            "spells": _spells(tie),
            "note": tie.note,
            "known": tie.provenance,
            "contact": tie.last_contact,
        }
        for tie in batch.ties
    }


def guests_out(everything: Everything) -> set[tuple[str, str, str]]:
    """Return who came to what."""
    return {
        (everything.name(guest.party), occasion.gathering.name, str(occasion.gathering.on or ""))
        for occasion in everything.occasions
        for guest in occasion.guests
        if guest.answer is Attendance.CAME
    }


def guests_in(batch: Batch) -> set[tuple[str, str, str]]:
    """Return who is read as having come to what."""
    names = {party.key: party.name for party in batch.parties}
    return {
        (names[guest.party], guest.gathering, str(guest.on or ""))
        for guest in batch.guests
        if guest.attendance is Attendance.CAME
    }


def _out(entry: Entry, everything: Everything) -> dict[str, Any]:
    party = entry.party
    return {
        **_said_of(party),
        "tags": set(entry.tags),
        "groups": {everything.name(one.group_id) for one in entry.memberships},
        "ways": {(way.kind, way.value) for way in entry.ways},
        "labels": {(way.kind, way.value): way.label for way in entry.ways if way.label},
        "facts": {(fact.kind, fact.text) for fact in entry.facts if fact.kind is not FactKind.NOTE},
        "heard": set(entry.told(FactKind.NOTE)),
        "photo": None if entry.photo is None else entry.photo.data,
        "extras": {(each.name, each.value) for each in entry.extras},
        "uid": party.id,
    }


def _said_of(party: Party | IncomingParty) -> dict[str, Any]:
    return {
        "kind": party.kind,
        "group_kind": party.group_kind,
        "headline": party.headline,
        "place": party.place,
        "pronouns": party.pronouns,
        "notes": party.notes,
        "how_met": party.how_met,
        "birthday": party.birthday,
    }


def _tie_out(bond: Bond) -> Outline:
    return {
        "depth": bond.tie.depth,
        "spells": tuple(bond.spells),
        "note": bond.tie.note,
        "known": bond.tie.provenance,
        "contact": bond.tie.last_contact,
    }


def _spells(tie: IncomingTie) -> tuple[Any, ...]:
    from weaver_desktop.domain.batch import Spell

    spells = tie.spells or (Spell(tie.since, tie.ended),)
    return tuple(spell for spell in spells if spell != Spell())


def _ends(bond: Bond, everything: Everything) -> frozenset[str]:
    return frozenset((everything.name(bond.tie.a), everything.name(bond.tie.b)))
