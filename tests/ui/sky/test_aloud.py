"""What a screen reader says on the map."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.graph.networks import a_network
from tests.ui.opening import who
from tests.ui.sky.nights import Night, Nights, people
from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.sky.aloud import Aloud, announce, words_for
from weaver_desktop.ui.state.selection import NOTHING, Selected

NETWORK = a_network(
    "Hub A B C D E Solo", [("Hub", name) for name in ("A", "B", "C", "D", "E")] + [("A", "B")]
)


def _said(*names: str) -> str:
    return words_for(NETWORK, Selected(tuple(PartyId(name) for name in names)))


def test_the_selected_in_a_sentence() -> None:
    assert _said("A") == "A, tied to 2: B, Hub."
    assert _said("Hub") == "Hub, tied to 5: A, B, C, D and 1 more."
    assert _said("Solo") == "Solo, tied to nobody yet."
    assert _said("A", "B") == "2 selected: A, B."
    assert _said("A", "B", "C", "D", "E", "Hub") == "6 selected: A, B, C, D and 2 more."
    assert words_for(NETWORK, NOTHING) == "Nothing is selected."
    assert _said("Gone") == "Nothing is selected."


def _two(book: Book) -> None:
    ama, bo = people(book, "Ama", "Bo")
    book.encounters.log(parties=[ama, bo], on=PartialDate.of(book.today))


@pytest.fixture
def night(nights: Nights) -> Night:
    made = nights.fall(_two)
    made.settle()
    return made


def test_a_walk_on_the_map_is_heard(night: Night) -> None:
    heard: list[str] = []
    stage = night.sky.stage

    def tell(widget: QWidget, words: str) -> None:
        assert widget is stage
        heard.append(words)

    Aloud(stage, night.sky.seen, night.selection, night.sky, tell)
    stage.setFocus()
    QTest.keyClick(stage, Qt.Key.Key_Up)
    assert len(heard) == 1
    assert heard[0] in {"Ama, tied to 1: Bo.", "Bo, tied to 1: Ama."}
    night.selection.clear()
    assert heard[1:] == ["Nothing is selected."]


def test_what_is_chosen_in_a_list_is_left_to_the_list(night: Night) -> None:
    heard: list[str] = []
    Aloud(
        night.sky.stage,
        night.sky.seen,
        night.selection,
        night.sky,
        lambda _, words: heard.append(words),
    )
    night.sky.stage.clearFocus()
    night.selection.select_party(who(night.book, "Ama"))
    assert heard == []


def test_announcing_without_a_screen_reader_does_no_harm(night: Night) -> None:
    announce(night.sky.stage, "Ama, tied to 1: Bo.")
