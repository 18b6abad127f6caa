"""The command line ``weaver``: the same book as in the window, for scripts and quick notes."""

from weaver_desktop.cli.group import main

__all__ = ["main"]
