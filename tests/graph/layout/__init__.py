"""Tests of the layout of the map."""
