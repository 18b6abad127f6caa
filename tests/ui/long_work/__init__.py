"""Long work over a window."""
