"""What is shown before the sky lives, and once it does."""

import pytest

from tests.ui.sky.nights import Nights, people
from weaver_desktop.book.book import Book
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.ties import Depth
from weaver_desktop.ui.sky.first_light import FirstLight


def _three(book: Book) -> None:
    ama, bo, _ = people(book, "Ama", "Bo", "Cy")
    book.ties.state(a=ama, b=bo, depth=Depth.MAKE)


@pytest.mark.parametrize("size", [(700, 600), (500, 260), (200, 110)])
def test_the_living_sky_takes_over_where_first_light_has_the_stars(
    nights: Nights, size: tuple[int, int]
) -> None:
    night = nights.fall(_three, size=size)
    night.settle()
    light = FirstLight(night.book.positions(), nights.theme, night.sky)
    stars, _ = light._fitted(night.sky.stage.rect().toRectF())
    for party, star in zip(night.book.positions(), stars, strict=True):
        living = night.sky.stage.place_of(night.book.network().position[PartyId(party)])
        assert (star - living).manhattanLength() < 2.0
