"""What each format can hold comes back; ``docs/formats.md`` has the table."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

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
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
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
        (lambda everything: _without_guests(lists(everything)), ""),
    ],
    ids=["xlsx", "kumu", "kumu-xlsx", "graphml", "gexf", "gephi", "csv"],
)
@_many
@given(everything=values.everything().map(lambda each: values.without_signs(each, ",;|#")))
def test_tables_and_networks(
    tmp_path: Path, everything: Everything, write: Writer, name: str
) -> None:
    (batch,) = outlines.written_and_read(tmp_path, write(everything), name)
    fields = (*_IN_CELLS, *_TOGETHER)
    assert outlines.people_in(batch, *fields) == outlines.people_out(everything, *fields)
    assert outlines.ties_in(batch) == outlines.ties_out(everything)


@_many
@given(everything=values.everything())
def test_guests_come_back_from_a_workbook(tmp_path: Path, everything: Everything) -> None:
    (batch,) = outlines.written_and_read(tmp_path, workbook(everything), "book.xlsx")
    assert outlines.guests_in(batch) == outlines.guests_out(everything)


@pytest.mark.parametrize("version", [3, 4])
@_many
@given(everything=values.everything())
def test_cards(tmp_path: Path, everything: Everything, version: int) -> None:
    data = cards(everything, version=version)
    (batch,) = outlines.written_and_read(tmp_path, data, "all.vcf")
    fields = ("kind", "pronouns", "notes", "tags", "groups", "photo", "extras", "uid", "labels")
    people, written = outlines.people_in(batch, *fields), outlines.people_out(everything, *fields)
    assert people == written
    assert set(outlines.ties_in(batch)) == {
        ends for ends, tie in outlines.ties_out(everything).items() if _holds(tie["spells"])
    }


@_many
@given(everything=values.everything(), depth=st.sampled_from([Depth.MET, Depth.IN_TOUCH]))
def test_cards_hold_every_way_and_a_whole_birthday(
    tmp_path: Path, everything: Everything, depth: Depth
) -> None:
    (batch,) = outlines.written_and_read(tmp_path, cards(everything, version=4), "all.vcf")
    ways, written = outlines.people_in(batch, "ways"), outlines.people_out(everything, "ways")
    for name, about in written.items():
        assert about["ways"] <= ways[name]["ways"]
    fields = ("headline", "birthday")
    assert outlines.people_in(batch, *fields) == outlines.people_out(everything, *fields)
    for tie in outlines.ties_in(batch).values():
        assert tie["depth"] <= max(depth, Depth.HELP)


def _holds(spells: tuple[object, ...]) -> bool:
    return not spells or getattr(spells[-1], "end", None) is None


def _without_guests(files: Files) -> Files:
    return {name: data for name, data in files.items() if name != "guests.csv"}
