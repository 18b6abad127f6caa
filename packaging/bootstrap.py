#!/usr/bin/env python3
"""Make a bare machine ready: system libraries, `.venv`, locked libraries, the package itself.

Run by the Makefile before everything else, with the system's own Python and its standard library
alone. A stamp inside `.venv` says what was installed; while it holds, a start costs a blink.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST_PYTHON = (3, 11)

if sys.version_info < OLDEST_PYTHON:
    sys.exit(
        "Weaver needs Python {}.{} or newer, and this is Python {}.{}.".format(
            *OLDEST_PYTHON, *sys.version_info[:2]
        )
    )

import system_libraries  # noqa: E402 - an old Python gets the sentence above, not a SyntaxError
from system_libraries import Need  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "weaver-stamp"
LEVELS = ("run", "dev")  # each one holds the one before it
APT = shutil.which("apt-get")


class BootstrapError(Exception):
    """Something that stops the set-up, in words for the person who started it."""


def main(arguments: list[str] | None = None) -> int:
    """Set up what is missing and return the exit code."""
    parser = argparse.ArgumentParser(description="Set up .venv for Weaver.")
    parser.add_argument("--test", action="store_true", help="also set up what the checks need")
    level = "dev" if parser.parse_args(arguments).test else "run"
    try:
        set_up(level)
    except BootstrapError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. The next start goes on from here.", file=sys.stderr)
        return 130
    return 0


def set_up(level: str) -> None:
    """Bring the machine to a level, doing only what is still missing."""
    ready = is_ready(level)
    if sys.platform == "linux":
        # Once set up, only what Qt cannot do without is looked at again: a matter of milliseconds.
        extras = () if ready else extra_needs(level)
        provide(system_libraries.unmet(system_libraries.QT), system_libraries.unmet(extras))
    if not ready:
        STAMP.unlink(missing_ok=True)
        make_venv()
        install(level)
        write_stamp(level)


def extra_needs(level: str) -> tuple[Need, ...]:
    """Return what a level wants of the system and can do without."""
    wanted = system_libraries.SCREEN + system_libraries.FONTS
    return wanted + system_libraries.TEST_SCREEN if level == "dev" else wanted


# --- the stamp


def stamp_for(level: str) -> str:
    """Return the stamp of a level: it changes with the lock, the package's metadata and Python."""
    digest = hashlib.sha256()
    for part in (lock_of(level), ROOT / "pyproject.toml"):
        digest.update(part.read_bytes())
    digest.update(f"{sys.version_info[:2]} {VENV}".encode())
    return f"{level} {digest.hexdigest()}"


def is_ready(level: str) -> bool:
    """Tell whether `.venv` was set up for this level, or for one that holds it."""
    if not venv_python().exists():
        return False
    try:
        stamp = STAMP.read_text(encoding="utf-8")
    except OSError:
        return False
    return stamp in {stamp_for(enough) for enough in LEVELS[LEVELS.index(level) :]}


def write_stamp(level: str) -> None:
    """Note that a level is complete; never half a note."""
    draft = STAMP.with_suffix(".draft")
    draft.write_text(stamp_for(level), encoding="utf-8")
    draft.replace(STAMP)


# --- the system's libraries


def provide(required: tuple[Need, ...], extras: tuple[Need, ...]) -> None:
    """Install what is missing where that is allowed, else say how; stop if Qt could not start."""
    if not required and not extras:
        return
    if may_install():
        apt_install(required + extras)
        required = system_libraries.unmet(required)
        extras = system_libraries.unmet(extras)
    if required:
        raise BootstrapError(missing("Qt cannot start without", required + extras))
    if extras:
        print(missing("Weaver works better with", extras), file=sys.stderr)


def missing(why: str, needs: tuple[Need, ...]) -> str:
    """Return the sentence that names what is missing and the way to get it."""
    files = ", ".join(need.look_for for need in needs)
    if APT is not None:
        return f"{why} {files}. To install:\n  {system_libraries.apt_line(needs)}"
    return f"{why} {files}. Your system's package manager has them."


