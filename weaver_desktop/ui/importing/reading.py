"""Reading a file in the worker process."""

from dataclasses import dataclass
from pathlib import Path

from weaver_desktop.domain.batch import Batch
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.phrases import Phrase


@dataclass(frozen=True, slots=True)
class ReadFile:
    """Asks what a file brings; the answer is a ``Batch``, or the sentence why there is none."""

    path: Path

    def answer(self) -> Batch | Phrase:
        """Read the file."""
        from weaver_desktop.exchange.readers import read

        try:
            return read(self.path)
        except WeaverError as error:
            return error.phrase
