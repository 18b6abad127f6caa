"""Tests of the page of one introduction."""
