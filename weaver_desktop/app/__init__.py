"""The application: builds every object and hands each what it needs. Nothing is global."""

import sys


def main() -> int:
    """Open the window on the book named on the command line, or on the weaver's own."""
    if "--worker" in sys.argv[1:]:
        from weaver_desktop.book.worker import main as serve

        serve()
        return 0
    from weaver_desktop.app.start import start

    return start(sys.argv)
