"""Faces on a page that is looked at elsewhere."""

from base64 import b64decode
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.exchange.web_map.test_page import Read
from tests.ui.export.moments import Moment
from tests.ui.opening import who
from weaver_desktop.graph.views import InGroup
from weaver_desktop.ui.export.portraits import portraits


def _photo(colour: str) -> bytes:
    made = BytesIO()
    Image.new("RGB", (300, 400), colour).save(made, "PNG")
    return made.getvalue()


@pytest.fixture
def ama(moment: Moment) -> str:
    party = who(moment.book, "Ama Boateng")
    moment.book.photos.set(party_id=party, data=_photo("#00ff00"))
    return party


def _faces(path: Path) -> dict[str, str]:
    stars = Read(path.read_text(encoding="utf-8")).data["stars"]
    return {star[0]: star[9] for star in stars if star[9]}


def test_a_page_has_small_photos_within_it(moment: Moment, ama: str, tmp_path: Path) -> None:
    del ama
    faces = _faces(moment.save(tmp_path / "map.html"))
    assert set(faces) == {"Ama Boateng"}
    kind, _, data = faces["Ama Boateng"].partition(",")
    assert kind == "data:image/jpeg;base64"
    with Image.open(BytesIO(b64decode(data))) as face:
        assert face.size == (64, 64)
        red, green, blue = face.convert("RGB").getpixel((32, 32))  # type: ignore[misc]
        assert green > 240
        assert max(red, blue) < 20
        assert not face.getexif()


def test_a_page_for_others_has_none(moment: Moment, ama: str, tmp_path: Path) -> None:
    del ama
    path = moment.save(tmp_path / "map.html", is_shareable=True)
    assert _faces(path) == {}
    assert "image/jpeg" not in path.read_text(encoding="utf-8")


def test_who_is_not_on_the_map_has_no_face_on_the_page(
    moment: Moment, ama: str, tmp_path: Path
) -> None:
    del ama
    moment.lens.add(InGroup(who(moment.book, "Secret Circle")))
    path = moment.save(tmp_path / "map.html")
    assert "Bo Binder" in path.read_text(encoding="utf-8")
    assert _faces(path) == {}


def test_what_is_no_picture_is_left_out(moment: Moment, ama: str) -> None:
    bo = who(moment.book, "Bo Binder")
    moment.book.photos.set(party_id=bo, data=b"\x89PNG\r\n\x1a\n")
    assert set(portraits(moment.book, moment.book.network().ids)) == {ama}
