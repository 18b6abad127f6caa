"""The dated story of a network: when each tie came about, deepened and was refreshed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from weaver_desktop.book.party_facts import ordinal
from weaver_desktop.book.portions import Portions
from weaver_desktop.domain.changes import ChangeSet, Row
from weaver_desktop.graph.network import UNDATED, Ints, Network
from weaver_desktop.graph.views import History, PartyFacts
from weaver_desktop.store.queries import network as queries
from weaver_desktop.store.refusals import making_sense

_MANY = 60
"""Ties and encounters of one edit from which on reading everything anew is as quick."""
_AT_ONCE = 1_500
"""Encounters of a portion."""
_NOBODY = -1

_Numbers = dict[str, int]


@dataclass(slots=True)
class _Draft:
    """The story by numbers of its own, which stay while positions in the network change.

    ``changes`` has tie, day, depth; ``contacts`` has encounter, party, party, day.
    """

    ties: _Numbers = field(default_factory=dict)
    parties: _Numbers = field(default_factory=dict)
    encounters: _Numbers = field(default_factory=dict)
    changes: Ints = field(default_factory=lambda: np.zeros((0, 3), np.int32))
    contacts: Ints = field(default_factory=lambda: np.zeros((0, 4), np.int32))


class PastKept(Portions[_Draft]):
    """Reads the book once, in portions if there is time, and then follows every edit."""

    def history(self, network: Network, facts: PartyFacts) -> History:
        """Return the story of the parties and ties of a network; reads what is not known yet.

        Args:
            network: as the book has it now.
            facts: of the same book, for the days on which parties were first seen.

        Raises:
            BookRefusedError: if a date in the book makes no sense.
        """
        known = self._whole()
        seen = facts.first_seen
        tie_at = _positions(known.ties, network.tie_ids)
        changes = known.changes.copy()
        changes[:, 0] = tie_at[changes[:, 0]]
        return History(
            changes=changes[changes[:, 0] >= 0],
            contacts=_contacts(known, network),
            first_seen=np.array([seen.get(party, UNDATED) for party in network.ids], np.int32),
        )

    def take_in(self, change_set: ChangeSet) -> None:
        """Bring the story in line with an edit."""
        if self._begin_anew(change_set, "tie_depth", "encounter_party", "encounter"):
            return
        ties = _named(change_set, "tie_depth", "tie_id")
        met = _named(change_set, "encounter_party", "encounter_id")
        met.update(change.id for change in change_set.of("encounter"))
        if not ties and not met:
            return
        self._outdate()
        if len(ties) + len(met) > _MANY:
            self._forget()
        if self._known is not None:
            with making_sense(self._file.path):
                self._follow(self._known, ties, met)

    def _begun(self) -> _Draft:
        return _Draft()

    def _portions(self, draft: _Draft) -> Iterator[None]:
        number = draft.ties
        changes, contacts = [draft.changes], [draft.contacts]
        for rows in queries.depth_columns(self._file):
            told = [(number.setdefault(tie, len(number)), _day(on), deep) for tie, on, deep in rows]
            changes.append(np.array(told, np.int32))
            yield
        draft.changes = np.concatenate(changes)
        met_on: dict[str, int] = {}
        for days in queries.encounter_days(self._file):
            met_on.update((encounter, ordinal(on)) for encounter, on in days)
            yield
        there: dict[str, list[str]] = {}
        for both in queries.encounter_parties(self._file):
            for encounter, party in both:
                there.setdefault(encounter, []).append(party)
            yield
        met: list[tuple[int, int, int, int]] = []
        for many, (encounter, parties) in enumerate(there.items(), 1):
            met += _pairs(draft, encounter, met_on[encounter], parties)
            if many % _AT_ONCE == 0 or many == len(there):
                contacts.append(np.array(met, np.int32).reshape(-1, 4))
                met.clear()
                yield
        draft.contacts = np.concatenate(contacts)

    def _follow(self, known: _Draft, ties: set[str], met: set[str]) -> None:
        changed = [(_numbered(known.ties, tie), queries.depths_of(self._file, tie)) for tie in ties]
        new = [(tie, _day(on), depth) for tie, rows in changed for on, depth in rows]
        kept = known.changes[~np.isin(known.changes[:, 0], [tie for tie, _ in changed])]
        known.changes = np.concatenate([kept, np.array(new, np.int32).reshape(-1, 3)])
        pairs: list[tuple[int, int, int, int]] = []
        for encounter in met:
            on, parties = queries.encounter_on(self._file, encounter)
            if on is not None:
                pairs += _pairs(known, encounter, ordinal(on), parties)
        gone = [known.encounters[each] for each in met if each in known.encounters]
        held = known.contacts[~np.isin(known.contacts[:, 0], gone)]
        known.contacts = np.concatenate([held, np.array(pairs, np.int32).reshape(-1, 4)])


def _pairs(
    draft: _Draft, encounter: str, day: int, parties: Sequence[str]
) -> list[tuple[int, int, int, int]]:
    number = _numbered(draft.encounters, encounter)
    there = [_numbered(draft.parties, party) for party in set(parties)]
    return [(number, one, other, day) for one, other in combinations(there, 2)]


def _contacts(known: _Draft, network: Network) -> Ints:
    """Return (k, 2) tie and day of those contacts that were between two who are tied."""
    if not len(known.contacts) or not len(network.ends):
        return np.zeros((0, 2), np.int32)
    at = _positions(known.parties, network.ids)
    ends = at[known.contacts[:, 1:3]].astype(np.int64)
    is_here = (ends >= 0).all(axis=1)
    wanted = _keys(ends[is_here], network.party_count)
    keys = _keys(network.ends.astype(np.int64), network.party_count)
    order = np.argsort(keys)
    place = np.searchsorted(keys[order], wanted).clip(max=len(keys) - 1)
    tie = order[place]
    is_tied = keys[tie] == wanted
    days = known.contacts[is_here, 3]
    return np.column_stack([tie[is_tied], days[is_tied]]).astype(np.int32)


def _keys(ends: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    keys: NDArray[np.int64] = ends.min(axis=1) * count + ends.max(axis=1)
    return keys


def _positions(numbers: _Numbers, ids: Sequence[str]) -> NDArray[np.int64]:
    """Return for each number the position among ids of what it stands for, -1 if it is gone."""
    at = np.full(len(numbers), _NOBODY, np.int64)
    there = np.array([numbers.get(each, _NOBODY) for each in ids], np.int64)
    known = there >= 0
    at[there[known]] = np.flatnonzero(known)
    return at


def _named(change_set: ChangeSet, table: str, column: str) -> set[str]:
    """Return what the changed rows of a table belonged to and belong to now."""
    both: Iterable[Row | None] = (
        row for change in change_set.of(table) for row in (change.before, change.after)
    )
    return {str(row[column]) for row in both if row is not None}


def _numbered(numbers: _Numbers, name: str) -> int:
    return numbers.setdefault(name, len(numbers))


def _day(text: str | None) -> int:
    return UNDATED if text is None else ordinal(text)
