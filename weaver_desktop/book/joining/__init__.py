"""The rows of another book, or of an earlier copy of this one, joined to those of this one."""
