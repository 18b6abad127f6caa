import pytest
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from weaver_desktop.ui.widgets.rows import RowState, state_of


@pytest.mark.parametrize(
    "on, expected",
    [
        (QStyle.StateFlag.State_None, RowState()),
        (QStyle.StateFlag.State_Selected, RowState(is_selected=True)),
        (QStyle.StateFlag.State_MouseOver, RowState(is_hovered=True)),
        (QStyle.StateFlag.State_HasFocus, RowState()),
        (
            QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange,
            RowState(has_focus=True),
        ),
    ],
)
def test_a_row_stands_out_as_qt_says(on: QStyle.StateFlag, expected: RowState) -> None:
    option = QStyleOptionViewItem()
    option.state = on
    assert state_of(option) == expected


def test_focus_of_the_mouse_shows_only_where_it_is_wanted_and_ticks_where_rows_are_chosen() -> None:
    option = QStyleOptionViewItem()
    option.state = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_Selected
    assert state_of(option, is_always_ringed=True).has_focus
    assert state_of(option, is_ticking=True).is_ticked
    option.state = QStyle.StateFlag.State_HasFocus
    assert not state_of(option, is_ticking=True).is_ticked
