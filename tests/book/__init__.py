"""Tests of the one door for reads and edits."""
