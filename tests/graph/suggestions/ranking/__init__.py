"""Tests of suggestions: what comes first."""
