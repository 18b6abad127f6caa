"""The panels beside the rail, each built when it is first shown."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedLayout, QWidget

PanelMaker = Callable[[], QWidget]


class Places(QFrame):
    """A stack of panels by key; ``shown`` carries the key of the one in front.

    A panel that is given the keyboard hands it on to the part where one begins.
    """

    shown = Signal(str)

    def __init__(self, makers: dict[str, PanelMaker], parent: QWidget | None = None) -> None:
        """Remember how to make each panel; nothing is made yet."""
        super().__init__(parent)
        self.setObjectName("panel")
        self._makers = makers
        self._made: dict[str, QWidget] = {}
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._key = ""

    @property
    def key(self) -> str:
        """Which panel is in front."""
        return self._key

    def show_place(self, key: str) -> None:
        """Bring a panel to the front, making it if need be."""
        if key not in self._made:
            self._made[key] = self._makers[key]()
            self._stack.addWidget(self._made[key])
        self._key = key
        self._stack.setCurrentWidget(self._made[key])
        self.shown.emit(key)
        self.setFocusProxy(self._made[key])
