"""Tests of what can be done in the window."""
