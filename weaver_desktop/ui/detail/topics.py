"""What an edit is about, so that a page brings only those parts in line that may tell of it."""

from weaver_desktop.domain.changes import ChangeSet

NAMES = "names"
"""Somebody came, went, or is called otherwise."""
ADVICE = "advice"
"""Other introductions are suggested than before."""


def topics_of(change_set: ChangeSet) -> frozenset[str]:
    """Return the tables that an edit changed, and ``NAMES`` if names changed as well."""
    topics = {change.table for change in change_set.changes}
    for change in change_set.of("party"):
        before, after = change.before, change.after
        if before is None or after is None or before["name"] != after["name"]:
            topics.add(NAMES)
            break
    return frozenset(topics)
