"""Tests of logging a meeting in a form."""
