"""Saving people, ties and gatherings for other programs."""
