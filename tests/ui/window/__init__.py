"""The window around everything."""
