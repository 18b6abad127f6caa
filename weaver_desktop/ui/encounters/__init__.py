"""Logging who met whom, when and where, in a small form."""
