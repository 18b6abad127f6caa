"""The page of a web map: one file that loads nothing and runs nothing but its own script."""

import base64
import hashlib
import html
import json
from dataclasses import asdict
from pathlib import Path
from string import Template

from weaver_desktop.exchange.web_map.map import WebMap

_PARTS = Path(__file__).resolve().parents[3] / "resources" / "web_map"

_SCRIPT = ("stars", "drawing", "names", "eye", "choosing", "hands")
"""Parts of the one script, in the order in which each builds on those before."""
_HARMFUL = "<>&\u2028\u2029"
"""What could end the script that holds the data; JSON may spell it otherwise."""


def page(shown: WebMap) -> str:
    """Return the HTML of a map.

    Names stand in it as data only, never as markup. Its policy lets the browser run the page's
    own script and style, known by their hashes, and load nothing but the photos within it.
    """
    style = Template(_part("map.css")).substitute(
        scheme="dark" if shown.colours.is_dark else "light",
        sky_centre=shown.colours.sky_centre,
        sky_edge=shown.colours.sky_edge,
        panel=shown.colours.panel,
        raised=shown.colours.raised,
        rule=shown.colours.rule,
        text=shown.colours.text,
        dim=shown.colours.dim,
        selected=shown.colours.selected,
    )
    parts = "\n".join(_part(f"{name}.js") for name in _SCRIPT)
    script = f'"use strict";\n(() => {{\n{parts}}})();\n'
    words = shown.words
    return Template(_part("map.html")).substitute(
        language=html.escape(words.language),
        policy=f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)}; "
        "img-src data:; base-uri 'none'; form-action 'none'",
        title=html.escape(shown.title),
        caption=html.escape(shown.caption),
        style=style,
        script=script,
        data=_data(shown),
        map=html.escape(words.map.replace("{count}", str(len(shown.stars)))),
        find=html.escape(words.find),
        legend=html.escape(words.legend),
        nearer=html.escape(words.nearer),
        further=html.escape(words.further),
        fit=html.escape(words.fit),
        close=html.escape(words.close),
        no_script=html.escape(words.no_script),
    )


def _data(shown: WebMap) -> str:
    words = shown.words
    data = {
        "width": round(shown.width, 1),
        "height": round(shown.height, 1),
        "isDark": shown.colours.is_dark,
        "colours": {
            "sky": shown.colours.sky_edge,
            "text": shown.colours.text,
            "dim": shown.colours.dim,
            "selected": shown.colours.selected,
            "line": shown.colours.line,
        },
        "stars": [
            [
                star.name,
                round(star.x, 1),
                round(star.y, 1),
                round(star.radius, 2),
                star.colour,
                round(star.importance, 2),
                int(star.is_group),
                round(star.opacity, 2),
                star.initials,
                _picture(star.face),
                star.tint,
                int(star.is_named),
            ]
            for star in shown.stars
        ],
        "ties": [[tie.a, tie.b, round(tie.light, 3), tie.words] for tie in shown.ties],
        "clouds": [
            [
                round(cloud.x, 1),
                round(cloud.y, 1),
                round(cloud.long, 1),
                round(cloud.short, 1),
                round(cloud.angle, 1),
                cloud.colour,
                cloud.strength,
            ]
            for cloud in shown.clouds
        ],
        "strokes": [
            [
                [[round(end, 1) for end in ends] for ends in stroke.ends],
                stroke.colour,
                round(stroke.opacity, 3),
                stroke.width,
                list(stroke.dashes),
            ]
            for stroke in shown.strokes
        ],
        "selected": list(shown.selected),
        "steps": list(shown.steps),
        "ink": _in_script(asdict(shown.ink)),
        "near": _in_script(asdict(shown.nearness)),
        "legend": [[key.colour, key.words] for key in shown.legend],
        "words": {
            "found": words.found,
            "nobody": words.nobody,
            "more": words.more,
            "tiedTo": words.tied_to,
            "tiedToNobody": words.tied_to_nobody,
        },
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for letter in _HARMFUL:
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return text


def _picture(face: bytes) -> str:
    return f"data:image/jpeg;base64,{base64.b64encode(face).decode()}" if face else ""


def _in_script(values: dict[str, object]) -> dict[str, object]:
    """Return values by names as a script writes them: ``star_glow`` is ``starGlow``."""
    return {
        "".join(part.title() if at else part for at, part in enumerate(name.split("_"))): value
        for name, value in values.items()
    }


def _part(name: str) -> str:
    return (_PARTS / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
