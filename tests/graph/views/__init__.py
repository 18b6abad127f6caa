"""Tests of the views of a network."""
