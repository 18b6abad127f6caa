"""Suggestions and measures: what the graph floor makes of this book."""

from weaver_desktop.book.asking import WHOLE_BOOK, Asking, scope_of
from weaver_desktop.book.desk import Desk
from weaver_desktop.book.memory import Memory
from weaver_desktop.book.picture import Picture
from weaver_desktop.book.question import Question
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.introductions import Suggestion
from weaver_desktop.graph.measures import Health, health
from weaver_desktop.graph.suggestions import USUAL, Aims
from weaver_desktop.store.queries import advice as columns
from weaver_desktop.store.queries import asking as asking_queries
from weaver_desktop.store.queries import introductions, story


class Advice:
    """Asks the graph floor about the book as it stands."""

    def __init__(self, desk: Desk, picture: Picture) -> None:
        """Look at the book through its picture."""
        self._desk = desk
        self._picture = picture
        self._memory = Memory()

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
        file = self._desk.file
        network = self._picture.network(today)
        asked = asking if for_party is None else Asking(party=for_party)
        return Question(
            path=file.path,
            network=network,
            heard=story.needs_and_gifts(file),
            gatherings=columns.gatherings_attended(file),
            traits=columns.traits(file),
            introductions=introductions.introductions(file),
            apart=introductions.pairs_kept_apart(file, today),
            unwilling=introductions.unwilling(file),
            needy_in_private=asking_queries.needy_in_private(file),
            today=today,
            limit=limit,
            scope=scope_of(asked, self._desk, network),
            aims=aims or USUAL,
        )

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
