"""Holding what files bring against the book, row by row; nothing is written."""

from collections.abc import Collection, Generator, Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from weaver_desktop.book.desk import Desk
from weaver_desktop.book.erasing import Erased
from weaver_desktop.book.joining.people import People
from weaver_desktop.book.matching import Matching, as_written
from weaver_desktop.book.parties import Parties
from weaver_desktop.book.previewing.findings import Candidate, Finding, Found
from weaver_desktop.book.previewing.packing import PackedPerhaps, question_in_steps
from weaver_desktop.book.taking_in.knowing import Knowing
from weaver_desktop.book.taking_in.plan import Decision, Fate, Plan
from weaver_desktop.domain.batch import Batch, IncomingParty, Skipped
from weaver_desktop.domain.errors import AmbiguousNameError
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import PartyKind, WayKind
from weaver_desktop.domain.phrases import phrase

Books = Mapping[int, Collection[str]]
"""Which of several files are whole books, counted from 0, with the ids of all their parties."""

NO_BOOKS: Books = MappingProxyType({})
_NEW, _OUT = Decision(Fate.NEW), Decision(Fate.LEAVE_OUT)


class Preview:
    """What an import would do with each row. Parties can be looked at as they arrive."""

    def __init__(
        self,
        desk: Desk,
        parties: Parties,
        erased: Erased,
        sources: Sequence[str],
        books: Books = NO_BOOKS,
    ) -> None:
        """Begin a preview of files that are called so, some of which may be whole books."""
        self._desk = desk
        self._parties = parties
        self._erased = erased
        self._sources = tuple(sources)
        self._matching = Matching(parties, desk.names, desk.file)
        self._knowing = [Knowing(self._matching) for _ in sources]
        self._people = {
            at: People(parties, desk.names, desk.file, ids) for at, ids in books.items()
        }
        self._seen: dict[tuple[PartyKind, str], int] = {}

    def look(self, batch: int, incoming: Iterable[IncomingParty]) -> list[Found]:
        """Return what is found about parties of a file, counted from 0; a few µs for each."""
        return [self._found(batch, each) for each in incoming]

    def question_in_steps(self, rows: Sequence[Found]) -> Generator[None, None, PackedPerhaps]:
        """Yield after each step, and return the question which new rows may yet be known.

        The work is in its answer: let a worker process do it.
        """
        return question_in_steps(self._desk.file, rows)

    def _found(self, batch: int, incoming: IncomingParty) -> Found:
        key = (incoming.kind, as_written(incoming.name))
        above = self._seen.setdefault(key, batch)
        try:
            known = self._known(batch, incoming)
        except AmbiguousNameError:
            return self._unclear(batch, incoming)
        if known is not None:
            same = Decision(Fate.SAME, known)
            who = (self._candidate(known),)
            is_own = known == incoming.key
            return Found(batch, incoming, Finding.SAME, same, who, is_own=is_own)
        if above < batch:
            source = self._sources[above]
            as_found = Decision(Fate.SAME)
            return Found(batch, incoming, Finding.SAME, as_found, elsewhere=source)
        if self._erased.holds(incoming.name, incoming.ways):
            return Found(batch, incoming, Finding.ERASED, _OUT)
        return Found(batch, incoming, Finding.NEW, _NEW)

    def _known(self, batch: int, incoming: IncomingParty) -> PartyId | None:
        people = self._people.get(batch)
        if people is not None:
            mails = [value for kind, value in incoming.ways if kind == WayKind.EMAIL.value]
            return people.known(incoming.key, incoming.kind, incoming.name, mails)
        known = self._knowing[batch].known(incoming)
        if known is not None:
            self._knowing[batch].claim(known, incoming)
        return known

    def _unclear(self, batch: int, incoming: IncomingParty) -> Found:
        # An entry of another book is somebody, though it is not told who.
        decision = _NEW if batch in self._people else _OUT
        called = self._desk.names.whole(incoming.name)
        candidates = tuple(self._candidate(each) for each in called)
        return Found(batch, incoming, Finding.UNCLEAR, decision, candidates)

    def _candidate(self, party: PartyId) -> Candidate:
        name = self._desk.names.name(party)
        return Candidate(party, name, phrase("{name} is in the book already.", name=name))


def perhaps(row: Found, candidates: tuple[Candidate, ...]) -> Found:
    """Return a new row as one that may be one of these; until somebody decides it is new."""
    return replace(row, finding=Finding.PERHAPS, candidates=candidates)


def without_erased(preview: Preview, batch: Batch) -> tuple[Batch, Plan]:
    """Return a batch and a plan that leave out, and say so, whoever was erased from the book."""
    found = [each for each in preview.look(0, batch.parties) if each.finding is Finding.ERASED]
    remarks = [
        Skipped(
            each.incoming.row,
            phrase(
                "You erased somebody like {name}, so this row was left out. The window asks, and "
                "takes it in if you say so.",
                name=each.incoming.name,
            ),
        )
        for each in found
    ]
    plan = Plan({each.incoming.key: each.decision for each in found})
    return replace(batch, skipped=(*batch.skipped, *remarks)), plan
