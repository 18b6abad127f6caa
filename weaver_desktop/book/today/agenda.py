"""What is due today, and what becomes of it: done, tomorrow, not again."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from weaver_desktop.book.desk import Desk
from weaver_desktop.book.rooms import Rooms
from weaver_desktop.book.today import calls, care
from weaver_desktop.book.today.introductions import PATIENCE, due_introductions, next_check
from weaver_desktop.book.today.items import DueItem, DueKind
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.introductions import Stage
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.store.edit import Edit
from weaver_desktop.store.queries import beside, due, introductions, traces
from weaver_desktop.store.queries.parties import private

PREFIX = "today:"
"""Begins the names of the settings that say what was put off (a day) or is not wanted again."""

_NEVER = "never"
_MOVES = {Stage.IDEA: Stage.ASKED, Stage.BOTH_YES: Stage.MADE}
_ORDER = {kind: place for place, kind in enumerate(DueKind)}


class Agenda:
    """The weaver's five minutes a day. What she answers is an act like any other."""

    def __init__(self, desk: Desk, rooms: Rooms) -> None:
        """Work at a desk, with the rooms around it."""
        self._desk = desk
        self._rooms = rooms

    def items(self, *, most_of_a_kind: int | None = None) -> tuple[DueItem, ...]:
        """Return what is due: birthdays, then whom to ask, check on, call, welcome and answer.

        Args:
            most_of_a_kind: leave out what goes beyond so many of each kind.
        """
        today = self._desk.today()
        silent = self._answers()
        counted: Counter[DueKind] = Counter()
        listed = []
        for item in sorted(self._everything(today), key=lambda one: _ORDER[one.kind]):
            until = silent.get(item.key)
            if until == _NEVER or (until is not None and until > today.isoformat()):
                continue
            counted[item.kind] += 1
            if most_of_a_kind is None or counted[item.kind] <= most_of_a_kind:
                listed.append(item)
        return tuple(listed)

    def done(self, *, item: DueItem) -> None:
        """Say that a thing is done, and do in the book what follows from it.

        An introduction moves on, a check is kept, a call refreshes the tie, a need is met, a
        newcomer is welcomed by the weaver.
        """
        with self._desk.act(phrase("Done: {what}", what=item.what)) as edit:
            self._forget_answer(edit, item.key)
            match item.kind:
                case DueKind.ASK:
                    self._asked(edit, item)
                case DueKind.CHECK:
                    self._checked(edit, item)
                case DueKind.CALL:
                    self._called(edit, item)
                case DueKind.NEED if item.fact_id is not None:
                    self._rooms.facts.answer(fact_id=item.fact_id)
                case DueKind.WELCOME if self._rooms.parties.me is not None:
                    guest = item.key.partition(":")[2]
                    edit.update("guest", guest, welcomed_by=self._rooms.parties.me)
                case _:
                    self._answer(edit, item.key, _NEVER)

    def tomorrow(self, *, item: DueItem) -> None:
        """Put a thing off until tomorrow."""
        self.put_off(item=item, until=self._desk.today() + timedelta(days=1))

    def put_off(self, *, item: DueItem, until: date) -> None:
        """Put a thing off until a day."""
        with self._desk.act(phrase("Put off: {what}", what=item.what)) as edit:
            self._answer(edit, item.key, until.isoformat())

    def not_again(self, *, item: DueItem) -> None:
        """Never bring a thing up again; ``bring_back`` does."""
        with self._desk.act(phrase("Not again: {what}", what=item.what)) as edit:
            self._answer(edit, item.key, _NEVER)

    def silenced(self) -> tuple[DueItem, ...]:
        """Return what would be due, had it not been put off or ruled out."""
        silent = self._answers()
        today = self._desk.today()
        return tuple(
            item
            for item in sorted(self._everything(today), key=lambda one: _ORDER[one.kind])
            if silent.get(item.key, "") > today.isoformat()  # “never” comes after every date
        )

    def bring_back(self, *, item: DueItem) -> None:
        """Let a thing be due again that was put off or ruled out."""
        with self._desk.act(phrase("Due again: {what}", what=item.what)) as edit:
            self._forget_answer(edit, item.key)

    def _everything(self, today: date) -> Iterator[DueItem]:
        hidden, unnamed = private(self._desk.file), traces.private_names(self._desk.file)
        for item in self._found(today):
            is_private = item.is_private or not hidden.isdisjoint(item.parties)
            # The reasons of an introduction may name others.
            names_them = unnamed.is_in(f"{item.what} {item.why}")
            yield replace(item, is_private=is_private or names_them)

    def _found(self, today: date) -> Iterator[DueItem]:
        file, me = self._desk.file, self._rooms.parties.me
        yield from due_introductions(due.open_introductions(file), today)
        yield from sorted(
            calls.by_rhythm(due.rhythms(file, me), today), key=lambda item: item.due_on
        )
        if me is not None:
            yield from calls.cooling(due.own_ties(file, me), today)
        yield from care.unanswered(due.open_needs(file, today - care.NEED_UNTIL), today)
        yield from care.newcomers(due.newcomers(file, me, today - care.WELCOME_UNTIL), today)
        yield from sorted(calls.birthdays(due.birthdays(file), today), key=lambda item: item.due_on)

    def _asked(self, edit: Edit, item: DueItem) -> None:
        known = item.introduction_id and introductions.introduction(
            self._desk.file, item.introduction_id
        )
        if not known:
            return
        if known.stage in _MOVES:
            self._rooms.introductions.move(introduction_id=known.id, stage=_MOVES[known.stage])
        else:
            self._answer(edit, item.key, str(self._desk.today() + PATIENCE))

    def _checked(self, edit: Edit, item: DueItem) -> None:
        if item.introduction_id is None:
            return
        today = str(self._desk.today())
        pending = due.pending_check_in(self._desk.file, item.introduction_id)
        if pending is not None:
            edit.update("check_in", pending, done_on=today)
            return
        for one in due.open_introductions(self._desk.file):
            planned = next_check(one)
            if one.id == item.introduction_id and planned is not None:
                edit.insert(
                    "check_in",
                    self._desk.new_id(),
                    introduction_id=one.id,
                    due_on=str(planned),
                    done_on=today,
                )

    def _called(self, edit: Edit, item: DueItem) -> None:
        (party,) = item.parties
        me, today = self._rooms.parties.me, self._desk.today()
        if me is not None:
            self._rooms.ties.touch(a=me, b=party, on=PartialDate.of(today))
        else:
            days = self._rooms.parties.get(party).keep_in_touch_days or calls.COOL_AFTER.days
            self._answer(edit, item.key, str(today + timedelta(days=days)))

    def _answers(self) -> dict[str, str]:
        found = beside.settings_like(self._desk.file, PREFIX)
        return {name.removeprefix(PREFIX): value for name, value in found.items()}

    def _answer(self, edit: Edit, key: str, value: str) -> None:
        name = PREFIX + key
        if edit.row("setting", name) is None:
            edit.insert("setting", name, value=value)
        else:
            edit.update("setting", name, value=value)

    def _forget_answer(self, edit: Edit, key: str) -> None:
        if edit.row("setting", PREFIX + key) is not None:
            edit.delete("setting", PREFIX + key)
