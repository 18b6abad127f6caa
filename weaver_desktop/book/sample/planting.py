"""Writing the sample into a book, through the acts that a weaver uses."""

from datetime import timedelta

from weaver_desktop.book.book import Book
from weaver_desktop.book.sample.bonds import weave
from weaver_desktop.book.sample.cast import gather_cast
from weaver_desktop.book.sample.chance import lots
from weaver_desktop.book.sample.meetings import Diary
from weaver_desktop.book.sample.pages import Pages
from weaver_desktop.book.sample.seasons import arrivals, take_place
from weaver_desktop.book.sample.tables import read_series
from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.domain.phrases import phrase

FEWEST, MOST = 3, 20_000
"""How many people a sample can have, the weaver among them."""


def plant_sample(book: Book, *, people: int = 120, seed: int = 7) -> None:
    """Write a fictional series of woodland concerts into an empty book, as one act.

    The same people, seed and day give the same book, also in its ids if the book makes those from
    a seed. Beyond 120 people names and circles are made up.

    Args:
        book: a book without parties.
        people: how many, the weaver among them, 3 to 20,000; groups come on top.
        seed: another one gives other meetings between the same people.

    Raises:
        InvalidEditError: for another number of people, or a book that has parties already.
    """
    if not FEWEST <= people <= MOST:
        raise InvalidEditError(
            "A sample of {people} people cannot be made. Ask for {fewest} to {most}.",
            people=people,
            fewest=FEWEST,
            most=MOST,
        )
    if not book.is_empty:
        raise InvalidEditError(
            "{book} already holds {count} people and groups, and the sample goes into an empty "
            "book only. Name a new file for it.",
            book=str(book.path),
            count=len(book.names),
        )
    today = book.today - timedelta(1)
    series = read_series()
    cast = gather_cast(series, people, lots(seed, "cast"))
    arrived = arrivals(cast, today, lots(seed, "arrivals"))
    events = take_place(series, cast, arrived, today, lots(seed, "gatherings"))
    bonds = weave(series, cast, arrived, today, lots(seed, "ties"))
    diary = Diary(series, cast, events, today, lots(seed, "meetings"))
    meetings = [meeting for bond in bonds for meeting in diary.of(bond)]
    meetings.sort(key=lambda meeting: (meeting.on, meeting.a, meeting.b))
    with book.as_one(phrase("Planted the sample")):
        pages = Pages(book, series, cast, arrived)
        pages.write_circles()
        pages.write_people(lots(seed, "notes"), meetings, events)
        pages.write_events(events)
        pages.write_meetings(meetings)
        pages.write_alliances(events)
        pages.write_introductions()
