"""Tests of exporting contacts."""
