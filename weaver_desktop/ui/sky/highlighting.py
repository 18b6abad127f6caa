"""What lights up: pure answers about stars, from the selection and what just happened."""

from datetime import date

import numpy as np
from PySide6.QtCore import QCoreApplication

from weaver_desktop.domain.ties import Tie
from weaver_desktop.graph.network import Floats, Network
from weaver_desktop.ui.detail.wording import contact_words, depth_words
from weaver_desktop.ui.sky.overlay_item import Glow, Highlights
from weaver_desktop.ui.sky.pulses import Pulse
from weaver_desktop.ui.state.selection import Selected
from weaver_desktop.ui.widgets.wording import joined, sentence_case

_NAMED = 4


def highlights_for(
    network: Network,
    selected: Selected,
    hovered: int | None,
    pulses: tuple[Pulse, ...],
    now_ms: int,
) -> Highlights:
    """Return what to draw over the sky. Parties that are not in the network are left out."""
    at = network.position
    stars = tuple(at[party] for party in selected.parties if party in at)
    ends = network.ends[~network.is_ended]
    touching = np.isin(ends, stars)
    ties = ends[touching.all(axis=1) if len(stars) > 1 else touching.any(axis=1)]
    is_possible = len(stars) > 1 and len(ties) == 0
    glows = tuple(
        Glow(
            at[pulse.star],
            None if pulse.other is None else at[pulse.other],
            pulse.reach(now_ms),
            pulse.light(now_ms),
        )
        for pulse in pulses
        if pulse.star in at and (pulse.other is None or pulse.other in at)
    )
    return Highlights(
        selected=stars,
        hovered=hovered,
        dashed=(stars[0], stars[1]) if is_possible else None,
        ties=ties,
        glows=glows,
    )


def walk(
    network: Network, positions: Floats, start: int | None, direction: tuple[float, float]
) -> int | None:
    """Return the neighbour that lies most in a direction; without a start, the best-tied star.

    Where nobody tied lies that way, the nearest star that does.
    """
    if network.party_count == 0:
        return None
    if start is None:
        degree = np.bincount(network.ends.ravel(), minlength=network.party_count)
        return int(degree.argmax())
    step = _most_in_direction(positions, start, network.adjacency.row(start), direction)
    if step is not None:
        return step
    return ahead(positions, start, direction)


def ahead(positions: Floats, start: int, direction: tuple[float, float]) -> int | None:
    """Return the nearest star in a direction, tied or not; None if there is none that way."""
    others = np.delete(np.arange(len(positions)), start)
    return _most_in_direction(positions, start, others, direction)


def _most_in_direction(
    positions: Floats, start: int, stars: np.ndarray, direction: tuple[float, float]
) -> int | None:
    if len(stars) == 0:
        return None
    away = positions[stars] - positions[start]
    along = away @ np.array(direction)
    across = np.abs(away @ np.array([-direction[1], direction[0]]))
    ahead = along > across * 0.5
    if not ahead.any():
        return None
    cost = np.where(ahead, along + 2 * across, np.inf)
    return int(stars[cost.argmin()])


def hover_note(network: Network, stars: tuple[int, ...]) -> str:
    """Return stars in words: the name, the number of ties, and with whom."""
    notes = []
    for star in stars[:_NAMED]:
        near = sorted(network.names[other] for other in network.adjacency.row(star).tolist())
        names = ", ".join(near[:_NAMED]) + (" …" if len(near) > _NAMED else "")
        notes.append(f"{network.names[star]} · {len(near)}" + (f": {names}" if near else ""))
    if len(stars) > _NAMED:
        more = QCoreApplication.translate("Sky", "and {count} more")
        notes.append(more.replace("{count}", f"{len(stars) - _NAMED:,}"))
    return "\n".join(notes)


def tie_note(tie: Tie, today: date) -> str:
    """Return a tie in words: how deep it is, and the last contact."""
    return joined(sentence_case(depth_words(tie)), contact_words(tie, today))
