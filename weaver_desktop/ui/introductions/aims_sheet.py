"""What suggestions are for: four aims, each more or less."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSlider, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.ui.introductions.roomy_sheet import RoomySheet
from weaver_desktop.ui.widgets.parts import button
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.wording import spoken

_WIDTH = 280
_STEPS = 2
"""Steps of a slider for one whole of an aim."""


class AimsSheet(RoomySheet):
    """A slider for each aim; every change is kept at once. ``refused`` carries why it was not."""

    refused = Signal(str)

    def __init__(self, book: Book, asker: QWidget, over: QWidget) -> None:
        """Show the aims as they are kept."""
        super().__init__(asker.accessibleName(), asker, over, width=_WIDTH)
        from weaver_desktop.graph.suggestions import USUAL

        self._book = book
        self._usual = USUAL
        self.sliders: dict[str, QSlider] = {}
        self._words: dict[str, Prose] = {}
        self._names = {
            "close_triangles": self.tr("Close triangles"),
            "bridge_groups": self.tr("Bridge groups"),
            "welcome_newcomers": self.tr("Welcome newcomers"),
            "answer_needs": self.tr("Answer needs"),
        }
        self.stack.addWidget(Prose(self.tr("More of which?"), "strong", self, most_lines=1))
        aims = book.introductions.aims()
        for key, name in self._names.items():
            words = Prose("", "dim", self, most_lines=1)
            slider = QSlider(Qt.Orientation.Horizontal, self)
            slider.setRange(0, 2 * _STEPS)
            slider.setPageStep(1)
            slider.setTracking(False)
            slider.setAccessibleName(name)
            slider.setValue(round(getattr(aims, key) * _STEPS))
            slider.sliderMoved.connect(lambda value, key=key: self._say(key, value))
            slider.valueChanged.connect(lambda value, key=key: self._keep(key, value))
            self.sliders[key] = slider
            self._words[key] = words
            self.stack.addWidget(words)
            self.stack.addWidget(slider)
            self._say(key, slider.value())
        usual = button(self.tr("As usual"), "act", self.tr("All aims as usual"), self)
        usual.clicked.connect(self._reset)
        self.stack.addWidget(usual, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def first(self) -> QSlider:
        """Where the keyboard begins."""
        return next(iter(self.sliders.values()))

    def begin(self) -> None:
        """Show it, the keyboard on the first slider."""
        self.open(self.first)

    def _say(self, key: str, value: int) -> None:
        how = (
            self.tr("not now"),
            self.tr("less"),
            self.tr("as usual"),
            self.tr("more"),
            self.tr("above all"),
        )[value]
        self._words[key].setText(f"{self._names[key]}: {how}")
        self.sliders[key].setAccessibleDescription(how)

    def _keep(self, key: str, value: int) -> None:
        self._say(key, value)
        aims = replace(self._book.introductions.aims(), **{key: value / _STEPS})
        try:
            self._book.introductions.set_aims(aims)
        except WeaverError as error:
            self.refused.emit(spoken(error.phrase))

    def _reset(self) -> None:
        with self._book.as_one(phrase("Suggestions as usual")):
            for key, slider in self.sliders.items():
                slider.setValue(round(getattr(self._usual, key) * _STEPS))
