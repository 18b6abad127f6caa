"""Every row of a file is in the batch or has a reason why not."""

import csv
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.exchange.making import accounted
from weaver_desktop.exchange.readers import read

HEADERS = (
    ("From", "To", "Strength", "Type", "Date"),
    ("Name", "Email", "Tags", "Needs", "Shoe size"),
    ("Person", "Gathering", "Date", "Ticket", "Age"),
)
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)
CELLS = st.one_of(
    st.sampled_from(["", " ", "Ama", "ama", "Tilly", "Bo", "a@x.org", "b@x.org", "3", "-1", "7.5"]),
    st.sampled_from(
        ["2024-05-12", "2031", "12/03/2024", "soon", "?", "#N/A", "'; DROP", '"', "|", "\x07"]
    ),
    TEXTS,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    header=st.sampled_from(HEADERS),
    rows=st.lists(st.lists(CELLS, max_size=7), min_size=1, max_size=12),
    sign=st.sampled_from(",;\t|"),
)
def test_every_row_is_kept_or_told(
    tmp_path: Path, header: Sequence[str], rows: list[list[str]], sign: str
) -> None:
    path = tmp_path / "list.csv"
    # A row in front that is sound, so that the header is one with rows below.
    sound = ["Zoë Sound", "Dee Sound", "", "", ""]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=sign).writerows([header, sound, *rows])
    batch = read(path)
    filled = {at for at, row in enumerate(rows, start=3) if any(c and not c.isspace() for c in row)}
    assert batch.rows_read == len(filled) + 1
    assert accounted(batch) == filled | {2}
    keys = [party.key for party in batch.parties]
    assert len(keys) == len(set(keys))
    used = {key for tie in batch.ties for key in (tie.a, tie.b)}
    used |= {guest.party for guest in batch.guests}
    assert used <= set(keys)
    assert all(tie.a != tie.b for tie in batch.ties)
    pairs = [frozenset((tie.a, tie.b)) for tie in batch.ties]
    assert len(pairs) == len(set(pairs))


@pytest.mark.parametrize("header", HEADERS)
def test_the_same_file_gives_the_same_batch(tmp_path: Path, header: Sequence[str]) -> None:
    path = tmp_path / "list.csv"
    rows = "".join(f"Ama {at % 5},Tilly {at % 3},{at % 9},a;b,2024\n" for at in range(40))
    path.write_text(",".join(header) + "\n" + rows, encoding="utf-8")
    assert read(path) == read(path)
