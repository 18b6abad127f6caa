"""Pictures made of pixels: as large as asked for, never too large, and whole or not at all."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QColor

from tests.ui.export.moments import Moment
from tests.ui.opening import who
from weaver_desktop.ui.export.errors import ExportError
from weaver_desktop.ui.export.exporting import Wish, check, exporting
from weaver_desktop.ui.export.footer import Footer
from weaver_desktop.ui.export.formats import Format
from weaver_desktop.ui.export.raster import check_size
from weaver_desktop.ui.sky.nearness import drawn_radii
from weaver_desktop.ui.sky.sprites import core_colour
from weaver_desktop.ui.theme.palette import DARK, LIGHT, Palette


def _is_near(image: Image.Image, at: tuple[float, float], colour: str) -> bool:
    found = image.getpixel((round(at[0]), round(at[1])))
    other = QColor(colour)
    wanted = (other.red(), other.green(), other.blue())
    assert isinstance(found, tuple)
    return all(abs(a - b) <= 12 for a, b in zip(found, wanted, strict=True))


@pytest.mark.parametrize("scale", [1, 2, 8])
def test_a_picture_is_as_fine_as_asked_for(moment: Moment, tmp_path: Path, scale: int) -> None:
    footer = Footer(moment.composer().sheet(None)).height
    with Image.open(moment.save(tmp_path / "map.png", scale=scale)) as image:
        assert image.size == (640 * scale, round((480 + footer) * scale))
        assert image.info == {}


@pytest.mark.parametrize("palette", [DARK, LIGHT], ids=["dark", "light"])
def test_stars_and_sky_are_where_they_belong(
    moment: Moment, tmp_path: Path, palette: Palette
) -> None:
    composer = moment.composer()
    network = composer.network(None)
    looks = composer.looks_of(network, None)
    path = moment.save(tmp_path / "map.png", scale=2, palette=palette)
    with Image.open(path) as image:
        pixels = image.convert("RGB")
        assert _is_near(pixels, (4, 4), palette.sky_edge)
        for name in ("Ama Boateng", "Cy Clay"):
            star = network.position[who(moment.book, name)]
            x, y = (composer.places(network)[star] * 2).tolist()
            tint = palette.tint(int(looks.colour[star]))
            core = core_colour(QColor(tint), is_dark=palette.is_dark).name()
            assert _is_near(pixels, (x, y), core)
            # Off its middle a star has its own colour.
            radius = drawn_radii(looks.radius[[star]], composer.shot.unit)[0] * 2
            assert _is_near(pixels, (x + 0.8 * radius, y), tint)


def test_a_picture_that_is_too_large_is_refused_with_a_scale_that_fits() -> None:
    check_size(1000, 1000, 8, 64_000_000)
    with pytest.raises(ExportError) as refused:
        check_size(3840, 2160, 8, 100_000_000)
    said = str(refused.value)
    assert "30,720 × 17,280 pixels" in said
    assert "2,123 MB" in said
    assert "Choose scale 3 or less" in said
    with pytest.raises(ExportError, match=r"Choose scale 1\."):
        check_size(8000, 8000, 2, 100_000_000)
    with pytest.raises(ExportError, match="save it as SVG"):
        check_size(20_000, 8000, 1, 100_000_000)


def test_a_replay_has_a_smaller_limit(moment: Moment) -> None:
    shot = moment.shot()
    check(shot, Wish(Format.PNG, scale=8))
    check(shot, Wish(Format.GIF, scale=3))
    with pytest.raises(ExportError, match="Choose scale 3 or less"):
        check(shot, Wish(Format.GIF, scale=8))


@pytest.mark.parametrize("kind", list(Format))
@pytest.mark.parametrize("after", [0, 1, 3, 12])
def test_what_is_stopped_leaves_nothing_behind(
    moment: Moment, tmp_path: Path, kind: Format, after: int
) -> None:
    path = tmp_path / "out" / f"map.{kind}"
    path.parent.mkdir()
    path.write_text("before", encoding="utf-8")
    work = exporting(moment.shot(), Wish(kind, scale=2 if kind.has_scale else 1), path)
    is_over = [next(work, None) for _ in range(after)][-1:] == [None]
    work.close()
    assert list(path.parent.iterdir()) == [path]
    # A small page can be there before it is stopped.
    assert (path.read_bytes() == b"before") is not is_over
