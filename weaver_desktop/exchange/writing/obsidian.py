"""An Obsidian vault: a note for each person, group and gathering, with links between them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from weaver_desktop.book.outgoing.everything import Bond, Entry, Everything, Occasion
from weaver_desktop.domain.batch import Attendance
from weaver_desktop.domain.encounters import Encounter
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.ties import DEPTH_WORDS
from weaver_desktop.exchange.writing.file_names import FileNames
from weaver_desktop.exchange.writing.markdown import front_matter, harmless, on_one_line
from weaver_desktop.exchange.writing.saving import Files

_PICTURES = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "webp"}
_HEARD = (
    (FactKind.NEED, "Looks for"),
    (FactKind.GIFT, "Offers"),
    (FactKind.PASSION, "Loves"),
    (FactKind.NOTE, "Heard"),
)


def vault(everything: Everything) -> Files:
    """Return the notes of a vault, by their paths within it.

    The names of files are such that every system takes them; the front matter is flat, as Obsidian
    wants it. Nothing that stands in a note is loaded from elsewhere when it is opened.
    """
    return dict(_Vault(everything).files())


class _Vault:
    """A vault in the making: what each note is called, and who was where."""

    def __init__(self, everything: Everything) -> None:
        self._all = everything
        names = FileNames()
        self._notes: dict[str, str] = {}
        for entry in everything.entries:
            self._notes[entry.party.id] = names.given(entry.party.name)
        self._came: defaultdict[PartyId, list[Occasion]] = defaultdict(list)
        for occasion in everything.occasions:
            on = f"{occasion.gathering.on} " if occasion.gathering.on else ""
            self._notes[occasion.gathering.id] = names.given(f"{on}{occasion.gathering.name}")
            for guest in occasion.guests:
                if guest.answer is Attendance.CAME:
                    self._came[guest.party].append(occasion)
        self._met: defaultdict[PartyId, list[Encounter]] = defaultdict(list)
        for encounter in everything.encounters:
            for party in encounter.parties:
                self._met[party].append(encounter)

    def files(self) -> Iterator[tuple[str, bytes]]:
        for entry in self._all.entries:
            folder = "Groups" if entry.party.is_group else "People"
            note = self._notes[entry.party.id]
            picture = ""
            if entry.photo is not None and entry.photo.media_type in _PICTURES:
                picture = f"{note}.{_PICTURES[entry.photo.media_type]}"
                yield f"Photos/{picture}", entry.photo.data
            yield f"{folder}/{note}.md", self._party_note(entry, picture).encode()
        for occasion in self._all.occasions:
            name = self._notes[occasion.gathering.id]
            yield f"Gatherings/{name}.md", self._gathering_note(occasion).encode()

    def _party_note(self, entry: Entry, picture: str) -> str:
        party = entry.party
        parts = [front_matter(self._properties(entry)), f"# {on_one_line(party.name)}"]
        if picture:
            parts.append(f"![[{picture}|200]]")
        if party.notes:
            parts.append(harmless(party.notes))
        for kind, title in _HEARD:
            parts += _listed(title, map(on_one_line, entry.told(kind)))
        ties = sorted(self._all.bonds_of(party.id), key=lambda bond: -bond.tie.depth)
        parts += _listed("Ties", (self._tie(bond, party.id) for bond in ties))
        if party.is_group:
            members = self._all.members_of(party.id)
            parts += _listed(
                "Members", (f"{self._link(one.person_id)}{_as(one.role)}" for one in members)
            )
        came = sorted(self._came[party.id], key=lambda one: str(one.gathering.on), reverse=True)
        parts += _listed("Gatherings", (self._link(one.gathering.id) for one in came))
        met = sorted(self._met[party.id], key=lambda one: str(one.on), reverse=True)
        parts += _listed("Encounters", (self._encounter(one, party.id) for one in met))
        return "\n\n".join(parts) + "\n"

    def _properties(self, entry: Entry) -> Mapping[str, str | list[str]]:
        party = entry.party
        groups = [one for one in entry.memberships if one.until is None]
        return {
            "name": party.name,
            "kind": party.group_kind.value if party.group_kind else party.kind.value,
            "headline": party.headline,
            "place": party.place,
            "pronouns": party.pronouns,
            "birthday": str(party.birthday or ""),
            "how met": party.how_met,
            "groups": [self._link(one.group_id) for one in groups],
            "email": entry.reached("email"),
            "phone": entry.reached("phone"),
            "website": entry.reached("web"),
            "address": entry.reached("address"),
            "tags": list(dict.fromkeys(filter(None, map(_tag, entry.tags)))),
            "weaver": party.id,
        }

    def _gathering_note(self, occasion: Occasion) -> str:
        gathering = occasion.gathering
        about = {"on": str(gathering.on or ""), "place": gathering.place, "weaver": gathering.id}
        parts = [front_matter(about), f"# {on_one_line(gathering.name)}"]
        if gathering.purpose:
            parts.append(harmless(gathering.purpose))
        parts += _listed(
            "Guests",
            (f"{self._link(guest.party)}: {guest.answer.value}" for guest in occasion.guests),
        )
        return "\n\n".join(parts) + "\n"

    def _tie(self, bond: Bond, party: PartyId) -> str:
        tie = bond.tie
        told = [DEPTH_WORDS[tie.depth]]
        told += [f"since {tie.since}"] if tie.since else []
        told += [f"until {tie.ended}"] if tie.ended else []
        told += [on_one_line(tie.note)] if tie.note else []
        return f"{self._link(tie.other(party))}: {', '.join(told)}"

    def _encounter(self, one: Encounter, party: PartyId) -> str:
        others = ", ".join(self._link(other) for other in one.parties if other != party)
        told = [f"{one.on}: {others}" if others else str(one.on)]
        told += [on_one_line(text) for text in (one.place, one.note) if text]
        return ", ".join(told)

    def _link(self, i: str) -> str:
        return f"[[{self._notes[i]}]]"


def _listed(title: str, lines: Iterable[str]) -> list[str]:
    found = [f"- {line}" for line in lines]
    return [f"## {title}", "\n".join(found)] if found else []


def _as(role: str) -> str:
    return f": {on_one_line(role)}" if role else ""


def _tag(tag: str) -> str:
    """Return a tag as Obsidian has them: without spaces, and not made of numbers alone."""
    kept = "".join(ch if ch.isalnum() or ch in "_/-" else "-" for ch in tag).strip("-/")
    return f"n{kept}" if kept.isdigit() else kept
