"""Gestures on the sky, as devices really send them."""
