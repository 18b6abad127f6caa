"""Tests of the quick bar's grammar."""
