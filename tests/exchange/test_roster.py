"""Rows about the same party brought together, in any order."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.domain.parties import PartyKind
from weaver_desktop.exchange.drafts import Draft
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
    roster = Roster()
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
    roster = Roster()
    for row in rows:
        roster.add(row)
    for one, other in combinations(roster, 2):
        same = (one.key.split("\n")[0], one.kind) == (other.key.split("\n")[0], other.kind)
        is_bare = not (one.mails or one.set_apart) or not (other.mails or other.set_apart)
        assert not (same and is_bare)
