"""Tests of the benchmark of introductions, on problems made here."""
