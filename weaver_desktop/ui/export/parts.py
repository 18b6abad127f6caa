"""The parts of a sheet, each from a network and where its stars stand."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import compress, pairwise

import numpy as np

from weaver_desktop.domain.ids import Pair, PartyId
from weaver_desktop.exchange.web_map.map import Cloud
from weaver_desktop.graph.company import company_kept
from weaver_desktop.graph.network import Flags, Floats, Ints, Network
from weaver_desktop.graph.views import near
from weaver_desktop.ui.export.layers import Layers
from weaver_desktop.ui.export.sheet import Lines, Sheet, Stars, Stroke
from weaver_desktop.ui.export.shot import Shot
from weaver_desktop.ui.sky import ink
from weaver_desktop.ui.sky.highlighting import highlights_for
from weaver_desktop.ui.sky.nearness import breath, drawn_radii, is_close
from weaver_desktop.ui.sky.primitives import rim_to_rim
from weaver_desktop.ui.sky.rules import PLAIN, StarLooks, clouds_of, line_looks
from weaver_desktop.ui.state.selection import Selected
from weaver_desktop.ui.theme.palette import Palette

_GLOW = max(ink.STAR_GLOW_REACH[1])
_MOST_FRESH = 60
"""More new ties than this in one step are an import, which needs no fireworks."""


def bright(shot: Shot, network: Network) -> Flags:
    """Return n flags: who is within the focus."""
    centres = selected(shot, network)
    if shot.lens.focus and centres:
        return near(network, centres, shot.lens.focus, through_groups=True)
    return np.ones(network.party_count, bool)


def selected(shot: Shot, network: Network) -> tuple[int, ...]:
    """Return the positions of the selected parties that are in a network."""
    at = network.position
    return tuple(at[party] for party in shot.selected if party in at)


def clouds(
    shot: Shot, layers: Layers, network: Network, looks: StarLooks, at: Floats, palette: Palette
) -> tuple[Cloud, ...]:
    """Return a soft disc where most of each group are."""
    return tuple(
        Cloud(
            each.x,
            each.y,
            each.long,
            each.short,
            each.angle,
            palette.tint(each.number),
            ink.PLAIN_CLOUD if each.number == PLAIN else 1.0,
        )
        for each in layers.clouds(clouds_of(network, looks, shot.rules), at)
    )


def line_ends(network: Network) -> Ints:
    """Return (k, 2) stars that lines join: first all ties that are not over, then company."""
    return line_looks(network, 0, company_kept(network)).ends


def lines(shot: Shot, network: Network, day: int | None, at: Floats, bright: Flags) -> Lines:
    """Return the ties and who keeps company as of a day, dimmed outside the focus."""
    on = shot.today.toordinal() if day is None else day
    looks = line_looks(network, on, company_kept(network))
    inside = bright[looks.ends].all(axis=1)
    light = np.where(inside, looks.light, np.minimum(looks.light, ink.DIMMED_LINE))
    light = light * breath(shot.unit)
    return Lines(np.hstack([at[looks.ends[:, 0]], at[looks.ends[:, 1]]]), light)


def stars(
    shot: Shot,
    network: Network,
    looks: StarLooks,
    at: Floats,
    bright: Flags,
    *,
    has_faces: bool = False,
) -> Stars:
    """Return the stars, dimmed outside the focus; with photos where these are shown and wanted."""
    opacity = looks.light * np.where(bright, 1.0, ink.DIMMED_STAR)
    radius = drawn_radii(looks.radius, shot.unit)
    names = network.names if is_close(shot.unit) else ()
    has_faces = has_faces and bool(names) and bool(shot.faces)
    faces = tuple(shot.faces.get(party) for party in network.ids) if has_faces else ()
    return Stars(at, radius, looks.colour, network.is_group, opacity, names, faces)


def strokes(
    shot: Shot, network: Network, at: Floats, room: Floats, palette: Palette
) -> tuple[Stroke, ...]:
    """Return what is drawn over the map: who is imagined to have met, the chain, the selection.

    Args:
        shot: the moment of the map.
        network: what is seen.
        at: (n, 2) pixels of its stars.
        room: n pixels that lines of the selected keep from the middle of stars.
        palette: the colours.
    """
    position = network.position
    imagined = _both(position, shot.lens.imagined)
    suggested = _both(position, shot.suggested) if shot.has_suggestions else []
    suggested = suggested[: ink.MOST_SUGGESTED]
    chain = [position.get(party, -1) for party in shot.chain]
    steps = [two for two in pairwise(chain) if min(two) >= 0]
    shown = highlights_for(network, Selected(shot.selected), None, (), 0)
    dashed = [] if shown.dashed is None else [shown.dashed]
    accent, chosen, faint = palette.accent, palette.selected, ink.SUGGESTED_LIGHT
    lit = shown.ties.tolist()
    none = np.zeros(network.party_count)
    return tuple(
        Stroke(_ends(at, pairs, apart), colour, opacity, width, dashes)
        for pairs, apart, colour, opacity, width, dashes in (
            (suggested, none, accent, faint, ink.SUGGESTED_PX, ink.SUGGESTED_DASHES),
            (imagined, none, accent, ink.HALO_LIGHT, ink.HALO_PX, ()),
            (imagined, none, accent, ink.THREAD_LIGHT, ink.IMAGINED_PX, ()),
            (steps, none, chosen, ink.HALO_LIGHT, ink.HALO_PX, ()),
            (steps, none, chosen, ink.THREAD_LIGHT, ink.CHAIN_PX, ()),
            (lit, room, chosen, ink.ties_light(len(lit)), ink.TIES_PX, ()),
            (dashed, room, accent, 1.0, ink.DASHED_PX, ink.DASHES),
        )
        if pairs
    )


def steps(shot: Shot, network: Network) -> tuple[int, ...]:
    """Return the positions of those between the ends of the chain who are in a network."""
    at = network.position
    return tuple(at[party] for party in shot.chain[1:-1] if party in at)


def fresh(network: Network, at: Floats, before: Network, palette: Palette) -> tuple[Stroke, ...]:
    """Return the ties that were not there before, to stand out for a moment."""
    known = set(before.tie_ids)
    new = [number for number, tie in enumerate(network.tie_ids) if tie not in known]
    if not new or len(new) > _MOST_FRESH:
        return ()
    colour = palette.text if palette.is_dark else palette.selected
    ends = _ends(at, network.ends[new].tolist(), np.zeros(network.party_count))
    return (Stroke(ends, colour, 0.25, 5.0), Stroke(ends, colour, 0.8, 1.8))


def rings(stars: Stars, some: tuple[int, ...]) -> Floats:
    """Return (k, 3) rings around some stars."""
    chosen = np.array(some, np.int64)
    made: Floats = np.column_stack([stars.at[chosen], stars.radius[chosen]])
    return made


def in_view(sheet: Sheet) -> Sheet:
    """Return a sheet without what lies wholly beyond its edges, which would only be baggage."""
    stars, lines = sheet.stars, sheet.lines
    reach = stars.radius[:, None] * _GLOW
    size = np.array([sheet.width, sheet.height])
    seen = ((stars.at + reach > 0) & (stars.at - reach < size)).all(axis=1) & (stars.opacity > 0)
    ends = lines.ends.reshape(-1, 2, 2)
    crossing = ((ends.max(axis=1) > 0) & (ends.min(axis=1) < size)).all(axis=1)
    return replace(
        sheet,
        lines=Lines(lines.ends[crossing], lines.light[crossing]),
        stars=Stars(
            stars.at[seen],
            stars.radius[seen],
            stars.colour[seen],
            stars.is_ring[seen],
            stars.opacity[seen],
            tuple(compress(stars.names, seen.tolist())),
            tuple(compress(stars.faces, seen.tolist())),
        ),
    )


def _both(position: Mapping[PartyId, int], pairs: Iterable[Pair]) -> list[tuple[int, int]]:
    """Return the stars of those pairs who are both drawn."""
    return [
        (position[one], position[other])
        for one, other in pairs
        if one in position and other in position
    ]


def _ends(at: Floats, pairs: list[tuple[int, int]] | list[list[int]], room: Floats) -> Floats:
    return rim_to_rim(at, np.array(pairs, np.int32).reshape(-1, 2), room)
