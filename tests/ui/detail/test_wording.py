"""The words of the detail pane."""

from datetime import date

import pytest

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import Fact, FactKind
from weaver_desktop.domain.ids import FactId, PartyId, TieId
from weaver_desktop.domain.ties import Depth, Provenance, Tie
from weaver_desktop.ui.detail import wording

TODAY = date(2025, 5, 20)


def _tie(depth: Depth, last: str = "", ended: str = "") -> Tie:
    return Tie(
        TieId("t"),
        PartyId("a"),
        PartyId("b"),
        depth,
        Provenance.OBSERVED,
        None,
        PartialDate.parse(last) if last else None,
        PartialDate.parse(ended) if ended else None,
    )


def _fact(kind: FactKind, text: str = "a kiln", on: str = "", *, is_open: bool = True) -> Fact:
    heard = PartialDate.parse(on) if on else None
    return Fact(FactId("f"), PartyId("a"), kind, text, heard, is_open=is_open)


@pytest.mark.parametrize(
    "tie, said, is_cooling",
    [
        (_tie(Depth.MAKE, "2025-05-17"), "3 days ago", False),
        (_tie(Depth.IN_TOUCH, "2024-10-10"), "cooling, 7 months", True),
        (_tie(Depth.HELP, "2024-11-19"), "Nov 2024", False),
        (_tie(Depth.HELP, "2020-05-19"), "cooling, 5 years", True),
        (_tie(Depth.MET, "2020-05-20"), "May 2020", False),
        (_tie(Depth.MAKE), "", False),
        (_tie(Depth.MAKE, "2020-01-01", "2024-01"), "ended in Jan 2024", False),
    ],
)
def test_last_contact_and_cooling(tie: Tie, said: str, is_cooling: bool) -> None:
    assert wording.contact_words(tie, TODAY) == said
    assert wording.is_cooling(tie, TODAY) is is_cooling


@pytest.mark.parametrize("depth", list(Depth))
@pytest.mark.parametrize("provenance", list(Provenance))
def test_every_tie_has_words(depth: Depth, provenance: Provenance) -> None:
    assert wording.depth_words(_tie(depth))
    assert "until it ended" in wording.depth_words(_tie(depth, ended="2024"))
    assert wording.provenance_words(provenance)


@pytest.mark.parametrize(
    "fact, said_by, said",
    [
        (_fact(FactKind.NEED, on="2025-05-12"), None, "heard on 12 May · open"),
        (_fact(FactKind.NEED, is_open=False), None, "met"),
        (_fact(FactKind.NOTE, on="2025-05-19"), "Bo", "heard yesterday · from Bo"),
        (_fact(FactKind.GIFT), None, ""),
    ],
)
def test_when_a_fact_was_heard(fact: Fact, said_by: str | None, said: str) -> None:
    assert wording.heard_words(fact, said_by, TODAY) == said


@pytest.mark.parametrize(
    "kind, told",
    [
        (FactKind.NEED, "Needs a {text}"),
        (FactKind.GIFT, "Offers a {text}"),
        (FactKind.PASSION, "Loves a {text}"),
        (FactKind.NOTE, "a {text}"),
    ],
)
def test_a_fact_in_a_story(kind: FactKind, told: str) -> None:
    assert wording.told_fact(_fact(kind, "a\n{text}")) == told


@pytest.mark.parametrize(
    "others, place, note, said",
    [
        (["Tilly"], "Hay Bales", "residencies", "Met Tilly at Hay Bales: residencies"),
        (["Tilly", "Bo"], "", "", "Met Tilly and Bo"),
        (["Tilly", "Bo", "Cy"], "", "", "Met Tilly, Bo and Cy"),
        (["Tilly", "Bo", "Cy", "Di"], "", "", "Met Tilly, Bo and 2 others"),
        ([], "Hay Bales", "", "A meeting at Hay Bales"),
    ],
)
def test_who_was_met(others: list[str], place: str, note: str, said: str) -> None:
    assert wording.met_words(others, place, note) == said


def test_since_and_until() -> None:
    since, until = PartialDate(2023, 3), PartialDate(2024)
    assert wording.since_words(since, None, TODAY) == "since Mar 2023"
    assert wording.since_words(since, until, TODAY) == "until 2024"
    assert wording.since_words(None, None, TODAY) == ""
