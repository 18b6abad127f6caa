"""A moving picture that is not all in memory at once."""

from collections.abc import Iterator

from PIL import Image


class Film(Image.Image):
    """Pictures of one size, shown one after the other as an encoder winds on; never back."""

    def __init__(self, pictures: Iterator[Image.Image], count: int) -> None:
        """Show the first of ``count`` pictures."""
        super().__init__()
        self.n_frames = count
        self._pictures = pictures
        first = next(pictures)
        self._mode, self._size = first.mode, first.size
        self.im = first.im
        self._at = 0

    def seek(self, frame: int) -> None:
        """Wind on to a picture; winding back leaves the last one in view."""
        while self._at < frame:
            self.im = next(self._pictures).im
            self._at += 1

    def tell(self) -> int:
        """Return which picture is in view."""
        return self._at
