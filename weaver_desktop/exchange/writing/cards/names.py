"""What parties are called for ever in a file of cards."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from weaver_desktop.book.outgoing.everything import Everything
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.exchange.cells import name_key
from weaver_desktop.exchange.writing.cards.lines import escaped

_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,30}:\S+")


@dataclass(frozen=True)
class Names:
    """The UIDs of all cards of a file: the ones a file once brought, else Weaver's own ids."""

    everything: Everything
    is_4: bool

    @cached_property
    def _uids(self) -> dict[PartyId, str]:
        found: dict[PartyId, str] = {}
        taken: set[str] = set()
        for entry in self.everything.entries:
            party = entry.party.id
            brought = (each.value.partition(":")[2] for each in entry.extras if each.name == "UID")
            uid = next((one for one in brought if one and one not in taken), party)
            taken.add(uid)
            found[party] = uid
        return found

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(name_key(entry.party.name) for entry in self.everything.entries)

    def is_alone(self, party: PartyId) -> bool:
        """Tell whether nobody else of the file has the party's name."""
        return self._counts[name_key(self.everything.name(party))] == 1

    def uid(self, party: PartyId) -> str:
        """Return the value of a card's UID."""
        uid = self._uids[party]
        return f"urn:uuid:{uid}" if self.is_4 and _UUID.fullmatch(uid) else escaped(uid)

    def reference(self, party: PartyId) -> str:
        """Return how another card refers to a party: always an address."""
        uid = self._uids[party]
        if _UUID.fullmatch(uid):
            return f"urn:uuid:{uid}"
        return uid if _URI.fullmatch(uid) else escaped(uid)
