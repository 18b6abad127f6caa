"""The Today panel: what is due, and why."""
