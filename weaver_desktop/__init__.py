"""Weaver: a local contact book, explained introductions and a living map for network weavers."""

__version__ = "0.1.0"
