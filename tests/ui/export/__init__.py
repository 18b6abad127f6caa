"""Tests of exports of the map."""
