"""What filters ask about parties besides their ties: tags, networks, needs, when first seen."""

from collections import defaultdict, deque
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import chain

from weaver_desktop.book.portions import Portions
from weaver_desktop.domain.changes import ChangeSet, RowChange
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.graph.views import PartyFacts
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.queries import network as queries
from weaver_desktop.store.refusals import making_sense

_MANY = 60
"""Parties of one edit from which on reading everything anew is as quick as asking about each."""
_OF_PARTIES = {
    "party": ("id",),
    "tie": ("a_id", "b_id"),
    "fact": ("party_id",),
    "encounter_party": ("party_id",),
    "guest": ("party_id",),
}
"""Columns that name whom a changed row may have made known earlier or later."""
_SORTING = ("tagging", "network", "network_member")

Sorts = dict[str, frozenset[PartyId]]


def party_facts(file: BookFile, today: date) -> PartyFacts:
    """Read what filters ask about the parties of a book.

    Raises:
        BookRefusedError: if a date in the book makes no sense.
    """
    return FactsKept(file).facts(today)


@dataclass(slots=True)
class _Draft:
    """What has been read so far."""

    first_seen: dict[PartyId, int] = field(default_factory=dict)
    open_need: frozenset[PartyId] = frozenset()
    tagged: Sorts = field(default_factory=dict)
    of_network: Sorts = field(default_factory=dict)

    def see(self, dated: Iterable[tuple[str, str]]) -> None:
        """Take over days on which parties were known, if they are earlier ones."""
        seen = self.first_seen
        for name, on in dated:
            party, day = PartyId(name), ordinal(on)
            if day < seen.get(party, day + 1):
                seen[party] = day


class FactsKept(Portions[_Draft]):
    """Reads the book once, in portions if there is time, and then follows every edit."""

    def __init__(self, file: BookFile) -> None:
        """Read nothing yet."""
        super().__init__(file)
        self._facts: PartyFacts | None = None

    def facts(self, today: date) -> PartyFacts:
        """Return what is known, the same object until something changes; reads what is not.

        Raises:
            BookRefusedError: if a date in the book makes no sense.
        """
        day = today.toordinal()
        if self._facts is None or self._facts.today != day:
            known = self._whole()
            self._facts = PartyFacts(
                today=day,
                first_seen=dict(known.first_seen),
                open_need=known.open_need,
                tagged=dict(known.tagged),
                of_network=known.of_network,
            )
        return self._facts

    def take_in(self, change_set: ChangeSet) -> None:
        """Bring what is known in line with an edit."""
        if self._begin_anew(change_set, *_OF_PARTIES, "encounter", "gathering"):
            self._facts = None
            return
        touched = self._parties(change_set)
        is_sorted_anew = change_set.touches(*_SORTING)
        if not touched and not is_sorted_anew:
            return
        self._outdate()
        self._facts = None
        if len(touched) > _MANY:
            self._forget()
        known = self._known
        if known is None:
            return
        if is_sorted_anew:
            deque(self._sort(known), maxlen=0)
        if touched:
            with making_sense(self._file.path):
                self._look_up(known, touched)

    def _begun(self) -> _Draft:
        return _Draft()

    def _portions(self, draft: _Draft) -> Iterator[None]:
        yield from self._sort(draft)
        draft.open_need = frozenset(map(PartyId, queries.parties_in_need(self._file)))
        yield
        for dated in chain(
            queries.seen_in_ties(self._file),
            queries.seen_in_facts(self._file),
            queries.seen_at_gatherings(self._file),
        ):
            draft.see(dated)
            yield
        met_on: dict[str, str] = {}
        for days in queries.encounter_days(self._file):
            met_on.update(days)
            yield
        for there in queries.encounter_parties(self._file):
            draft.see((party, met_on[encounter]) for encounter, party in there)
            yield

    def _sort(self, draft: _Draft) -> Iterator[None]:
        draft.tagged = yield from _sorted(queries.tag_columns(self._file))
        draft.of_network = yield from _sorted(queries.network_columns(self._file))

    def _parties(self, change_set: ChangeSet) -> set[str]:
        """Return whom an edit may have made known earlier or later, or given or met a need of."""
        touched: set[str] = set()
        for change in change_set.of(*_OF_PARTIES):
            rows = (row for row in (change.before, change.after) if row is not None)
            columns = _OF_PARTIES[change.table]
            touched.update(str(row[column]) for row in rows for column in columns)
        for change in change_set.of("encounter"):
            if _has_other_day(change):
                touched.update(queries.encounter_on(self._file, change.id)[1])
        for change in change_set.of("gathering"):
            if _has_other_day(change):
                touched.update(queries.guests_of(self._file, change.id))
        return touched

    def _look_up(self, known: _Draft, touched: set[str]) -> None:
        needy = set(known.open_need)
        for name in touched:
            party = PartyId(name)
            on = queries.first_seen_of(self._file, name)
            if on is None:
                known.first_seen.pop(party, None)
            else:
                known.first_seen[party] = ordinal(on)
            if queries.has_open_need(self._file, name):
                needy.add(party)
            else:
                needy.discard(party)
        known.open_need = frozenset(needy)


@cache
def ordinal(text: str) -> int:
    """Return the first day of a written date; a book has few different ones.

    Raises:
        ValueError: if it is no date.
    """
    return PartialDate.parse(text).first_day().toordinal()


def _sorted(pages: Iterable[Iterable[tuple[str, str]]]) -> Generator[None, None, Sorts]:
    sorts: dict[str, set[PartyId]] = defaultdict(set)
    for page in pages:
        for party, name in page:
            sorts[name].add(PartyId(party))
        yield
    return {name: frozenset(parties) for name, parties in sorts.items()}


def _has_other_day(change: RowChange) -> bool:
    before = None if change.before is None else change.before["on_date"]
    return change.after is None or before != change.after["on_date"]
