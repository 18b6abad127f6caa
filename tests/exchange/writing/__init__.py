"""Tests of what Weaver writes."""
