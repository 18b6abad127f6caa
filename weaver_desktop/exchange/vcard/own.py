"""What Weaver writes into contact cards where no version of them has a word for it."""

OWN_KIND = "X-WEAVER-KIND"
"""Of which kind a group is: a ``GroupKind``, or ``group`` for none."""
