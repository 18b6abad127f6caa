"""Tests of the History panel."""
