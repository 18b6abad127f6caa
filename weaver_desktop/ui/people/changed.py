"""Whose rows an edit concerns."""

from itertools import islice

from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.ids import PartyId

_PARTIES_IN = {
    "tie": ("a_id", "b_id"),
    "membership": ("person_id", "group_id"),
}
_MUCH = 500


def concerns_many(change_set: ChangeSet) -> bool:
    """Tell whether an edit changed so much that the list is better made anew."""
    rows = islice(change_set.of("party", *_PARTIES_IN), _MUCH + 1)
    return sum(1 for _ in rows) > _MUCH


def parties_concerned(change_set: ChangeSet) -> frozenset[PartyId]:
    """Return the parties whose row may read differently after an edit.

    A group's name stands in the rows of its members, who are not named here: see
    ``renames_group``.
    """
    found = {PartyId(change.id) for change in change_set.of("party")}
    for change in change_set.of(*_PARTIES_IN):
        for row in (change.before, change.after):
            if row is not None:
                found |= {PartyId(str(row[column])) for column in _PARTIES_IN[change.table]}
    return frozenset(found)


def renames_group(change_set: ChangeSet) -> bool:
    """Tell whether a group got another name."""
    return any(
        change.before is not None
        and change.after is not None
        and change.after["kind"] == "group"
        and change.before["name"] != change.after["name"]
        for change in change_set.of("party")
    )
