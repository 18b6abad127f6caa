"""Who of the book a row of a file means, the same while it is previewed and taken in."""

from weaver_desktop.book.matching import Matching
from weaver_desktop.domain.batch import IncomingParty
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import PartyKind


class Knowing:
    """Finds the parties of one batch in the book."""

    def __init__(self, matching: Matching) -> None:
        """Find by this."""
        self._matching = matching
        self._claimed: dict[PartyId, str] = {}

    def known(self, incoming: IncomingParty) -> PartyId | None:
        """Return who of the book it is, None if nobody.

        Raises:
            AmbiguousNameError: if several are called so.
        """
        known = self._matching.known_as(incoming.uid)
        if known is not None:
            return known
        if incoming.kind is PartyKind.GROUP:
            known = self._matching.group(incoming.name)
        else:
            mails = [value for kind, value in incoming.ways if kind == "email"]
            known = self._matching.party(incoming.name, mails)
        # Two entries of one file that it calls by different uids are two, whatever their names.
        claimed = self._claimed.get(known) if known is not None else None
        is_another = bool(claimed and incoming.uid and claimed != incoming.uid)
        return None if is_another else known

    def claim(self, party: PartyId, incoming: IncomingParty) -> None:
        """Remember that a row is this party."""
        self._claimed[party] = incoming.uid
