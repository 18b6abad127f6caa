"""Tests of joining another book."""
