"""What a window asks of the application around it."""

from PySide6.QtCore import QObject, Signal


class Outside(QObject):
    """Requests that lead out of the window's own book."""

    sample_wanted = Signal()
    own_book_wanted = Signal()
    other_book_wanted = Signal()
    import_wanted = Signal()
    files_dropped = Signal(object)
