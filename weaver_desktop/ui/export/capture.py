"""Taking a shot of a living sky."""

from collections.abc import Iterable

import numpy as np
from PySide6.QtCore import QRectF

from weaver_desktop.book.book import Book
from weaver_desktop.domain.ids import Pair, PartyId
from weaver_desktop.ui.export.shot import Shot
from weaver_desktop.ui.sky.sky import Sky
from weaver_desktop.ui.state.lens import Lens
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.theme.palette import Palette


def capture(
    sky: Sky,
    book: Book,
    lens: Lens,
    selection: Selection,
    palette: Palette,
    *,
    chain: Iterable[PartyId] = (),
    suggested: Iterable[Pair] = (),
) -> Shot:
    """Return the map as it is looked at now; what moves on later does not change it.

    Args:
        sky: the map.
        book: what it shows.
        lens: through which it is looked at.
        selection: who is selected.
        palette: the colours on the screen.
        chain: the chain of introductions that is lit.
        suggested: who might be introduced, the best first.
    """
    whole = sky.seen.whole
    places = sky.snapshot()
    first = book.first_day()
    drawn = sky.seen.network.ids
    return Shot(
        path=book.path,
        today=book.today,
        first_day=None if first is None else first.toordinal(),
        whole=whole,
        places=np.array([places[party] for party in whole.ids], np.float64).reshape(-1, 2),
        view=QRectF(sky.stage.view.viewRect()),
        width=float(max(sky.stage.width(), 1)),
        height=float(max(sky.stage.height(), 1)),
        palette=palette,
        lens=lens,
        day=lens.day,
        rules=sky.rules.rules,
        looks=sky.looks,
        selected=selection.now.parties,
        chain=tuple(chain),
        suggested=tuple(suggested),
        has_names=not sky.stage.labels.is_quiet,
        sides={drawn[star]: side for star, side in sky.stage.labels.sides.items()},
        faces=sky.faces.shown,
    )
