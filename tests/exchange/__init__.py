"""Tests of the readers, with real files."""
