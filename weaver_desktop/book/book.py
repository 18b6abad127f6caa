"""The book: the one door to everything that is kept, for the window and the command line alike."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

from weaver_desktop.book.desk import Desk, local_now
from weaver_desktop.book.encounters import Encounters
from weaver_desktop.book.facts import Facts
from weaver_desktop.book.feed import ChangeFeed
from weaver_desktop.book.history import History
from weaver_desktop.book.introductions import Introductions
from weaver_desktop.book.late_rooms import LateRooms
from weaver_desktop.book.parties import Parties
from weaver_desktop.book.rooms import Rooms
from weaver_desktop.book.search import Search
from weaver_desktop.book.ties import Ties
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import IdMaker, random_id
from weaver_desktop.domain.long_work import Progress, Steps, in_one_go, within
from weaver_desktop.domain.phrases import Phrase
from weaver_desktop.store.bookfile import BookFile, Clock
from weaver_desktop.store.opening import open_file
from weaver_desktop.store.queries import network as map_queries
from weaver_desktop.store.queries import parties as party_queries

if TYPE_CHECKING:
    from weaver_desktop.book.advice import Advice
    from weaver_desktop.book.capture.parser import CaptureParser
    from weaver_desktop.book.day_field import DayField
    from weaver_desktop.book.known import Known
    from weaver_desktop.book.names import NameIndex
    from weaver_desktop.book.picture import Picture
    from weaver_desktop.graph.network import Network
    from weaver_desktop.graph.views import History as Past
    from weaver_desktop.graph.views import PartyFacts

_Answer = TypeVar("_Answer")


class Book(LateRooms):
    """Rooms for each subject (``book.parties``, ``book.encounters``, …) around one file.

    Belongs to the thread that opened it. Every act is one transaction, listed in the history,
    and told to ``book.feed`` once it is committed.
    """

    def __init__(
        self, file: BookFile, *, clock: Clock = local_now, new_id: IdMaker = random_id
    ) -> None:
        """Furnish the rooms around an open file."""
        self._file = file
        self.feed = ChangeFeed()
        # First in line, so that whoever hears of a change finds names and picture up to date.
        self.feed.subscribe(lambda made: in_one_go(self._take_in(made)), self._take_in)
        desk = Desk(file, self.feed, clock, new_id)
        self.parties = Parties(desk)
        self.facts = Facts(desk)
        self.ties = Ties(desk)
        self.encounters = Encounters(desk, self.ties)
        self.introductions = Introductions(desk, self.ties)
        self.search = Search(desk)
        self.history = History(file, self.feed, desk.turn)
        super().__init__(
            desk,
            Rooms(self.parties, self.facts, self.ties, self.encounters, self.introductions),
        )

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        may_create: bool = False,
        read_only: bool = False,
        clock: Clock = local_now,
        new_id: IdMaker = random_id,
    ) -> Self:
        """Open the book at a path, or make it there.

        Raises:
            BookRefusedError: if it cannot be opened; the sentence says why and what to do.
        """
        opened = open_file(path, may_create=may_create, read_only=read_only)
        try:
            return cls(BookFile(opened, clock), clock=clock, new_id=new_id)
        except BaseException:
            opened.close()
            raise

    def __enter__(self) -> Self:
        """Use the book in a ``with`` block, which closes it."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the book."""
        self.close()

    def close(self) -> None:
        """Close the file; the book cannot be used any more."""
        self._file.close()

    @property
    def path(self) -> Path:
        """Where the book is."""
        return self._file.path

    def is_at(self, path: Path) -> bool:
        """Tell whether a path, by whatever name, leads to the file of this book."""
        try:
            return self.path.samefile(path)
        except (OSError, ValueError):
            return False  # what cannot be found is said when it is read

    @property
    def is_read_only(self) -> bool:
        """Whether the book can be read but not changed."""
        return self._file.is_read_only

    @property
    def is_empty(self) -> bool:
        """Whether nobody is in the book yet."""
        return not party_queries.any_party(self._file)

    @property
    def is_busy(self) -> bool:
        """Whether an act is under way, so that nothing else may be written."""
        return self._desk.is_writing or self._desk.turn.is_paused

    @property
    def today(self) -> date:
        """The local day, by the book's clock."""
        return self._desk.today()

    @property
    def now(self) -> datetime:
        """The local time with its zone, by the book's clock."""
        return self._desk.now()

    @contextmanager
    def as_one(self, label: Phrase) -> Iterator[None]:
        """Make all acts within the block one: undone together, listed under one label."""
        with self._desk.act(label):
            yield

    def as_one_in_steps(self, label: Phrase, work: Callable[[], Steps[_Answer]]) -> Steps[_Answer]:
        """Make all acts of long work one; stopping it takes all of them back."""
        return self._desk.act_in_steps(label, lambda _: work())

    @property
    def names(self) -> "NameIndex":
        """All names of the book, for finding whom a typed name means."""
        return self._desk.names

    @cached_property
    def advice(self) -> "Advice":
        """Suggestions and measures."""
        from weaver_desktop.book.advice import Advice

        return Advice(self._desk, self._picture)

    def capture_parser(self, *, day_first: bool) -> "CaptureParser":
        """Return a reader of captured lines against this book.

        Args:
            day_first: whether 1/2 is the first of February, as the user's locale has it.
        """
        from weaver_desktop.book.capture.parser import CaptureParser

        return CaptureParser(
            self.names,
            me=lambda: self.parties.me,
            kind_of=lambda party: self.parties.get(party).kind,
            today=self._desk.today,
            day_first=day_first,
            headline_of=lambda party: self.parties.get(party).headline,
            known_for=self.parties.known_for,
            tags=self.parties.all_tags,
        )

    def day_field(self, *, day_first: bool) -> "DayField":
        """Return a reader of dates that are typed into a field of their own."""
        from weaver_desktop.book.day_field import DayField

        return DayField(today=self._desk.today, day_first=day_first)

    def network(self) -> "Network":
        """Return the network as it stands, the same object until something in it changes."""
        return self._picture.network(self._desk.today())

    def past(self) -> "Past":
        """Return the dated story of the network as it stands, by its positions."""
        return self._known.past(self.network(), self._desk.today())

    def first_day(self) -> date | None:
        """Return the earliest day that anything about anybody is known of, or None."""
        found = map_queries.first_day(self._file)
        return None if found is None else PartialDate.parse(found).first_day()

    def party_facts(self) -> "PartyFacts":
        """Return what filters ask about parties, the same object until something changes."""
        return self._known.facts(self._desk.today())

    def read_ahead(self) -> Iterator[None]:
        """Read what ``party_facts`` and ``past`` will need, in portions: see ``Known.read``."""
        return self._known.read()

    def positions(self) -> dict[str, tuple[float, float]]:
        """Return where the stars stood when they were last kept."""
        return map_queries.positions(self._file)

    def keep_positions(self, positions: Mapping[str, tuple[float, float]]) -> None:
        """Keep where the stars stand; this is no edit and has no history."""
        self._file.keep_positions(positions)

    def check(self) -> list[str]:
        """Return what is wrong with the file, empty if it is sound."""
        return self._file.faults()

    @cached_property
    def _picture(self) -> "Picture":
        # Loads numpy, which the first paint does without.
        from weaver_desktop.book.picture import Picture

        return Picture(self._file, self._desk.turn)

    @cached_property
    def _known(self) -> "Known":
        from weaver_desktop.book.known import Known

        return Known(self._file)

    def _take_in(self, change_set: ChangeSet) -> Steps[None]:
        yield from within(0.0, 0.3, self._desk.take_in(change_set))
        # What nobody asked for yet is not made for this.
        if "_picture" in self.__dict__:
            yield from within(0.3, 0.9, self._picture.take_in(change_set))
        for kept in filter(None, map(self.__dict__.get, ("_known", "advice"))):
            kept.take_in(change_set)
            yield Progress(1.0)
