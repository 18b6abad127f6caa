"""Tests of choosing what the map shows."""
