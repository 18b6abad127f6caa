"""Tests of fields that are edited where they are read."""
