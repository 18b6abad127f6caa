"""Tests of the Today panel."""
