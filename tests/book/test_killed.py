"""A book whose window was killed: nothing acknowledged is lost."""

import signal
from pathlib import Path
from random import Random

import pytest

from tests.fixtures import children
from tests.fixtures.dumps import faults, query
from weaver_desktop.book.book import Book

SAVE_FOREVER = """
import sys
from pathlib import Path
from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.phrases import phrase

book = Book.open(Path(sys.argv[1]))
print("open", flush=True)
before = None
while True:
    who = book.parties.add_person(name="Somebody", notes="x" * 3000)
    print(who, flush=True)
    with book.as_one(phrase("Met")):
        book.facts.add(party_id=who, kind=FactKind.GIFT, text="a kiln")
        if before is not None:
            book.encounters.log(parties=[who, before], on=PartialDate(2025), note="kilns")
    print("met", who, flush=True)
    before = who
"""


@pytest.mark.slow
def test_what_was_acknowledged_outlives_a_kill(path: Path) -> None:
    random = Random(7)  # noqa: S311 - no secret
    people: set[str] = set()
    met: set[str] = set()
    for _ in range(10):
        with children.started(SAVE_FOREVER, path) as writer:
            assert writer.stdout is not None
            heard = [writer.stdout.readline() for _ in range(random.randrange(1, 40))]
            writer.send_signal(signal.SIGKILL)
            # What it had said before it died is in the pipe still.
            heard += writer.stdout.readlines()
        whole = [line.strip() for line in heard if line.endswith("\n")]
        people |= {line for line in whole if not line.startswith("met ")}
        met |= {line.removeprefix("met ") for line in whole if line.startswith("met ")}
        with Book.open(path) as book:
            kept = {line.id for line in book.parties.lines()}
            assert people <= kept
            assert len(kept - people) <= 10, "at most one a round was saved and not yet said"
            with_facts = {row[0] for row in query(path, "SELECT party_id FROM fact")}
            assert met <= with_facts
            assert book.check() == []
            assert len(book.search.find("kiln", limit=len(kept))) == len(with_facts)
        assert faults(path) == []
        assert not path.with_name(path.name + ".lock").exists()
    assert len(people) > 20
