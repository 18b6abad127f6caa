"""Tests of what comes up over the map."""
