"""The map as a page that works offline."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor

from weaver_desktop.domain.parties import initials
from weaver_desktop.domain.ties import DEPTH_WORDS, Depth
from weaver_desktop.exchange.web_map.map import (
    Stroke,
    WebColours,
    WebInk,
    WebMap,
    WebNearness,
    WebStar,
    WebTie,
    WebWords,
)
from weaver_desktop.exchange.web_map.page import page
from weaver_desktop.ui.export import parts
from weaver_desktop.ui.export.captions import tr
from weaver_desktop.ui.export.composing import Composer
from weaver_desktop.ui.export.steps import Steps, elsewhere
from weaver_desktop.ui.sky import ink
from weaver_desktop.ui.sky.nearness import CLOSE_PX, LARGEST, breath, least_radius, swell
from weaver_desktop.ui.sky.sprites import core_colour
from weaver_desktop.ui.theme.palette import Palette

_FARTHEST_PX, _NEAREST_PX, _NEARNESS_STEPS = 0.02, 4_000.0, 40


def html(composer: Composer, part: Path) -> Steps:
    """Save the map as one HTML file: all that passes the filters, opened at the same view."""
    yield from elsewhere(lambda _: part.write_bytes(page(web_map(composer)).encode()), share=0.3)


def web_map(composer: Composer) -> WebMap:
    """Describe what a composer shows in plain words and numbers."""
    shot, palette = composer.shot, composer.palette
    network = composer.network(shot.day)
    looks, at = composer.looks_of(network, shot.day), composer.places(network)
    bright = parts.bright(shot, network)
    stars = parts.stars(shot, network, looks, at, bright)
    lines = parts.lines(shot, network, shot.day, at, bright)
    ends = parts.line_ends(network).tolist()
    depths = network.depth[~network.is_ended].tolist()
    words = [tr(DEPTH_WORDS[Depth(depth)]) for depth in depths]
    words += [""] * (len(ends) - len(words))
    colours = (*palette.tints, palette.plain_star)
    return WebMap(
        title=tr("Network map"),
        caption=composer.caption(network, shot.last_day),
        width=shot.width,
        height=shot.height,
        colours=_colours(palette),
        stars=tuple(
            WebStar(
                name,
                x,
                y,
                radius,
                colours[colour],
                importance,
                is_ring,
                opacity,
                initials(name),
                composer.portraits.get(party, b""),
                tint,
                is_named,
            )
            for party, name, (
                x,
                y,
            ), radius, colour, importance, is_ring, opacity, tint, is_named in zip(
                network.ids,
                network.names,
                at.tolist(),
                looks.radius.tolist(),
                stars.colour.tolist(),
                looks.importance.tolist(),
                stars.is_ring.tolist(),
                stars.opacity.tolist(),
                composer.name_tints(network, looks),
                (bright & shot.has_names).tolist(),
                strict=True,
            )
        ),
        ties=tuple(
            WebTie(a, b, light, said)
            for (a, b), light, said in zip(ends, lines.light.tolist(), words, strict=True)
        ),
        clouds=composer.clouds(network, looks),
        strokes=tuple(
            Stroke(
                tuple((x1, y1, x2, y2) for x1, y1, x2, y2 in each.ends.tolist()),
                each.colour,
                each.opacity,
                each.width,
                each.dashes,
            )
            for each in composer.strokes(network)
        ),
        selected=() if composer.is_shareable else parts.selected(shot, network),
        steps=() if composer.is_shareable else parts.steps(shot, network),
        legend=composer.legend(looks.meanings),
        words=_words(),
        ink=_ink(palette),
        nearness=_nearness(shot.unit),
    )


def _ink(palette: Palette) -> WebInk:
    is_dark = palette.is_dark
    return WebInk(
        star_glow=ink.STAR_GLOW,
        star_light=ink.star_light(is_dark=is_dark),
        star_reach=ink.STAR_GLOW_REACH,
        cloud_glow=ink.CLOUD_GLOW,
        cloud_light=ink.cloud_light(is_dark=is_dark),
        star_cores=tuple(
            (colour, core_colour(QColor(colour), is_dark=is_dark).name())
            for colour in (*palette.tints, palette.plain_star)
        ),
        core_reach=ink.CORE_REACH,
        group_fill=(ink.GROUP_FILL, ink.GROUP_GROUND),
        group_rim=(ink.GROUP_RIM, ink.GROUP_RIM_LEAST, ink.GROUP_RIM_MOST),
        line=ink.LINE_PX,
        lit=(ink.TIES_LIGHT, ink.TIES_PX, ink.MANY_TIES),
        ring=(ink.RING_PX, ink.RING_GAP),
        step=(ink.STEP_RADIUS, ink.STEP_PX),
        halo=(ink.RING_GLOW, ink.RING_LIGHT),
        names=(ink.NAME_LIGHT, ink.STRONG_NAME_LIGHT),
        faintest_read=ink.FAINTEST_READ,
        face_rim=ink.FACE_RIM,
        name_room=ink.NAME_ROOM_PX,
    )


def _nearness(unit: float) -> WebNearness:
    """Return how much larger stars are the nearer one comes, as on the map itself."""
    steps = np.geomspace(_FARTHEST_PX, _NEAREST_PX, _NEARNESS_STEPS).tolist()
    return WebNearness(
        unit=unit,
        steps=tuple((step, swell(step), least_radius(step), breath(step)) for step in steps),
        largest=LARGEST,
        close=CLOSE_PX,
    )


def _colours(palette: Palette) -> WebColours:
    return WebColours(
        is_dark=palette.is_dark,
        sky_centre=palette.sky_centre,
        sky_edge=palette.sky_edge,
        panel=palette.panel,
        raised=palette.raised,
        rule=palette.rule,
        text=palette.text,
        dim=palette.dim,
        selected=palette.selected,
        line=palette.line,
    )


def _language(locale: QLocale) -> str:
    """Return the code of a language; the locale “C” is none, and its words are English."""
    language = locale.language()
    return "en" if language is QLocale.Language.C else QLocale.languageToCode(language)


def _words() -> WebWords:
    return WebWords(
        language=_language(QLocale()),
        map=tr(
            "Map of {count} people and groups. Arrow keys go from one to the next, with Shift they "
            "move the map; plus and minus zoom, F shows everything."
        ),
        find=tr("Find a name"),
        found=tr("{count} found"),
        nobody=tr("Nobody of that name is on this map."),
        more=tr("… and {count} more. Type more letters."),
        tied_to=tr("Tied to {count}"),
        tied_to_nobody=tr("Not tied to anybody on this map."),
        legend=tr("What the colours mean"),
        nearer=tr("Zoom in"),
        further=tr("Zoom out"),
        fit=tr("Show everything"),
        close=tr("Close"),
        no_script=tr(
            "This map is drawn by a script within this file, and scripts are switched off."
        ),
    )
