"""Every party's place in the arrays of a network, kept steady while parties come and go."""

from weaver_desktop.domain.ids import PartyId


class PartyRoll:
    """Ids, names and kinds by position; a newcomer takes the last one."""

    def __init__(self) -> None:
        """Begin empty."""
        self.ids: list[PartyId] = []
        self.names: list[str] = []
        self.are_groups: list[bool] = []
        self.at: dict[PartyId, int] = {}

    def put(self, party: PartyId, name: str, *, is_group: bool) -> None:
        """Add a party, or change what is known of it."""
        at = self.at.get(party)
        if at is None:
            self.at[party] = len(self.ids)
            self.ids.append(party)
            self.names.append(name)
            self.are_groups.append(is_group)
        else:
            self.names[at] = name
            self.are_groups[at] = is_group

    def drop(self, party: PartyId) -> int | None:
        """Remove a party; return its position, into which the later ones move up."""
        at = self.at.pop(party, None)
        if at is None:
            return None
        for held in (self.ids, self.names, self.are_groups):
            del held[at]
        for moved in range(at, len(self.ids)):
            self.at[self.ids[moved]] = moved
        return at
