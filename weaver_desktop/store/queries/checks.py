"""The checks that introductions were given, as they were put down or done."""

from datetime import date

from weaver_desktop.domain.ids import IntroductionId
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.refusals import makes_sense


@makes_sense
def check_ins(file: BookFile, introduction_id: IntroductionId) -> list[tuple[date, date | None]]:
    """Return when each check of an introduction is due and when it was done, in that order."""
    rows = file.rows(
        "SELECT due_on, done_on FROM check_in WHERE introduction_id = ? ORDER BY due_on, id",
        [introduction_id],
    )
    return [
        (date.fromisoformat(due), date.fromisoformat(done) if done else None) for due, done in rows
    ]
