"""Acts on networks: named circles of the book, of which there may be several."""

from weaver_desktop.book.desk import Desk
from weaver_desktop.domain.errors import NotFoundError
from weaver_desktop.domain.ids import NetworkId, PartyId
from weaver_desktop.domain.text import clean_name
from weaver_desktop.store.queries import beside


class Networks:
    """Which networks there are, and who is in them; ``Bulk`` puts parties in and takes them out."""

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
        with self._desk.act(f"Began the network {called}") as edit:
            edit.insert("network", network_id, name=called)
        return network_id

    def rename(self, *, network_id: NetworkId, name: str) -> None:
        """Give a network another name."""
        called = clean_name(name)
        with self._desk.act(f"Renamed the network {self.name(network_id)} to {called}") as edit:
            edit.update("network", network_id, name=called)

    def remove(self, *, network_id: NetworkId) -> None:
        """Remove a network; its members stay in the book."""
        with self._desk.act(f"Removed the network {self.name(network_id)}") as edit:
            edit.delete("network", network_id)
