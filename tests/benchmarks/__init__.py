"""Tests of what is measured with, not of how fast anything is."""
