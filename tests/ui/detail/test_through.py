"""Whom somebody met through the weaver."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.widgets.scene import Scene, buttons
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import IntroductionId, PartyId
from weaver_desktop.domain.introductions import Outcome, Stage
from weaver_desktop.domain.ties import Depth
from weaver_desktop.ui.detail.pane import DetailPane


class Ama:
    """The page of Ama, who is introduced to Tilly."""

    def __init__(self, on: Scene, bot: QtBot) -> None:
        """Take up the idea and turn to her page."""
        self.on = on
        self.ama, self.tilly = on.person("Ama"), on.person("Tilly")
        self.key: IntroductionId = on.book.introductions.take_up(
            a=self.ama, b=self.tilly, on=date(2024, 4, 1)
        )
        self.pane = DetailPane(on.book, on.changes, on.selection, on.theme, on.tints)
        bot.addWidget(self.pane)
        self.pane.resize(312, 900)
        self.pane.show()
        on.selection.select_party(self.ama)
        self.pane.finish()

    def move(self, stage: Stage, month: int = 5) -> None:
        """Move the introduction on the first of a month of 2024."""
        day = PartialDate(2024, month, 1).first_day()
        self.on.book.introductions.move(introduction_id=self.key, stage=stage, on=day)

    def rows(self) -> list[str]:
        """Return the rows that tell of an introduction, as they are read out."""
        QApplication.processEvents()
        words = ("through you", "by you", "Taken up", "Asked", "Both said", "Introduced")
        found = [each.accessibleName() for each in buttons(self.pane.page)]
        return [each for each in found if any(word in each for word in words)]


@pytest.fixture
def page(on: Scene, qtbot: QtBot) -> Ama:
    return Ama(on, qtbot)


def test_from_the_idea_until_they_met(page: Ama) -> None:
    assert page.rows() == ["Tilly, Taken up in Apr 2024"]
    page.move(Stage.MADE)
    assert page.rows() == ["Tilly, Introduced in May 2024"]
    page.move(Stage.MET, 6)
    assert page.rows() == ["Tilly, Met through you, Jun 2024"]
    page.on.book.history.undo()
    assert page.rows() == ["Tilly, Introduced in May 2024"]


def test_what_became_of_it_is_told_in_the_words_of_the_tie(page: Ama) -> None:
    page.move(Stage.MADE)
    page.move(Stage.MET)
    book = page.on.book
    tie = book.ties.between(page.ama, page.tilly)
    assert tie is not None
    book.ties.change_depth(tie_id=tie.id, depth=Depth.MAKE)
    assert page.rows() == ["Tilly, Met through you, May 2024 · make things together"]
    book.ties.describe(tie_id=tie.id, note="making a show together")
    assert page.rows() == ["Tilly, Met through you, May 2024 · making a show together"]


def test_what_they_did_is_told_where_the_tie_says_nothing(page: Ama) -> None:
    page.move(Stage.MADE)
    page.on.book.introductions.judge(introduction_id=page.key, outcome=Outcome.DID_SOMETHING)
    assert page.rows() == ["Tilly, Met through you, May 2025 · did something together"]


def test_who_knew_each_other_was_introduced_by_the_weaver(on: Scene, qtbot: QtBot) -> None:
    page = Ama(on, qtbot)
    on.book.ties.meet(a=page.ama, b=page.tilly, on=PartialDate(2020))
    page.move(Stage.MADE)
    page.move(Stage.MET)
    assert page.rows() == ["Tilly, Introduced by you, May 2024"]


@pytest.mark.parametrize("stage", [Stage.LAPSED, Stage.DECLINED])
def test_what_came_to_nothing_is_not_told(page: Ama, stage: Stage) -> None:
    page.move(stage)
    assert page.rows() == []


def test_a_row_leads_to_the_two(page: Ama) -> None:
    def press(party: PartyId) -> None:
        row = next(each for each in buttons(page.pane.page) if "Taken up" in each.accessibleName())
        row.click()
        assert party in page.on.selection.now.parties

    press(page.tilly)
    assert set(page.on.selection.now.parties) == {page.ama, page.tilly}
