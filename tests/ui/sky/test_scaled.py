"""A screen at 200 %: in a process of its own, because Qt reads the scale once."""

from pathlib import Path

import pytest

from tests.fixtures.children import ask

SCRIPT = """
import os, sys
os.environ["QT_SCALE_FACTOR"] = sys.argv[1]
from pathlib import Path
from PySide6.QtCore import QSettings
from weaver_desktop.app.start import make_qt_application
from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.ui.sky.sky import Sky
from weaver_desktop.ui.state.changes import Changes
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.theme.theme import Look, Theme

folder, scale = Path(sys.argv[2]), float(sys.argv[1])
app = make_qt_application(["weaver"])
theme = Theme(app, QSettings(str(folder / "w.ini"), QSettings.Format.IniFormat), Look.DARK)
with Book.open(folder / "a.weave", may_create=True) as book:
    two = [book.parties.add_person(name=name) for name in ("Ama Boateng", "Tilly Stone")]
    book.encounters.log(parties=two, on=PartialDate.of(book.today))
    sky = Sky(book, Changes(book), Selection(), theme)
    sky.resize(700, 600)
    sky.show()
    app.processEvents()
    sky.settle_now()
    sky.fit_now()
    app.processEvents()
    image = sky.grab().toImage()
    assert image.devicePixelRatio() == scale, image.devicePixelRatio()
    assert (image.width(), image.height()) == (700 * scale, 600 * scale)
    for star in (0, 1):
        place = sky.stage.place_of(star)
        x, y = round(place.x() * scale), round(place.y() * scale)
        # Upward there is no name and no line.
        above = [image.pixelColor(x, y - far).lightness() for far in range(60)]
        print(next(far for far, lightness in enumerate(above) if lightness < 100))
        assert sky.stage.star_at(place) == star
    assert sky.stage.stars._atlas.pixmap.devicePixelRatio() == scale
    sky.stop()
    sky.close()
"""


def _radii(folder: Path, scale: str) -> list[int]:
    folder.mkdir()
    return [int(line) for line in ask(SCRIPT, scale, folder).split()]


def test_stars_are_as_large_as_ever_and_so_much_sharper(tmp_path: Path) -> None:
    once = _radii(tmp_path / "once", "1")
    assert len(once) == 2
    assert all(radius >= 3 for radius in once)
    for scale in ("1.5", "2"):
        scaled = _radii(tmp_path / scale, scale)
        assert scaled == pytest.approx([radius * float(scale) for radius in once], abs=3)
