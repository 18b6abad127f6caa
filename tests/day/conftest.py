"""The house of windows, as every test of the window has it."""

from tests.ui.conftest import house, settings, theme

__all__ = ["house", "settings", "theme"]