def may_install() -> bool:
    """Tell whether system packages can be installed here without asking anybody."""
    return sys.platform == "linux" and APT is not None and os.geteuid() == 0


def apt_install(needs: tuple[Need, ...]) -> None:
    """Install Debian packages, as root, without a question; the caller looks whether it worked."""
    packages = [need.package for need in needs]
    print(f"Installing system packages: {' '.join(packages)}", flush=True)
    for step in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        subprocess.run(
            [str(APT), "-qq", *step],
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            check=False,
        )


# --- the virtual environment


def venv_python() -> Path:
    """Return the path of the virtual environment's own Python."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def make_venv() -> None:
    """Create `.venv`, or keep the one there is if it is whole and of this Python's version."""
    if venv_is_usable():
        return
    print(f"Creating .venv with Python {sys.version.split()[0]}", flush=True)
    if not can_make_venv():
        raise BootstrapError(
            "This Python cannot create virtual environments. To install what is missing:\n"
            f"  sudo apt-get install {venv_package()}"
        )
    run([sys.executable, "-m", "venv", "--clear", str(VENV)], "The folder .venv could not be made")


def venv_is_usable() -> bool:
    """Tell whether `.venv` was made here, for this version of Python, and holds a pip."""
    folder = "Lib" if os.name == "nt" else "lib/python{}.{}".format(*sys.version_info[:2])
    packages = VENV / folder / "site-packages"
    try:
        # Its programs name the folder that they were made in: moved along, they no longer start.
        made_here = str(VENV) in (VENV / "pyvenv.cfg").read_text(encoding="utf-8")
    except OSError:
        return False
    return made_here and venv_python().exists() and any(packages.glob("pip-*.dist-info"))


def can_make_venv() -> bool:
    """Tell whether venv works here; on Debian it comes as a package, which root gets installed."""
    if _has_venv():
        return True
    if may_install():
        apt_install((Need(venv_package(), "ensurepip"),))
    return _has_venv()


def _has_venv() -> bool:
    # Asked in a fresh process: this one would go on believing what it found at its start.
    question = [sys.executable, "-c", "import ensurepip, venv"]
    return subprocess.run(question, check=False, stderr=subprocess.DEVNULL).returncode == 0


def venv_package() -> str:
    """Return the name of the Debian package that makes venv work for this Python."""
    return "python{}.{}-venv".format(*sys.version_info[:2])


# --- the libraries and the package


def lock_of(level: str) -> Path:
    """Return the lock file of a level."""
    return ROOT / "requirements" / f"{level}.lock"


def install(level: str) -> None:
    """Install the locked libraries by hash, then the package in place."""
    print(
        f"Installing the libraries of requirements/{level}.lock (a few minutes, once)", flush=True
    )
    pip = [str(venv_python()), "-m", "pip", "--disable-pip-version-check", "--no-input"]
    run(
        [*pip, "install", "--quiet", "--require-hashes", "--requirement", str(lock_of(level))],
        "The libraries could not be installed: pip says why above, and another start tries again",
    )
    # No index and no isolation: all that this step needs came with the lock.
    here = ["--quiet", "--no-index", "--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    run([*pip, "install", *here], "The package could not be installed: pip says why above")
    # As pip does for libraries: where Python may not keep what it compiles, each start would
    # compile the package anew, which takes as long as all else until the window shows.
    package = [str(venv_python()), "-m", "compileall", "-q", str(ROOT / "weaver_desktop")]
    run(package, "The package could not be compiled")


def run(command: list[str], sorry: str) -> None:
    """Run a command; where it fails, stop with a sentence."""
    if subprocess.run(command, check=False, stdin=subprocess.DEVNULL).returncode != 0:
        raise BootstrapError(f"{sorry}.")


if __name__ == "__main__":
    sys.exit(main())
