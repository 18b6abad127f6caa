"""Tests of introduction chains."""
