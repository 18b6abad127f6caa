"""The map as text."""
