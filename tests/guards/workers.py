"""Threads and processes that a test started and did not end."""

from __future__ import annotations

import sys
import threading
import time
from typing import Any

_GRACE = 1.0  # seconds in which a thread that was told to stop may still be on its way out


def threads_now() -> frozenset[threading.Thread]:
    """Return the threads that live now."""
    # A dummy stands for a thread that Python did not start, and outlives it.
    dummy = threading._DummyThread
    return frozenset(each for each in threading.enumerate() if not isinstance(each, dummy))


def processes_now() -> frozenset[Any]:
    """Return the child processes of multiprocessing that live now."""
    multiprocessing = sys.modules.get("multiprocessing")
    return frozenset(multiprocessing.active_children()) if multiprocessing else frozenset()


def left_behind(
    threads_before: frozenset[threading.Thread], processes_before: frozenset[Any]
) -> list[str]:
    """Name the threads and processes that are new; end the processes, since that can be done."""
    deadline = time.monotonic() + _GRACE
    found = []
    for thread in threads_now() - threads_before:
        thread.join(max(0.0, deadline - time.monotonic()))
        if thread.is_alive():
            found.append(f"a running thread: {thread.name}")
    for process in processes_now() - processes_before:
        process.join(max(0.0, deadline - time.monotonic()))
        if process.is_alive():
            found.append(f"a running process: {process.name}")
            process.kill()
            process.join()
    return found
