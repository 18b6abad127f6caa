"""The window around everything: bar, rail, panels, map and detail."""
