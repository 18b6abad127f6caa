"""Files in and out in the real window: when the preview is first shown, and whether it lives on."""

import base64
import os
import tempfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from time import perf_counter

import numpy as np

from benchmarks.books import copy_of, planted
from benchmarks.living_map import open_window
from benchmarks.rows import Row
from benchmarks.turns import Watch
from weaver_desktop.ui.window.main_window import MainWindow

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

FIRST_CEILING, TURN_CEILING = 2_000.0, 50.0
_PEOPLE, _CARDS = 5_000, 10_000
_PIXELS, _PHOTOS, _LETTERS = 128, 50, 74


def rows() -> Iterator[Row]:
    """Drop cards on a window, look at them and leave; then export all that is in the book."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        window = open_window(copy_of(planted(_PEOPLE), folder), folder)
        cards = folder / "cards.vcf"
        _write_cards(cards)
        yield from _previewed(window, cards)
        yield from _exported(window, folder)
        window.close()


def _previewed(window: MainWindow, path: Path) -> Iterator[Row]:
    from PySide6.QtWidgets import QApplication

    from weaver_desktop.ui.importing.dialog import ImportDialog
    from weaver_desktop.ui.state.analyst import Analyst, worker_command
    from weaver_desktop.ui.theme.theme import Theme
    from weaver_desktop.ui.widgets.tints import Tints

    qt = QApplication.instance()
    theme = None if qt is None else qt.findChild(Theme)
    assert isinstance(theme, Theme)  # noqa: S101 - the window wears it
    tints = Tints(theme)
    watch = Watch()
    opened: list[ImportDialog] = []
    began = perf_counter()

    def drop() -> None:
        reader = Analyst(worker_command(), window)
        opened.append(ImportDialog(window.book, [path], reader, tints, window))
        opened[0].open()

    def is_shown() -> bool:
        view = opened[0].preview.view
        return view.isVisible() and view.model().rowCount() > 0

    first = watch.longest(drop, is_shown)
    shown = (perf_counter() - began) * 1000
    many = f"{_CARDS:,} contact cards with photos"
    yield Row(f"{many}, preview first shown", shown, ceiling=FIRST_CEILING)
    rest = watch.longest(lambda: None, lambda: opened[0].is_ready)
    whole = (perf_counter() - began) * 1000
    yield Row(f"{many}, all read, shown and compared with {_PEOPLE:,}", whole)
    worst = max(first, rest, key=lambda each: each.taken)
    note = f"it worked {worst.worked:.0f} ms"
    yield Row(
        "longest turn: cards are read and shown", worst.taken, ceiling=TURN_CEILING, note=note
    )
    opened[0].close()


def _exported(window: MainWindow, folder: Path) -> Iterator[Row]:
    from weaver_desktop.exchange.writing.formats import OutFormat
    from weaver_desktop.ui.exporting.dialog import ExportContactsDialog

    watch = Watch()
    for kind in (OutFormat.VCARD, OutFormat.XLSX, OutFormat.WEAVER):
        dialog = ExportContactsDialog(window.book, window.book.network(), lambda *_: None, window)
        dialog.kind.show_value(kind)
        dialog.show()
        path = folder / f"all{kind.ending}"
        began = perf_counter()
        worst = watch.longest(lambda: dialog.save(path), path.exists)  # noqa: B023 - at once
        taken = (perf_counter() - began) * 1000
        yield Row(
            f"longest turn: {_PEOPLE:,} people are exported as {kind.value}",
            worst.taken,
            ceiling=TURN_CEILING,
            note=f"it worked {worst.worked:.0f} ms; in all {taken / 1000:.1f} s",
        )
        watch.longest(lambda: None, lambda: not dialog.isVisible())  # noqa: B023 - at once


def _write_cards(path: Path) -> None:
    from PIL import Image

    dice = np.random.default_rng(1)
    photos = []
    for _ in range(_PHOTOS):
        picture = BytesIO()
        noise = dice.integers(0, 255, (_PIXELS, _PIXELS, 3), dtype=np.uint8)
        Image.fromarray(noise).save(picture, "JPEG", quality=75)
        text = base64.b64encode(picture.getvalue()).decode()
        photos.append(
            "\r\n ".join(text[at : at + _LETTERS] for at in range(0, len(text), _LETTERS))
        )
    with path.open("w", encoding="utf-8", newline="") as file:
        for number in range(_CARDS):
            card = [
                *("BEGIN:VCARD", "VERSION:3.0", f"UID:{number}", f"FN:Ama Boateng {number}"),
                *(f"N:Boateng {number};Ama;;;", f"TEL;TYPE=CELL:+44 20 {number}"),
                *(f"EMAIL;TYPE=HOME:a{number}@x.org", f"ORG:Nest {number % 300}"),
                *(f"PHOTO;ENCODING=b;TYPE=JPEG:{photos[number % _PHOTOS]}", "END:VCARD"),
            ]
            file.write("\r\n".join(card) + "\r\n")
