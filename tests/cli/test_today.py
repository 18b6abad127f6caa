"""``weaver today``."""

import json
from pathlib import Path

from tests.cli.running import Weaver

KEYS = {"key", "kind", "what", "why", "due_on", "parties"}


def test_a_new_book_has_a_free_day(weaver: Weaver) -> None:
    weaver.says("me", "Ana")
    assert weaver.says("today").startswith("Nothing is due today.")
    assert weaver.answers("today") == []


def test_what_is_due_is_said_with_its_reason(planted: Weaver) -> None:
    every = planted.answers("today", "--all")
    short = planted.answers("today")
    assert every
    assert {tuple(item) for item in every} == {("key", "kind", "what", "why", "due_on", "parties")}
    assert all(set(item) == KEYS for item in every)
    assert len(short) < len(every)
    said = planted.says("today")
    assert short[0]["what"] in said
    assert f"    {short[0]['why']}" in said
    assert said.rstrip().endswith(f"And {len(every) - len(short)} more: weaver today --all")


def test_a_calendar_is_written(planted: Weaver, tmp_path: Path) -> None:
    path = tmp_path / "today.ics"
    items = planted.answers("today", "--ics", str(path))
    text = path.read_text(encoding="utf-8")
    assert text.startswith("BEGIN:VCALENDAR")
    assert text.count("BEGIN:VEVENT") == len(items)


def test_a_calendar_that_cannot_be_written_is_told(planted: Weaver, tmp_path: Path) -> None:
    said = planted.refuses("today", "--ics", str(tmp_path / "none" / "today.ics"))
    assert "The calendar cannot be written to" in said
    assert json.loads(planted.run("today", "--json", "--ics", str(tmp_path)).stdout)["error"]
