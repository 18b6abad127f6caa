"""Tests of a book as JSON."""
