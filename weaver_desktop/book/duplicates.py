"""Who may be in the book twice: while typing, and as a queue. Nobody is merged by itself."""

from collections.abc import Generator, Sequence

from weaver_desktop.book.desk import Desk
from weaver_desktop.book.likeness import Entry, Likeness, LikenessQuestion, same_way
from weaver_desktop.book.likeness_in_steps import PackedQuestion, question_in_steps
from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.domain.ids import Pair, PartyId, pair
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.store.folding import words
from weaver_desktop.store.queries import apart, beside
from weaver_desktop.store.queries.parties import roll

DIFFERENT = "different:"
"""Begins the names of the settings that say that two are not the same; two ids follow."""

_LISTED = 200


class Duplicates:
    """Asks “the same person?”, and remembers when they are not."""

    def __init__(self, desk: Desk) -> None:
        """Work at a desk."""
        self._desk = desk

    def question(self, *, limit: int = _LISTED) -> LikenessQuestion:
        """Put together the question who may be one; the work is in its answer."""
        file = self._desk.file
        return LikenessQuestion(
            entries=[Entry(one.id, one.kind.value, one.name) for one in roll(file)],
            ways=beside.all_ways(file),
            apart=frozenset({*apart.tied_or_introduced(file), *self.known_to_differ()}),
            together=apart.together(file),
            limit=limit,
        )

    def question_in_steps(self, *, limit: int = _LISTED) -> Generator[None, None, PackedQuestion]:
        """Put together the same question in short steps; a window goes on between them."""
        return question_in_steps(self._desk, self.known_to_differ(), limit=limit)

    def queue(self, *, limit: int = _LISTED) -> tuple[Likeness, ...]:
        """Return the pairs that may be one party, most alike first, with the reasons.

        In a book of thousands this takes longer than a window may wait: let a worker answer the
        ``question`` there.
        """
        return self.question(limit=limit).answer()

    def like(
        self, *, name: str, ways: Sequence[tuple[str, str]] = (), limit: int = 5
    ) -> tuple[tuple[PartyId, Phrase], ...]:
        """Return who of the book somebody may be who is about to be added, with the reason.

        Args:
            name: what is typed so far.
            ways: pairs of kind and value that are known of them.
            limit: how many at most.
        """
        names = self._desk.names
        found: dict[PartyId, Phrase] = {}
        wanted = {(kind, key) for kind, value in ways if (key := same_way(kind, value))}
        if wanted:
            for party, kind, value in beside.all_ways(self._desk.file):
                if (kind, same_way(kind, value)) in wanted:
                    said = phrase("{name} has {value}, too.", name=names.name(party), value=value)
                    found.setdefault(party, said)
        for party in names.whole(name):
            said = phrase("{name} is in the book already.", name=names.name(party))
            found.setdefault(party, said)
        if len(words(name)) > 1:  # one word begins too many names
            for party in names.complete(name, limit=limit):
                said = phrase("{name} has these names, too.", name=names.name(party))
                found.setdefault(party, said)
        for party in names.near(name):
            said = phrase("{name} is written much alike.", name=names.name(party))
            found.setdefault(party, said)
        return tuple(found.items())[:limit]

    def not_the_same(self, *, a: PartyId, b: PartyId) -> None:
        """Remember that two are not the same; they are not asked about again.

        Raises:
            InvalidEditError: if only one is named.
            NotFoundError: if one is not in the book.
        """
        one, other = self._desk.name(a), self._desk.name(b)
        if a == b:
            raise InvalidEditError("{name} is one. Choose two.", name=one)
        key = different_key(pair(a, b))
        with self._desk.act(
            phrase("{one} and {other} are not the same", one=one, other=other)
        ) as edit:
            if edit.row("setting", key) is None:
                edit.insert("setting", key, value="yes")

    def known_to_differ(self) -> tuple[Pair, ...]:
        """Return the pairs of which it was said that they are not the same."""
        names = beside.settings_like(self._desk.file, DIFFERENT)
        return tuple(_pair_of(name) for name in names)

    def ask_again(self, *, a: PartyId, b: PartyId) -> None:
        """Forget that two are not the same."""
        one, other = self._desk.name(a), self._desk.name(b)
        key = different_key(pair(a, b))
        with self._desk.act(
            phrase("{one} and {other} may be the same", one=one, other=other)
        ) as edit:
            if edit.row("setting", key) is not None:
                edit.delete("setting", key)


def different_key(two: Pair) -> str:
    """Return the name of the setting that says that two are not the same."""
    return f"{DIFFERENT}{two[0]}:{two[1]}"


def _pair_of(key: str) -> Pair:
    a, _, b = key.removeprefix(DIFFERENT).partition(":")
    return PartyId(a), PartyId(b)
