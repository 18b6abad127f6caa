"""iCalendar: entries with guests, as gatherings."""

from collections.abc import Iterator

from weaver_desktop.domain.batch import Attendance, IncomingGathering, IncomingGuest
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import UnreadableFileError
from weaver_desktop.domain.parties import PartyKind
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.exchange.calendar.entries import Entry, Invited, read_entry
from weaver_desktop.exchange.cell_dates import unreadable_date
from weaver_desktop.exchange.cells import clipped, name_key, why_no_name
from weaver_desktop.exchange.contacts.slots import put_way
from weaver_desktop.exchange.drafts import Draft
from weaver_desktop.exchange.harvest import Harvest

_BEGIN, _END = "BEGIN:VEVENT", "END:VEVENT"
_LONGEST_LINE = 100_000
_MOST_LINES = 50_000


def gather_calendar(text: str, harvest: Harvest) -> None:
    """Add the entries of a calendar that have guests to the harvest. Rows are counted as entries.

    Whoever accepted is taken to have come where the day is past, and so is who invited; of one that
    repeats the first day counts.

    Raises:
        UnreadableFileError: if there are no entries at all.
    """
    calendar = _Calendar(harvest)
    for number, lines in enumerate(_blocks(text), start=1):
        calendar.take(number, lines)
    calendar.finish()


class _Calendar:
    """The entries of one calendar on their way into the harvest."""

    def __init__(self, harvest: Harvest) -> None:
        self._harvest = harvest
        self._assumes_they_came = False

    def take(self, number: int, lines: list[str]) -> None:
        """Take an entry in, with all its guests."""
        self._harvest.rows_read += 1
        entry = read_entry(lines)
        if isinstance(entry, str):
            reason = phrase("The entry could not be read: {reason}.", reason=clipped(entry))
            self._harvest.skip(number, reason)
            return
        problem = why_no_name(entry.summary)
        if problem is not None:
            self._harvest.skip(number, phrase("Gathering: {reason}", reason=problem))
        elif not entry.invited:
            reason = phrase("{name} has no guests and was left out.", name=clipped(entry.summary))
            self._harvest.skip(number, reason)
        elif entry.is_cancelled:
            reason = phrase("{name} was cancelled and left out.", name=clipped(entry.summary))
            self._harvest.skip(number, reason)
        else:
            self._keep(number, entry)

    def finish(self) -> None:
        """Say what was assumed.

        Raises:
            UnreadableFileError: if there were no entries.
        """
        if not self._harvest.rows_read:
            raise UnreadableFileError(
                "{file} is a calendar without entries. Export it again, or choose another one.",
                file=self._harvest.reading.source,
            )
        if self._assumes_they_came:
            reason = phrase("Whoever had accepted was taken to have come, where the day is past.")
            self._harvest.skip(0, reason)

    def _keep(self, number: int, entry: Entry) -> None:
        on = PartialDate.of(entry.start) if entry.start is not None else None
        if entry.broken_date:
            self._harvest.skip(number, unreadable_date(entry.broken_date))
        if entry.unread:
            reason = phrase(
                "{name}: {count} of its lines could not be read ({what}).",
                name=clipped(entry.summary),
                count=len(entry.unread),
                what=", ".join(dict.fromkeys(entry.unread)),
            )
            self._harvest.skip(number, reason)
        if entry.left_out:
            reason = phrase(
                "{name} has {count} guests more than Weaver takes of one entry.",
                name=clipped(entry.summary),
                count=entry.left_out,
            )
            self._harvest.skip(number, reason)
        if entry.repeats:
            reason = phrase(
                "{name} repeats; only its first day was taken in.", name=clipped(entry.summary)
            )
            self._harvest.skip(number, reason)
        key = (name_key(entry.summary), str(on or ""))
        gathering = IncomingGathering(
            entry.summary, number, on, place=entry.place, purpose=entry.purpose
        )
        self._harvest.gatherings.setdefault(key, gathering)
        for invited in entry.invited:
            self._keep_guest(number, gathering, invited)

    def _keep_guest(self, number: int, gathering: IncomingGathering, invited: Invited) -> None:
        problem = why_no_name(invited.name)
        if problem is not None:
            self._harvest.skip(number, problem)
            return
        if invited.answer == "DECLINED":
            reason = phrase(
                "{name} declined {gathering}.",
                name=clipped(invited.name),
                gathering=clipped(gathering.name),
            )
            self._harvest.skip(number, reason)
            return
        draft = Draft(invited.name, number)
        if invited.is_group:
            draft.kind = PartyKind.GROUP
        put_way(draft, "email", invited.mail)
        kept = self._harvest.roster.add(draft)
        attendance = self._attendance(gathering.on, invited.answer)
        guest = IncomingGuest(kept.key, gathering.name, number, gathering.on, attendance)
        self._harvest.guests.setdefault(
            (kept.key, name_key(gathering.name), str(gathering.on or "")), guest
        )

    def _attendance(self, on: PartialDate | None, answer: str) -> Attendance:
        if answer not in {"ACCEPTED", "ORGANIZER"}:
            return Attendance.INVITED
        if on is None or on.last_day() >= self._harvest.reading.today:
            return Attendance.SAID_YES
        self._assumes_they_came = True
        return Attendance.CAME


def _blocks(text: str) -> Iterator[list[str]]:
    """Yield the unfolded lines of each VEVENT, alarms within it left out; one may lack its end."""
    lines: list[str] | None = None
    inner = 0
    unfolded = text.replace("\r\n", "\n").replace("\r", "\n")
    unfolded = unfolded.replace("\n ", "").replace("\n\t", "")
    for line in unfolded.split("\n"):
        word = line.strip().upper()[:20]
        if word == _BEGIN:
            if lines:
                yield lines
            lines, inner = [], 0
        elif lines is None:
            continue
        elif word == _END:
            yield lines
            lines = None
        elif word.startswith("BEGIN:"):
            inner += 1
        elif word.startswith("END:"):
            inner = max(0, inner - 1)
        elif not inner and line.strip() and len(line) <= _LONGEST_LINE and len(lines) < _MOST_LINES:
            lines.append(line)
    if lines:
        yield lines
