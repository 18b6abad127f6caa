"""Suggestions and measures: what the graph floor makes of this book."""

from collections.abc import Generator

from weaver_desktop.book.asking import WHOLE_BOOK, Asking, scope_of
from weaver_desktop.book.desk import Desk
from weaver_desktop.book.memory import Memory
from weaver_desktop.book.packed_question import PackedQuestion
from weaver_desktop.book.picture import Picture
from weaver_desktop.book.question import Question
from weaver_desktop.book.sources import SourcesKept, read_parts
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.introductions import Suggestion
from weaver_desktop.graph.measures import Health, health
from weaver_desktop.graph.suggestions import USUAL, Aims


class Advice:
    """Asks the graph floor about the book as it stands."""

    def __init__(self, desk: Desk, picture: Picture) -> None:
        """Look at the book through its picture."""
        self._desk = desk
        self._picture = picture
        self._memory = Memory()
        self._sources = SourcesKept(desk.file)

    def question(
        self,
        *,
        limit: int = 20,
        asking: Asking = WHOLE_BOOK,
        for_party: PartyId | None = None,
        aims: Aims | None = None,
    ) -> Question:
        """Put together a question for suggestions; cheap, the work is in its answer.

        Args:
            limit: the most suggestions to ask for.
            asking: for whom, or for what.
            for_party: short for ``asking=Asking(party=...)``.
            aims: what the weaver wants more of; as usual if None.

        Raises:
            NotFoundError: if a party, the need or the gathering is not in the book.
            InvalidEditError: if what is asked for makes no sense, or is private.
        """
        today = self._desk.today()
        network = self._picture.network(today)
        asked = asking if for_party is None else Asking(party=for_party)
        return Question(
            path=self._desk.file.path,
            network=network,
            today=today,
            limit=limit,
            scope=scope_of(asked, self._desk, network),
            aims=aims or USUAL,
            **read_parts(self._desk.file, today),
        )

    def question_in_steps(
        self, *, limit: int, asking: Asking = WHOLE_BOOK, aims: Aims | None = None
    ) -> Generator[None, None, PackedQuestion]:
        """Put the same question together in steps of some milliseconds, and return it.

        What is asked for is checked before the first step. An edit between two steps is heeded;
        while an act is under way, the steps do nothing, for it may yet be taken back.

        Raises:
            NotFoundError: if a party, the need or the gathering is not in the book.
            InvalidEditError: if what is asked for makes no sense, or is private.
        """
        scope_of(asking, self._desk, self._picture.network(self._desk.today()))
        yield
        today = self._desk.today()
        yield from self._sources.read(today)
        while self._picture.is_between:
            yield
            yield from self._sources.read(today)
        network = self._picture.network(today)
        return PackedQuestion(
            path=self._desk.file.path,
            network=network,
            parts=self._sources.parts(),
            today=today,
            limit=limit,
            scope=scope_of(asking, self._desk, network),
            aims=aims or USUAL,
        )

    def take_in(self, change_set: ChangeSet) -> None:
        """Forget of what was read for questions what an edit has changed."""
        self._sources.take_in(change_set)

    def suggestions(
        self,
        *,
        limit: int = 20,
        asking: Asking = WHOLE_BOOK,
        for_party: PartyId | None = None,
        aims: Aims | None = None,
    ) -> tuple[Suggestion, ...]:
        """Suggest introductions, best first; see ``question``.

        What was worked out is kept until the book changes; after a logged tie only what it
        touches is worked out anew.
        """
        question = self.question(limit=limit, asking=asking, for_party=for_party, aims=aims)
        return question.answer_with(self._memory)

    def health(self) -> Health:
        """Measure the network with and without the weaver."""
        return health(self._picture.network(self._desk.today()))
