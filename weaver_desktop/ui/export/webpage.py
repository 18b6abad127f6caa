"""The map as a page that works offline."""

from pathlib import Path

from PySide6.QtCore import QLocale

from weaver_desktop.domain.ties import DEPTH_WORDS, Depth
from weaver_desktop.exchange.web_map.map import (
    WebCloud,
    WebColours,
    WebKey,
    WebMap,
    WebStar,
    WebTie,
    WebWords,
)
from weaver_desktop.exchange.web_map.page import page
from weaver_desktop.ui.export import parts
from weaver_desktop.ui.export.captions import tr
from weaver_desktop.ui.export.composing import Composer
from weaver_desktop.ui.export.steps import Steps, elsewhere
from weaver_desktop.ui.theme.palette import Palette


def html(composer: Composer, part: Path) -> Steps:
    """Save the map as one HTML file: all that passes the filters, opened at the same view."""
    yield from elsewhere(lambda _: part.write_bytes(page(web_map(composer)).encode()), share=0.3)


def web_map(composer: Composer) -> WebMap:
    """Describe what a composer shows in plain words and numbers."""
    shot, palette = composer.shot, composer.palette
    network = composer.network(shot.day)
    looks, at = composer.looks_of(network), composer.places(network)
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
            WebStar(name, x, y, radius, colours[colour], importance, is_ring, opacity)
            for name, (x, y), radius, colour, importance, is_ring, opacity in zip(
                network.names,
                at.tolist(),
                stars.radius.tolist(),
                stars.colour.tolist(),
                looks.importance.tolist(),
                stars.is_ring.tolist(),
                stars.opacity.tolist(),
                strict=True,
            )
        ),
        ties=tuple(
            WebTie(a, b, light, said)
            for (a, b), light, said in zip(ends, lines.light.tolist(), words, strict=True)
        ),
        clouds=tuple(
            WebCloud(each.x, each.y, each.long, each.short, each.angle, each.colour, each.strength)
            for each in composer.clouds(network)
        ),
        legend=tuple(WebKey(key.colour, key.words) for key in composer.legend),
        words=_words(),
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
            "Map of {count} people and groups. Arrow keys move it, plus and minus zoom, F fits."
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
