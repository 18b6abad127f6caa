"""Bringing in a file: read elsewhere, shown before anything is written, then taken in as one."""
