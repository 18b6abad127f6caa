"""What Weaver writes into contact cards where no version of them has a word for it."""

OWN_KIND = "X-WEAVER-KIND"
"""Of which kind a group is: a ``GroupKind``, or ``group`` for none."""

OWN_BIRTHDAY = "X-WEAVER-BIRTHDAY"
"""A birthday known to its month or year only, for which vCard 3.0 has no form."""
