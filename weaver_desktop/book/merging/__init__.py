"""Making two entries of the same party one: nothing is lost, and nothing chosen in silence."""

from weaver_desktop.book.merging.fields import Choice, Conflict
from weaver_desktop.book.merging.room import MergePlan, Merging

__all__ = ["Choice", "Conflict", "MergePlan", "Merging"]
