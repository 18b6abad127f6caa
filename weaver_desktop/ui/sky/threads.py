"""Lays threads over the sky: the chain that is lit, and the ties that are imagined."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.graph.network import Floats
from weaver_desktop.ui.sky.seen import Seen
from weaver_desktop.ui.sky.stage import Stage
from weaver_desktop.ui.sky.threads_item import NO_LINES, ThreadsItem
from weaver_desktop.ui.state.lens import Lens
from weaver_desktop.ui.state.paths import Paths
from weaver_desktop.ui.theme.palette import Palette

_OVER_LINES = 1.5
"""Between the lines of the sky (1) and its stars (2)."""


class Threads(QObject):
    """Keeps the threads in step with lens and paths."""

    def __init__(
        self,
        stage: Stage,
        seen: Seen,
        lens: Lens,
        paths: Paths,
        palette: Palette,
        guide: Callable[[tuple[PartyId, ...]], None],
    ) -> None:
        """Put a layer on the stage; ``guide`` is told whose names to show along a chain."""
        super().__init__(stage)
        self._seen = seen
        self._lens = lens
        self._paths = paths
        self._guide = guide
        self.item = ThreadsItem(palette)
        self.item.setZValue(_OVER_LINES)
        stage.view.addItem(self.item, ignoreBounds=True)
        paths.changed.connect(self._lead)

    def renew(self) -> None:
        """Find the stars anew: they got other numbers, or something else is imagined."""
        at = self._seen.network.position
        pairs = [(at[a], at[b]) for a, b in self._lens.imagined if a in at and b in at]
        imagined = np.array(pairs, np.int32).reshape(-1, 2) if pairs else NO_LINES
        lit = self._paths.lit
        chain = () if lit is None else tuple(at.get(party, -1) for party in lit.parties)
        self.item.show_threads(imagined, chain)

    def move(self, positions: Floats) -> None:
        """Follow the stars."""
        self.item.move(positions)

    def _lead(self) -> None:
        self.renew()
        lit = self._paths.lit
        self._guide(() if lit is None else lit.parties)
