"""A map as one HTML file: whole, closed to the outside, and safe whatever people are called."""

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.exchange.web_map.map import (
    Cloud,
    Key,
    WebColours,
    WebMap,
    WebStar,
    WebTie,
    WebWords,
)
from weaver_desktop.exchange.web_map.page import page

DARK = WebColours(
    is_dark=True,
    sky_centre="#0e1530",
    sky_edge="#070b1a",
    panel="#0d1224",
    raised="#121933",
    rule="#1e2747",
    text="#e8ecf8",
    dim="#8e9abf",
    selected="#7fd1ff",
    line="#b9c6ee",
)
HOSTILE = (
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "<!-- <script>",
    "]]>",
    'O\'Brien & "Söhne" \\ $title ${data}',
    "שלום עולם",
    "👩‍👩‍👧 Ama",
    "line\u2028and\u2029end",
    "\u202eevil",
)


class Read(HTMLParser):
    """What a browser finds in a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.raw: dict[str, list[str]] = {"script": [], "style": [], "title": []}
        self._open = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag in self.raw:
            self._open = tag
            self.raw[tag].append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == self._open:
            self._open = ""

    def handle_data(self, data: str) -> None:
        if self._open:
            self.raw[self._open][-1] += data

    @property
    def data(self) -> Any:  # noqa: ANN401 - JSON is anything
        return json.loads(self.raw["script"][0])

    @property
    def policy(self) -> str:
        (found,) = (
            attributes["content"]
            for tag, attributes in self.tags
            if tag == "meta" and attributes.get("http-equiv") == "Content-Security-Policy"
        )
        return found or ""


def web_map(*names: str, **values: Any) -> WebMap:  # noqa: ANN401 - any field
    stars = tuple(WebStar(name, 10.0 * at, 5.0, 3.0, "#9ad1ff") for at, name in enumerate(names))
    return WebMap("Network map", "", 800.0, 600.0, **{"colours": DARK, "stars": stars, **values})


def test_everybody_and_how_they_stand_is_in_the_page() -> None:
    shown = web_map(
        "Ama",
        "Bo",
        ties=(WebTie(0, 1, 0.441, "help each other"),),
        clouds=(Cloud(1.0, 2.0, 30.04, 20.0, 45.0, "#9ad1ff", 0.5),),
        legend=(Key("#9ad1ff", "Potters"),),
        selected=(1,),
    )
    read = Read(page(shown))
    assert read.data["selected"] == [1]
    assert [star[0] for star in read.data["stars"]] == ["Ama", "Bo"]
    assert read.data["ties"] == [[0, 1, 0.441, "help each other"]]
    assert read.data["clouds"] == [[1.0, 2.0, 30.0, 20.0, 45.0, "#9ad1ff", 0.5]]
    assert read.data["legend"] == [["#9ad1ff", "Potters"]]
    assert read.raw["title"] == ["Network map"]


@pytest.mark.parametrize("count", [0, 1, 2])
def test_few_are_no_trouble(count: int) -> None:
    names = ["Ama", "Bo"][:count]
    assert [star[0] for star in Read(page(web_map(*names))).data["stars"]] == names


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_stays_a_name(name: str) -> None:
    calm = Read(page(web_map("Ama")))
    read = Read(page(web_map(name, legend=(Key("#ffffff", name),))))
    assert read.data["stars"][0][0] == name
    assert read.data["legend"][0][1] == name
    assert [tag for tag, _ in read.tags] == [tag for tag, _ in calm.tags]
    assert read.raw["script"][1:] == calm.raw["script"][1:]
    assert read.raw["style"] == calm.raw["style"]


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_any_name_stays_a_name(name: str) -> None:
    read = Read(page(web_map(name)))
    assert read.data["stars"][0][0] == name
    assert len(read.raw["script"]) == 2


@pytest.mark.parametrize("name", HOSTILE)
def test_title_and_caption_stay_text(name: str) -> None:
    shown = WebMap(name, name, 800.0, 600.0, DARK, words=WebWords(find=name, map=name, legend=name))
    read = Read(page(shown))
    assert read.raw["title"] == [name]
    named = {attributes.get("id"): attributes for _, attributes in read.tags}
    assert named["find"]["placeholder"] == named["find"]["aria-label"] == name
    assert named["legend"]["aria-label"] == name
    assert not any("onerror" in attributes for _, attributes in read.tags)


def test_nothing_comes_from_elsewhere_and_nothing_goes_there() -> None:
    text = page(web_map("Ama"))
    read = Read(text)
    loading = {"src", "href", "srcset", "action", "data", "poster", "background", "style"}
    assert [tag for tag, attributes in read.tags if loading & set(attributes)] == []
    assert not {"link", "img", "iframe", "object", "embed", "base", "form"} & {
        tag for tag, _ in read.tags
    }
    # A namespace is a name and no address that anything is loaded from.
    assert set(re.findall(r"https?://[^\s\"']+", text)) == {"http://www.w3.org/2000/svg"}
    script, style = read.raw["script"][1], read.raw["style"][0]
    assert not re.search(r"\b(fetch|XMLHttpRequest|WebSocket|import|eval|Function)\b\s*\(", script)
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write", script)
    assert "@import" not in style
    assert "url(" not in style


def test_the_browser_is_told_to_run_nothing_else() -> None:
    read = Read(page(web_map("Ama")))
    rules = dict(rule.strip().split(" ", 1) for rule in read.policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["base-uri"] == rules["form-action"] == "'none'"
    assert rules["script-src"] == _hash(read.raw["script"][1])
    assert rules["style-src"] == _hash(read.raw["style"][0])
    # Only what holds data may differ between two maps: the script is always the same.
    assert read.raw["script"][1] == Read(page(web_map("Bo"))).raw["script"][1]
    assert not any(name.startswith("on") for _, attributes in read.tags for name in attributes)


def test_everything_can_be_reached_and_read_out() -> None:
    shown = web_map("Ama", "Bo", words=WebWords(language="de", map="Karte von {count}"))
    read = Read(page(shown))
    by_id = {attributes.get("id"): (tag, attributes) for tag, attributes in read.tags}
    assert read.tags[0] == ("html", {"lang": "de"})
    assert by_id["sky"][1]["aria-label"] == "Karte von 2"
    assert by_id["sky"][1]["tabindex"] == "0"
    for tag, attributes in read.tags:
        if tag in {"button", "input"}:
            assert attributes.get("aria-label"), attributes
    assert by_id["said"][1]["aria-live"] == "polite"
    assert by_id["who"][1]["dir"] == by_id["caption"][1]["dir"] == "auto"


def test_it_looks_as_was_chosen() -> None:
    dark, light = page(web_map("Ama")), page(web_map("Ama", colours=_light()))
    assert "color-scheme: dark" in dark
    assert "color-scheme: light" in light
    assert "#070b1a" in dark
    assert "#f4efe3" in light
    assert Read(light).data["isDark"] is False


def test_the_script_finds_what_it_looks_for() -> None:
    read = Read(page(web_map("Ama")))
    ids = {attributes["id"] for _, attributes in read.tags if "id" in attributes}
    assert set(re.findall(r'byId\("([a-z]+)"\)', read.raw["script"][1])) <= ids
    used = set(re.findall(r"data\.words\.(\w+)", read.raw["script"][1]))
    assert used == set(read.data["words"])


def test_what_is_nowhere_is_refused() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        page(web_map(stars=(WebStar("Ama", float("nan"), 0.0, 3.0, "#ffffff"),)))


def _light() -> WebColours:
    return WebColours(
        is_dark=False,
        sky_centre="#fbf8f1",
        sky_edge="#f4efe3",
        panel="#ffffff",
        raised="#f6f3ec",
        rule="#e6e0d2",
        text="#22263a",
        dim="#646a80",
        selected="#1272ae",
        line="#4a5170",
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
