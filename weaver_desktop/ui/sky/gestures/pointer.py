"""What a pointer does on the stage: it clicks, drags, pans, and draws loops."""

from enum import Enum, auto

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent

from weaver_desktop.ui.sky.gestures.finding import NOTHING
from weaver_desktop.ui.sky.gestures.ground import Ground

_STILL_PX = 4.0
_STEP_PX = 3.0
_CORNERS = 3
_LEFT, _MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
_SHIFT, _CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_CURSORS = Qt.CursorShape

Spot = tuple[float, float]


class _Doing(Enum):
    NOTHING = auto()
    STAR = auto()
    PAN = auto()
    LOOP = auto()


class Pointer(QObject):
    """Tells stars and ties by their numbers, -1 for none, and places in world units.

    ``clicked`` and ``tie_clicked`` without a modifier, ``toggled`` and ``tie_toggled`` with Shift
    or Ctrl, ``opened`` by a double-click. ``hovered`` and ``tie_hovered`` when something else
    comes under the pointer. ``dragged`` carries a star and where to, ``dropped`` the star, and
    ``lost`` one that slipped from the hand. ``loop_grown`` carries the corners so far, empty once
    there is no loop; ``looped`` those of a finished one and whether it adds to the selection.
    ``pointed`` carries where the free pointer is.
    """

    clicked = Signal(int)
    tie_clicked = Signal(int)
    toggled = Signal(int)
    tie_toggled = Signal(int)
    opened = Signal(int)
    hovered = Signal(int)
    tie_hovered = Signal(int)
    dragged = Signal(int, float, float)
    dropped = Signal(int)
    lost = Signal(int)
    loop_grown = Signal(object)
    looped = Signal(object, bool)
    pointed = Signal(float, float)

    def __init__(self, ground: Ground, parent: QObject) -> None:
        """Watch over a stage."""
        super().__init__(parent)
        self._ground = ground
        self._doing = _Doing.NOTHING
        self._button = Qt.MouseButton.NoButton
        self._held = NOTHING
        self._star, self._tie = NOTHING, NOTHING
        self._pressed = self._last = QPointF()
        self._has_moved = False
        self._has_lasso = False
        self._loop: list[Spot] = []

    @property
    def is_busy(self) -> bool:
        """Whether a button is held down for a gesture."""
        return self._doing is not _Doing.NOTHING

    @property
    def held(self) -> int:
        """The star that a button is held down on, -1 for none."""
        return self._held

    @property
    def under(self) -> int:
        """The star under the free pointer, -1 for none."""
        return self._star

    @property
    def has_lasso(self) -> bool:
        """Whether the next press begins a loop, wherever it is."""
        return self._has_lasso

    def take_lasso(self, is_taken: bool) -> None:  # noqa: FBT001
        """Let the next press begin a loop, or no longer."""
        self._has_lasso = is_taken
        self._show_cursor()

    def let_go(self) -> bool:
        """End whatever is being done without an effect; tell whether there was anything."""
        was_busy, held = self.is_busy, self._held
        is_dragging = self._doing is _Doing.STAR and self._has_moved
        self._end()
        self._hover(NOTHING, NOTHING)
        if is_dragging:
            self.lost.emit(held)
        return was_busy

    def renumber(self, held: int, under: int) -> None:
        """Go on where stars have other numbers: the held one, and the one under the pointer.

        One that is not there any more, -1, slips from the hand; what needs no star goes on.
        """
        if self._doing is _Doing.STAR and held < 0:
            self.let_go()
        self._held = held
        self._hover(under, NOTHING)

    def press(self, event: QMouseEvent) -> None:
        """Take hold of a star, or begin to pan or to draw a loop."""
        # A second button in the middle of a gesture means nothing.
        if self.is_busy or event.button() not in {_LEFT, _MIDDLE}:
            return
        at = event.position()
        star = self._ground.star_at(at)
        self._button, self._pressed, self._last = event.button(), at, at
        self._has_moved = False
        self._held = NOTHING
        if event.button() is _MIDDLE:
            self._doing = _Doing.PAN
        elif self._has_lasso or (star < 0 and event.modifiers() & _SHIFT):
            self._doing = _Doing.LOOP
            self._loop = [self._ground.world(at)]
        elif star >= 0:
            self._doing, self._held = _Doing.STAR, star
        else:
            self._doing = _Doing.PAN

    def move(self, event: QMouseEvent) -> None:
        """Go on with what was begun, or tell what is under the pointer."""
        at = event.position()
        if not self.is_busy:
            if not event.buttons():
                self._look(at)
            return
        if not event.buttons() & self._button:
            # The release went elsewhere, for example to another window.
            self.let_go()
            return
        if (at - self._pressed).manhattanLength() > _STILL_PX:
            self._has_moved = True
        if self._has_moved:
            self._go_on(at)

    def release(self, event: QMouseEvent) -> None:
        """Let go: where nothing was moved, it was a click."""
        if not self.is_busy or event.button() is not self._button:
            return
        at, doing, held, has_moved = event.position(), self._doing, self._held, self._has_moved
        loop, is_left = self._loop, self._button is _LEFT
        self._end()
        is_adding = bool(event.modifiers() & (_SHIFT | _CTRL))
        if not has_moved:
            if is_left:
                self._click(self._ground.star_at(at) if held < 0 else held, at, is_adding)
        elif doing is _Doing.STAR:
            self.dropped.emit(held)
        elif doing is _Doing.LOOP and len(loop) >= _CORNERS:
            self.looped.emit(loop, bool(event.modifiers() & _CTRL))

    def press_twice(self, event: QMouseEvent) -> None:
        """Open a star; beside the stars, take the second press for what the first was."""
        star = self._ground.star_at(event.position())
        if star >= 0 and event.button() is _LEFT and not self.is_busy:
            self.opened.emit(star)
        else:
            self.press(event)

    def leave(self) -> None:
        """Nothing is under the pointer any more."""
        self._hover(NOTHING, NOTHING)

    def _go_on(self, at: QPointF) -> None:
        if self._doing is _Doing.STAR:
            self.dragged.emit(self._held, *self._ground.world(at))
        elif self._doing is _Doing.PAN:
            self._ground.setCursor(_CURSORS.ClosedHandCursor)
            moved = at - self._last
            self._last = at
            self._ground.camera.pan(moved.x(), moved.y())
        elif (at - self._last).manhattanLength() >= _STEP_PX:
            self._last = at
            self._loop.append(self._ground.world(at))
            self.loop_grown.emit(self._loop)

    def _click(self, star: int, at: QPointF, is_adding: bool) -> None:  # noqa: FBT001
        tie = self._ground.tie_at(at) if star < 0 else NOTHING
        if star >= 0:
            (self.toggled if is_adding else self.clicked).emit(star)
        elif tie >= 0:
            (self.tie_toggled if is_adding else self.tie_clicked).emit(tie)
        elif not is_adding:
            self.clicked.emit(NOTHING)

    def _look(self, at: QPointF) -> None:
        star = self._ground.star_at(at)
        self._hover(star, self._ground.tie_at(at) if star < 0 else NOTHING)
        self.pointed.emit(*self._ground.world(at))

    def _hover(self, star: int, tie: int) -> None:
        if (star, tie) == (self._star, self._tie):
            return
        was_star, self._star = self._star, star
        was_tie, self._tie = self._tie, tie
        self._show_cursor()
        if star != was_star:
            self.hovered.emit(star)
        if tie != was_tie:
            self.tie_hovered.emit(tie)

    def _end(self) -> None:
        had_loop = self._doing is _Doing.LOOP
        self._doing, self._button, self._held = _Doing.NOTHING, Qt.MouseButton.NoButton, NOTHING
        self._loop = []
        # One loop, and the lasso is put down.
        self._has_lasso = self._has_lasso and not had_loop
        self._show_cursor()
        if had_loop:
            self.loop_grown.emit([])

    def _show_cursor(self) -> None:
        is_over = self._star >= 0 or self._tie >= 0
        idle = _CURSORS.PointingHandCursor if is_over else _CURSORS.ArrowCursor
        self._ground.setCursor(_CURSORS.CrossCursor if self._has_lasso else idle)
