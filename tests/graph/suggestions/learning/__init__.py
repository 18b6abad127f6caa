"""Tests of suggestions: what is learnt."""
