"""Every tie as a row of numbers."""

from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.book.tie_sheet import IS_INFERRED, TieSheet
from weaver_desktop.domain.ids import TieId

WIDTH = IS_INFERRED + 1
ROWS = st.tuples(*[st.integers(0, 2**31 - 1)] * WIDTH)
TIES = st.sampled_from([TieId(str(number)) for number in range(6)])
ACTS = st.lists(st.tuples(TIES, st.one_of(st.none(), ROWS)), max_size=40)


def contents(sheet: TieSheet) -> dict[TieId, tuple[int, ...]]:
    assert len(sheet.ids) == len(set(sheet.ids)) == len(sheet.rows())
    return {tie: tuple(row) for tie, row in zip(sheet.ids, sheet.rows().tolist(), strict=True)}


@given(ACTS)
def test_it_holds_what_a_dictionary_would(
    acts: list[tuple[TieId, tuple[int, ...] | None]],
) -> None:
    sheet, held = TieSheet(), dict[TieId, tuple[int, ...]]()
    for tie, row in acts:
        if row is None:
            sheet.drop(tie)
            held.pop(tie, None)
        else:
            sheet.put(tie, row)
            held[tie] = row
        assert contents(sheet) == held


def test_it_grows_as_it_needs() -> None:
    sheet = TieSheet([(TieId("first"), (1,) * WIDTH)])
    for number in range(1000):
        sheet.put(TieId(str(number)), (number,) * WIDTH)
    assert contents(sheet)[TieId("999")] == (999,) * WIDTH
    assert contents(sheet)[TieId("first")] == (1,) * WIDTH
    assert len(sheet.ids) == 1001


def test_what_was_handed_out_does_not_change() -> None:
    sheet = TieSheet([(TieId("1"), (1,) * WIDTH)])
    before = sheet.rows()
    sheet.put(TieId("1"), (2,) * WIDTH)
    assert before.tolist() == [[1] * WIDTH]


def test_ends_move_up_when_a_party_leaves() -> None:
    sheet = TieSheet([(TieId("1"), (0, 2, *[5] * 5)), (TieId("2"), (3, 4, *[5] * 5))])
    sheet.close_gap(1)
    assert contents(sheet) == {"1": (0, 1, *[5] * 5), "2": (2, 3, *[5] * 5)}
