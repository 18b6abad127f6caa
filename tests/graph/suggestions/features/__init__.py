"""Tests of suggestions: what is measured."""
