"""What each format can hold comes back; ``docs/formats.md`` has the table."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from tests.exchange.writing import outlines, values
from weaver_desktop.book.outgoing.everything import Everything
from weaver_desktop.domain.ties import Depth
from weaver_desktop.exchange.writing.cards.file import cards
from weaver_desktop.exchange.writing.csv_text import lists
from weaver_desktop.exchange.writing.gephi import gephi_tables
from weaver_desktop.exchange.writing.gexf import gexf
from weaver_desktop.exchange.writing.graphml import graphml
from weaver_desktop.exchange.writing.kumu import blueprint, kumu_workbook
from weaver_desktop.exchange.writing.saving import Files
from weaver_desktop.exchange.writing.workbook import workbook

_IN_CELLS = ("headline", "place", "pronouns", "notes", "how_met", "birthday", "kind", "group_kind")
_TOGETHER = ("tags", "groups", "facts")
_many = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)

Writer = Callable[[Everything], bytes | Files]


@pytest.mark.parametrize(
    "write, name",
    [
        (workbook, "book.xlsx"),
        (blueprint, "kumu.json"),
        (kumu_workbook, "kumu.xlsx"),
        (graphml, "net.graphml"),
        (gexf, "net.gexf"),
        (gephi_tables, ""),
        (lists, ""),
    ],
    ids=["xlsx", "kumu", "kumu-xlsx", "graphml", "gexf", "gephi", "csv"],
)
@_many
@given(everything=values.everything().map(lambda each: values.without_signs(each, ",;|#")))
def test_tables_and_networks(
    tmp_path: Path, everything: Everything, write: Writer, name: str
) -> None:
    (batch,) = outlines.written_and_read(tmp_path, write(everything), name)
    fields = (*_IN_CELLS, *_TOGETHER, "heard")
    assert outlines.people_in(batch, *fields) == outlines.people_out(everything, *fields)
    assert outlines.ties_in(batch) == outlines.ties_out(everything)


@pytest.mark.parametrize("write, name", [(workbook, "book.xlsx"), (lists, "")], ids=["xlsx", "csv"])
@_many
@given(everything=values.everything())
def test_guests_come_back(tmp_path: Path, everything: Everything, write: Writer, name: str) -> None:
    (batch,) = outlines.written_and_read(tmp_path, write(everything), name)
    assert outlines.guests_in(batch) == outlines.guests_out(everything)


@pytest.mark.parametrize("version", [3, 4])
@_many
@given(everything=values.everything())
def test_cards(tmp_path: Path, everything: Everything, version: int) -> None:
    data = cards(everything, version=version)
    (batch,) = outlines.written_and_read(tmp_path, data, "all.vcf")
    fields = (
        *("kind", "group_kind", "headline", "place", "pronouns", "notes", "tags", "groups"),
        "birthday",
        *("ways", "labels"),
        *("photo", "extras", "uid"),
    )
    people, written = outlines.people_in(batch, *fields), outlines.people_out(everything, *fields)
    assert people == written
    assert set(outlines.ties_in(batch)) == {
        ends for ends, tie in outlines.ties_out(everything).items() if _holds(tie["spells"])
    }


@pytest.mark.parametrize("version", [3, 4])
@_many
@given(everything=values.everything())
def test_of_ties_cards_say_who_is_close(
    tmp_path: Path, everything: Everything, version: int
) -> None:
    (batch,) = outlines.written_and_read(tmp_path, cards(everything, version=version), "all.vcf")
    written = outlines.ties_out(everything)
    for ends, tie in outlines.ties_in(batch).items():
        is_close = written[ends]["depth"] >= Depth.IN_TOUCH
        assert tie["depth"] == (Depth.IN_TOUCH if is_close else Depth.MET)


def _holds(spells: tuple[object, ...]) -> bool:
    return not spells or getattr(spells[-1], "end", None) is None
