"""Tests of what leaves a book."""
