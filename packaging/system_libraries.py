"""What Qt and a person's text need from a Linux system, and which Debian package brings each."""

from __future__ import annotations

import ctypes
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True)
class Need:
    """One thing to look for: a shared object, a font file or a program."""

    package: str
    look_for: str

    def is_met(self) -> bool:
        """Tell whether the system has it already."""
        if ".so" in self.look_for:
            return _can_load(self.look_for)
        if self.look_for.endswith(".ttf"):
            return _has_font(self.look_for)
        return shutil.which(self.look_for) is not None


# Without these Qt does not start, not even off screen.
QT = (
    Need("libegl1", "libEGL.so.1"),
    Need("libgl1", "libGL.so.1"),
    Need("libglib2.0-0", "libglib-2.0.so.0"),
    Need("libdbus-1-3", "libdbus-1.so.3"),
    Need("libfontconfig1", "libfontconfig.so.1"),
    Need("libfreetype6", "libfreetype.so.6"),
    Need("libxkbcommon0", "libxkbcommon.so.0"),
    Need("libgssapi-krb5-2", "libgssapi_krb5.so.2"),
)

# Without these Qt finds no way to a screen, under X11 and Wayland in turn.
SCREEN = (
    Need("libx11-xcb1", "libX11-xcb.so.1"),
    Need("libxcb-cursor0", "libxcb-cursor.so.0"),
    Need("libxcb-icccm4", "libxcb-icccm.so.4"),
    Need("libxcb-image0", "libxcb-image.so.0"),
    Need("libxcb-keysyms1", "libxcb-keysyms.so.1"),
    Need("libxcb-randr0", "libxcb-randr.so.0"),
    Need("libxcb-render-util0", "libxcb-render-util.so.0"),
    Need("libxcb-shape0", "libxcb-shape.so.0"),
    Need("libxcb-shm0", "libxcb-shm.so.0"),
    Need("libxcb-sync1", "libxcb-sync.so.1"),
    Need("libxcb-xfixes0", "libxcb-xfixes.so.0"),
    Need("libxcb-xkb1", "libxcb-xkb.so.1"),
    Need("libxkbcommon-x11-0", "libxkbcommon-x11.so.0"),
    Need("libwayland-client0", "libwayland-client.so.0"),
    Need("libwayland-cursor0", "libwayland-cursor.so.0"),
    Need("libwayland-egl1", "libwayland-egl.so.1"),
)

# People's names come in every script, and notes with emoji.
FONTS = (
    Need("fonts-dejavu-core", "DejaVuSans.ttf"),
    Need("fonts-noto-core", "NotoSans-Regular.ttf"),
    Need("fonts-noto-color-emoji", "NotoColorEmoji.ttf"),
    Need("fonts-droid-fallback", "DroidSansFallbackFull.ttf"),
)

# The tests open real windows on a screen of their own.
TEST_SCREEN = (
    Need("xvfb", "Xvfb"),
    Need("xauth", "xauth"),
)

_FONT_FOLDERS = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path("~/.local/share/fonts"),
    Path("~/.fonts"),
)


def unmet(needs: Iterable[Need]) -> tuple[Need, ...]:
    """Return those of the needs that this system does not meet, in their order."""
    return tuple(need for need in needs if not need.is_met())


def apt_line(needs: Sequence[Need], *, sudo: bool = True) -> str:
    """Return the command that installs what is missing, to be shown to a person."""
    command = "apt-get install --no-install-recommends"
    packages = " ".join(need.package for need in needs)
    return f"{'sudo ' if sudo else ''}{command} {packages}"


def _can_load(name: str) -> bool:
    # The dynamic loader itself is asked, since it is what Qt will ask.
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _has_font(name: str) -> bool:
    return any(
        name in files for folder in _FONT_FOLDERS for _, _, files in os.walk(folder.expanduser())
    )
