"""Tests of communities and reach."""
