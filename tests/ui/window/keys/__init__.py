"""Tests of the list of keys."""
