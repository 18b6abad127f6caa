"""The constellation."""
