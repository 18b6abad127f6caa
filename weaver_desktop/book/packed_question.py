"""A question for suggestions whose parts are packed already: packing all at once takes too long."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from weaver_desktop.book.memory import Memory
from weaver_desktop.book.question import Question
from weaver_desktop.book.sources import Pieces, unpacked
from weaver_desktop.domain.introductions import Suggestion
from weaver_desktop.graph.network import Network
from weaver_desktop.graph.suggestions import Aims, Scope


@dataclass(frozen=True, slots=True)
class PackedQuestion:
    """The same as a ``Question``; ``parts`` are packed, by the names of its fields."""

    path: Path
    network: Network
    parts: Mapping[str, Pieces]
    today: date
    limit: int
    scope: Scope
    aims: Aims

    def answer(self) -> tuple[Suggestion, ...]:
        """Work out the suggestions, best first.

        Raises:
            BookRefusedError: if a fact in the book makes no sense.
        """
        return self.answer_with(Memory())

    def answer_with(self, memory: Memory) -> tuple[Suggestion, ...]:
        """Work out the suggestions; parts that the last question had as well are not unpacked.

        Raises:
            BookRefusedError: if a fact in the book makes no sense.
        """
        known, memory.kept = memory.kept, None  # nothing is kept after a failure
        before = known if isinstance(known, _Unpacked) else _Unpacked()
        parts: dict[str, Any] = {
            name: before.parts[name] if before.packed.get(name) == pieces else unpacked(pieces)
            for name, pieces in self.parts.items()
        }
        question = Question(
            path=self.path,
            network=self.network,
            today=self.today,
            limit=self.limit,
            scope=self.scope,
            aims=self.aims,
            **parts,
        )
        found = question.answer_with(before.memory)
        memory.kept = _Unpacked(self.parts, parts, before.memory)
        return found


@dataclass(frozen=True, slots=True)
class _Unpacked:
    """The parts of the last question, and what it left."""

    packed: Mapping[str, Pieces] = field(default_factory=dict)
    parts: Mapping[str, Any] = field(default_factory=dict)
    memory: Memory = field(default_factory=Memory)
