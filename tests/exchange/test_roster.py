"""Rows about the same party brought together, in any order."""

from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.domain.batch import Spell
from weaver_desktop.domain.errors import UnreadableFileError
from weaver_desktop.domain.parties import PartyKind
from weaver_desktop.domain.ties import Depth
from weaver_desktop.exchange.drafts import Draft, TieDraft
from weaver_desktop.exchange.harvest import Harvest, Reading
from weaver_desktop.exchange.roster import Roster


def drafts() -> st.SearchStrategy[Draft]:
    return st.builds(
        Draft,
        name=st.sampled_from(["Ama", "ama ", "Bo"]),
        row=st.integers(2, 99),
        set_apart=st.sampled_from(["", "", "1", "2"]),
        mails=st.sets(st.sampled_from(["a@x", "b@x", "c@x"]), max_size=2),
        kind=st.sampled_from(PartyKind),
    )


@given(st.lists(drafts(), max_size=12))
def test_every_row_ends_in_one_party_of_its_name_and_kind(rows: list[Draft]) -> None:
    roster = Roster("list.csv")
    said = [(row.name.strip().casefold(), row.kind, set(row.mails), row.set_apart) for row in rows]
    kept = [roster.add(row) for row in rows]
    for (name, kind, mails, mark), draft in zip(said, kept, strict=True):
        assert draft.name.strip().casefold() == name
        assert draft.kind is kind
        assert mails <= draft.mails
        assert not mark or draft.set_apart == mark
    assert len({draft.key for draft in roster}) == len(list(roster))


@given(st.lists(drafts(), max_size=12))
def test_two_without_mail_or_mark_are_never_kept_apart(rows: list[Draft]) -> None:
    roster = Roster("list.csv")
    for row in rows:
        roster.add(row)
    for one, other in combinations(roster, 2):
        same = (one.key.split("\n")[0], one.kind) == (other.key.split("\n")[0], other.kind)
        is_bare = not (one.mails or one.set_apart) or not (other.mails or other.set_apart)
        assert not (same and is_bare)


def test_a_file_that_names_more_than_can_be_held_is_refused() -> None:
    roster = Roster("list.csv", most=2)
    for name in ("Ama", "Bo", "ama"):
        roster.add(Draft(name, 1))
    with pytest.raises(UnreadableFileError, match=r"list\.csv names more than 2 people and groups"):
        roster.add(Draft("Cy", 4))


def test_a_file_that_holds_more_ties_than_can_be_held_is_refused() -> None:
    harvest = Harvest(Reading("ties.csv", date(2026, 11, 22)), most_ties=2)
    for other in ("bo", "cy", "bo"):
        harvest.keep_tie(TieDraft("ama", other, 1, Depth.MET, [Spell()], {}), ("Ama", other))
    with pytest.raises(UnreadableFileError, match=r"ties\.csv holds more than 2 ties"):
        harvest.keep_tie(TieDraft("ama", "dee", 4, Depth.MET, [Spell()], {}), ("Ama", "Dee"))
