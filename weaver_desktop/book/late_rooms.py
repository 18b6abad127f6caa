"""The rooms of a book that one enters later."""

from functools import cached_property
from typing import TYPE_CHECKING

from weaver_desktop.book.desk import Desk
from weaver_desktop.book.rooms import Rooms

if TYPE_CHECKING:
    from weaver_desktop.book.bulk import Bulk
    from weaver_desktop.book.duplicates import Duplicates
    from weaver_desktop.book.entry import Entry
    from weaver_desktop.book.erasing import Erasing
    from weaver_desktop.book.intake import Importer
    from weaver_desktop.book.ledger.drafts import Letters
    from weaver_desktop.book.ledger.record import Record
    from weaver_desktop.book.memberships import Memberships
    from weaver_desktop.book.merging import Merging
    from weaver_desktop.book.networks import Networks
    from weaver_desktop.book.outgoing.room import Outgoing
    from weaver_desktop.book.photos import Photos
    from weaver_desktop.book.pins import Pins
    from weaver_desktop.book.portrait import Portraits
    from weaver_desktop.book.propositions import Propositions
    from weaver_desktop.book.saved_views import SavedViews
    from weaver_desktop.book.shareable import Sharing
    from weaver_desktop.book.story import Story
    from weaver_desktop.book.today.agenda import Agenda
    from weaver_desktop.book.ways import Ways


class LateRooms:
    """Rooms that are furnished when they are first entered: the first paint does without them."""

    def __init__(self, desk: Desk, first: Rooms) -> None:
        """Prepare to furnish rooms that work at a desk, some of them through the first ones."""
        self._desk = desk
        self._first = first

    @cached_property
    def entry(self) -> "Entry":
        """Doing what a captured line says."""
        from weaver_desktop.book.entry import Entry

        return Entry(self._desk, self._first)

    @cached_property
    def bulk(self) -> "Bulk":
        """Acts on many parties at once."""
        from weaver_desktop.book.bulk import Bulk

        return Bulk(self._desk, self._first.parties, self.networks)

    @cached_property
    def networks(self) -> "Networks":
        """Named circles of the book."""
        from weaver_desktop.book.networks import Networks

        return Networks(self._desk)

    @cached_property
    def ways(self) -> "Ways":
        """Ways to reach somebody."""
        from weaver_desktop.book.ways import Ways

        return Ways(self._desk)

    @cached_property
    def memberships(self) -> "Memberships":
        """Who belongs to which group, as what, from and until when."""
        from weaver_desktop.book.memberships import Memberships

        return Memberships(self._desk, self._first.parties)

    @cached_property
    def propositions(self) -> "Propositions":
        """What members seek and bring."""
        from weaver_desktop.book.propositions import Propositions

        return Propositions(self._desk)

    @cached_property
    def photos(self) -> "Photos":
        """Pictures of people and groups."""
        from weaver_desktop.book.photos import Photos

        return Photos(self._desk)

    @cached_property
    def story(self) -> "Story":
        """What happened, in order."""
        from weaver_desktop.book.story import Story

        return Story(self._desk)

    @cached_property
    def letters(self) -> "Letters":
        """What to write to two parties who are to be introduced."""
        from weaver_desktop.book.ledger.drafts import Letters

        return Letters(self._desk, self._first.parties)

    def record(self) -> "Record":
        """Return what came of all introductions."""
        from weaver_desktop.book.ledger.record import record_of

        return record_of(
            self._first.introductions.all(),
            self._first.introductions.all_steps(),
            self._desk.today(),
        )

    @cached_property
    def agenda(self) -> "Agenda":
        """What is due today."""
        from weaver_desktop.book.today.agenda import Agenda

        return Agenda(self._desk, self._first)

    @cached_property
    def duplicates(self) -> "Duplicates":
        """Who may be in the book twice."""
        from weaver_desktop.book.duplicates import Duplicates

        return Duplicates(self._desk)

    @cached_property
    def merging(self) -> "Merging":
        """Making two entries of the same party one."""
        from weaver_desktop.book.merging import Merging

        return Merging(self._desk, self._first.parties)

    @cached_property
    def erasing(self) -> "Erasing":
        """Forgetting one person for good."""
        from weaver_desktop.book.erasing import Erasing

        return Erasing(self._desk, self._first.parties)

    @cached_property
    def portraits(self) -> "Portraits":
        """Everything about one party, to be handed over or read."""
        from weaver_desktop.book.portrait import Portraits

        return Portraits(self._desk)

    @cached_property
    def pins(self) -> "Pins":
        """Stars that stay where they were put."""
        from weaver_desktop.book.pins import Pins

        return Pins(self._desk)

    @cached_property
    def views(self) -> "SavedViews":
        """Views of the map that were given a name."""
        from weaver_desktop.book.saved_views import SavedViews

        return SavedViews(self._desk)

    @cached_property
    def sharing(self) -> "Sharing":
        """What may be shown to others."""
        from weaver_desktop.book.shareable import Sharing

        return Sharing(self._desk)

    @cached_property
    def outgoing(self) -> "Outgoing":
        """What leaves the book as a file."""
        from weaver_desktop.book.outgoing.room import Outgoing

        return Outgoing(self._desk)

    @cached_property
    def importer(self) -> "Importer":
        """Takes in what files bring."""
        from weaver_desktop.book.intake import Importer

        return Importer(self._desk, self._first)
