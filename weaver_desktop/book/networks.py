"""Acts on networks: named circles of the book, of which there may be several."""

from weaver_desktop.book.desk import Desk
from weaver_desktop.domain.errors import NotFoundError
from weaver_desktop.domain.ids import NetworkId, PartyId
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.text import clean_name
from weaver_desktop.store.queries import beside


class Networks:
    """Which networks there are, and who is in them; ``Bulk`` does the same for many at once."""

    def __init__(self, desk: Desk) -> None:
        """Work at a desk."""
        self._desk = desk

    def all(self) -> tuple[tuple[NetworkId, str, int], ...]:
        """Return id, name and number of members of every network, by name."""
        return beside.networks(self._desk.file)

    def of(self, party_id: PartyId) -> tuple[NetworkId, ...]:
        """Return the networks that a party is in."""
        return beside.networks_of(self._desk.file, party_id)

    def name(self, network_id: NetworkId) -> str:
        """Return the name of a network.

        Raises:
            NotFoundError: if it is not in the book.
        """
        for known, name, _ in self.all():
            if known == network_id:
                return name
        raise NotFoundError(
            "That network is not in the book any more. Perhaps it was deleted; undo brings it back."
        )

    def add(self, *, name: str) -> NetworkId:
        """Begin a network and return its id."""
        called = clean_name(name)
        network_id = NetworkId(self._desk.new_id())
        with self._desk.act(phrase("Began the network {name}", name=called)) as edit:
            edit.insert("network", network_id, name=called)
        return network_id

    def put_in(self, *, party_id: PartyId, name: str) -> NetworkId:
        """Put a party into the network of a name, which is begun if there is none, and return it.

        Raises:
            InvalidEditError: if the name is none.
            NotFoundError: if the party is not in the book.
        """
        called, who = clean_name(name), self._desk.name(party_id)
        with self._desk.act(phrase("Put {who} into {network}", who=who, network=called)) as edit:
            same = (known for known, each, _ in self.all() if each.casefold() == called.casefold())
            network_id = next(same, None) or self.add(name=called)
            if network_id not in self.of(party_id):
                edit.insert(
                    "network_member",
                    self._desk.new_id(),
                    network_id=network_id,
                    party_id=party_id,
                )
        return network_id

    def take_out(self, *, party_id: PartyId, network_id: NetworkId) -> None:
        """Take a party out of a network; nothing happens if it is not in it.

        Raises:
            NotFoundError: if the party or the network is not in the book.
        """
        who, name = self._desk.name(party_id), self.name(network_id)
        row = beside.network_members(self._desk.file, network_id).get(party_id)
        if row is not None:
            label = phrase("Took {who} out of {network}", who=who, network=name)
            with self._desk.act(label) as edit:
                edit.delete("network_member", row)

    def rename(self, *, network_id: NetworkId, name: str) -> None:
        """Give a network another name."""
        called = clean_name(name)
        was = self.name(network_id)
        with self._desk.act(
            phrase("Renamed the network {was} to {name}", was=was, name=called)
        ) as edit:
            edit.update("network", network_id, name=called)

    def remove(self, *, network_id: NetworkId) -> None:
        """Remove a network; its members stay in the book."""
        with self._desk.act(
            phrase("Removed the network {name}", name=self.name(network_id))
        ) as edit:
            edit.delete("network", network_id)
