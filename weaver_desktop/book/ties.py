"""Acts on ties, and what an encounter does to them."""

from weaver_desktop.book.desk import Desk
from weaver_desktop.book.labels import TIED
from weaver_desktop.book.unmet import taken_back
from weaver_desktop.domain.changes import Value
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import InvalidEditError, NotFoundError
from weaver_desktop.domain.ids import PartyId, TieId, pair
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.text import clean_text
from weaver_desktop.domain.ties import Depth, Provenance, Tie
from weaver_desktop.store.edit import Edit
from weaver_desktop.store.queries import story


class Ties:
    """Who is tied to whom, how deeply and since when."""

    def __init__(self, desk: Desk) -> None:
        """Work at a desk."""
        self._desk = desk

    def of(self, party_id: PartyId, *, limit: int = story.EVERY) -> tuple[Tie, ...]:
        """Return the ties of a party, or the first of them: current before ended, deepest first."""
        return story.ties_of(self._desk.file, party_id, limit=limit)

    def count(self, party_id: PartyId) -> int:
        """Return how many ties a party has, ended ones among them."""
        return story.tie_count(self._desk.file, party_id)

    def get(self, tie_id: TieId) -> Tie | None:
        """Return one tie, or None."""
        return story.tie(self._desk.file, tie_id)

    def between(self, a: PartyId, b: PartyId) -> Tie | None:
        """Return the tie of two parties, also one that has ended."""
        return story.tie_between(self._desk.file, pair(a, b))

    def state(
        self,
        *,
        a: PartyId,
        b: PartyId,
        depth: Depth,
        on: PartialDate | None = None,
        provenance: Provenance = Provenance.STATED,
    ) -> TieId:
        """Say how deep the tie of two parties is, from a date on; make the tie if there is none.

        A date before the beginning on record is the beginning then. What is known of later days and
        says less is forgotten for it.

        Raises:
            InvalidEditError: if both are the same party.
        """
        one, other = self._names(a, b)
        with self._desk.act(phrase(TIED[depth], one=one, other=other)) as edit:
            tie = self.between(a, b)
            if tie is None:
                return self._tie_anew(edit, a, b, depth, on, provenance)
            known_by = provenance if tie.provenance is Provenance.INFERRED else tie.provenance
            edit.update("tie", tie.id, depth=int(depth), ended=None, provenance=known_by.value)
            is_earlier = on is not None and self._begins_earlier(edit, tie, depth, on)
            if tie.depth is not depth or tie.ended is not None or is_earlier:
                self._note_depth(edit, tie.id, depth, on)
        return tie.id

    def known_since(self, *, tie_id: TieId, depth: Depth, on: PartialDate) -> None:
        """Say that two were so deeply tied from a date on; a deeper tie of today stays.

        Raises:
            NotFoundError: if it is not in the book any more.
        """
        tie = self._get(tie_id)
        one, other = self._names(tie.a, tie.b)
        with self._desk.act(phrase(TIED[depth], one=one, other=other)) as edit:
            if self._begins_earlier(edit, tie, depth, on):
                self._note_depth(edit, tie.id, depth, on)

    def meet(self, *, a: PartyId, b: PartyId, on: PartialDate) -> TieId:
        """Make or refresh a tie because the two met: last contact, and at least “have met”."""
        one, other = self._names(a, b)
        with self._desk.act(phrase("{one} met {others}", one=one, others=other)) as edit:
            tie = self.between(a, b)
            if tie is None:
                made = self._tie_anew(edit, a, b, Depth.MET, on, Provenance.OBSERVED)
                edit.update("tie", made, last_contact=str(on))
                return made
            # “In 2024” says less than a day of 2024, and does not take its place.
            is_first = tie.since is not None and on.last_day() < tie.since.first_day()
            since = on if tie.since is None or is_first else tie.since
            last = on if tie.last_contact is None or tie.last_contact < on else tie.last_contact
            known_by = (
                Provenance.OBSERVED if tie.provenance is Provenance.INFERRED else tie.provenance
            )
            begins_again = tie.ended is not None and not on < tie.ended
            depth = max(tie.depth, Depth.MET)
            edit.update(
                "tie",
                tie.id,
                since=str(since),
                last_contact=str(last),
                provenance=known_by.value,
                depth=int(depth),
                ended=None if begins_again or tie.ended is None else str(tie.ended),
            )
            if tie.depth < Depth.MET or begins_again:
                self._note_depth(edit, tie.id, depth, on)
            elif is_first:
                self._note_depth(edit, tie.id, Depth.MET, on)
        return tie.id

    def unmeet(self, *, a: PartyId, b: PartyId, on: PartialDate) -> None:
        """Take back what an encounter that is gone had said about two, unless others say it too."""
        one, other = self._names(a, b)
        tie = self.between(a, b)
        if tie is not None:
            with self._desk.act(phrase("{one} did not meet {other}", one=one, other=other)) as edit:
                taken_back(self._desk.file, edit, tie, on)

    def touch(self, *, a: PartyId, b: PartyId, on: PartialDate) -> TieId:
        """Say that two were in contact, without meeting; the depth of their tie stays.

        Raises:
            InvalidEditError: if both are the same, or the day is still to come.
        """
        one, other = self._names(a, b)
        self._check_past(on)
        label = phrase("{one} and {other} were in contact", one=one, other=other)
        with self._desk.act(label) as edit:
            tie = self.between(a, b)
            if tie is None:
                made = self._tie_anew(edit, a, b, Depth.IN_TOUCH, on, Provenance.STATED)
                edit.update("tie", made, last_contact=str(on))
                return made
            if tie.last_contact is None or tie.last_contact < on:
                edit.update("tie", tie.id, last_contact=str(on))
        return tie.id

    def change_depth(self, *, tie_id: TieId, depth: Depth, on: PartialDate | None = None) -> None:
        """Say that a tie is of another depth, from today unless it says otherwise.

        Raises:
            NotFoundError: if it is not in the book any more.
        """
        tie = self._get(tie_id)
        self.state(a=tie.a, b=tie.b, depth=depth, on=on or PartialDate.of(self._desk.today()))

    def date(
        self, *, tie_id: TieId, since: PartialDate | None, last_contact: PartialDate | None
    ) -> None:
        """Say since when two are tied and when they were last in contact; None is unknown.

        The first depth on record begins with the tie, so that the map of then agrees.

        Raises:
            InvalidEditError: if one is still to come, or the last contact before the beginning.
            NotFoundError: if it is not in the book any more.
        """
        tie = self._get(tie_id)
        one, other = self._names(tie.a, tie.b)
        if since is not None and since != tie.since:
            self._check_past(since)
        if last_contact is not None:
            self._check_past(last_contact)
            if since is not None and last_contact.last_day() < since.first_day():
                raise InvalidEditError(
                    "{one} and {other} cannot have been in contact last ({last}) before they were "
                    "tied ({since}). Check the dates.",
                    one=one,
                    other=other,
                    last=str(last_contact),
                    since=str(since),
                )
        with self._desk.act(
            phrase("Dated the tie of {one} and {other}", one=one, other=other)
        ) as edit:
            edit.update(
                "tie",
                tie_id,
                since=str(since) if since else None,
                last_contact=str(last_contact) if last_contact else None,
            )
            first = min(story.depths_of(self._desk.file, tie_id), default=None)
            if since != tie.since and first is not None:
                edit.update("tie_depth", first.id, on_date=str(since) if since else None)

    def describe(
        self, *, tie_id: TieId, note: str | None = None, provenance: Provenance | None = None
    ) -> None:
        """Say something about the two together, or how the tie is known; None leaves it as it is.

        Raises:
            NotFoundError: if it is not in the book any more.
        """
        tie = self._get(tie_id)
        one, other = self._names(tie.a, tie.b)
        kept: dict[str, Value] = {}
        if note is not None:
            kept["note"] = clean_text(note)
        if provenance is not None:
            kept["provenance"] = provenance.value
        with self._desk.act(phrase("Noted about {one} and {other}", one=one, other=other)) as edit:
            edit.update("tie", tie_id, **kept)

    def end(self, *, tie_id: TieId, on: PartialDate) -> None:
        """Say that a tie is over since a date. Its story stays."""
        tie = self.get(tie_id)
        if tie is None:
            raise InvalidEditError("That tie is not in the book any more, so it cannot end.")
        one, other = self._names(tie.a, tie.b)
        label = phrase("{one} and {other} are no longer in touch", one=one, other=other)
        with self._desk.act(label) as edit:
            edit.update("tie", tie_id, ended=str(on))
            edit.insert("tie_depth", self._desk.new_id(), tie_id=tie_id, depth=0, on_date=str(on))

    def remove(self, *, tie_id: TieId) -> None:
        """Remove a tie that never was. Encounters of the two stay.

        Raises:
            NotFoundError: if it is not in the book any more.
        """
        tie = self._get(tie_id)
        one, other = self._names(tie.a, tie.b)
        label = phrase("Removed the tie of {one} and {other}", one=one, other=other)
        with self._desk.act(label) as edit:
            edit.delete("tie", tie_id)

    def _get(self, tie_id: TieId) -> Tie:
        tie = self.get(tie_id)
        if tie is None:
            raise NotFoundError(
                "That tie is not in the book any more. Perhaps it was deleted; undo brings it back."
            )
        return tie

    def _check_past(self, on: PartialDate) -> None:
        if on.first_day() > self._desk.today():
            raise InvalidEditError(
                "{day} is still to come, and what two have between them is noted once it has "
                "happened. Check the date.",
                day=str(on),
            )

    def _tie_anew(
        self,
        edit: Edit,
        a: PartyId,
        b: PartyId,
        depth: Depth,
        on: PartialDate | None,
        provenance: Provenance,
    ) -> TieId:
        tie_id = TieId(self._desk.new_id())
        first, second = pair(a, b)
        edit.insert(
            "tie",
            tie_id,
            a_id=first,
            b_id=second,
            depth=int(depth),
            provenance=provenance.value,
            since=str(on) if on else None,
        )
        self._note_depth(edit, tie_id, depth, on)
        return tie_id

    def _begins_earlier(self, edit: Edit, tie: Tie, depth: Depth, on: PartialDate) -> bool:
        """Date a tie from a day before its beginning on record; tell whether that was needed."""
        is_known = tie.since is not None and tie.since.first_day() <= on.last_day()
        if tie.ended is not None or is_known or (tie.since is None and tie.depth is not depth):
            return False
        edit.update("tie", tie.id, since=str(on))
        for known in story.depths_of(self._desk.file, tie.id):
            if 0 < known.depth < depth and known.on is not None and on < known.on:
                edit.delete("tie_depth", known.id)
        return True

    def _note_depth(self, edit: Edit, tie: TieId, depth: Depth, on: PartialDate | None) -> None:
        edit.insert(
            "tie_depth",
            self._desk.new_id(),
            tie_id=tie,
            depth=int(depth),
            on_date=str(on) if on else None,
        )

    def _names(self, a: PartyId, b: PartyId) -> tuple[str, str]:
        if a == b:
            raise InvalidEditError(
                "{name} cannot be tied to themselves. Name the other person.",
                name=self._desk.name(a),
            )
        return self._desk.name(a), self._desk.name(b)
