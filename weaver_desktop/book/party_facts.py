"""What filters ask about parties besides their ties: tags, networks, needs, when first seen."""

from collections import defaultdict
from datetime import date

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.graph.views import PartyFacts
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.queries import network as queries
from weaver_desktop.store.refusals import making_sense


def party_facts(file: BookFile, today: date) -> PartyFacts:
    """Read what filters ask about the parties of a book.

    Raises:
        BookRefusedError: if a date in the book makes no sense.
    """
    tagged: dict[str, set[PartyId]] = defaultdict(set)
    for party, tag in queries.tag_columns(file):
        tagged[tag].add(PartyId(party))
    networks: dict[str, set[PartyId]] = defaultdict(set)
    for party, name in queries.network_columns(file):
        networks[name].add(PartyId(party))
    with making_sense(file.path):
        first_seen = {
            PartyId(party): PartialDate.parse(on).first_day().toordinal()
            for party, on in queries.first_seen_columns(file)
        }
    return PartyFacts(
        today=today.toordinal(),
        first_seen=first_seen,
        open_need=frozenset(PartyId(party) for party in queries.parties_in_need(file)),
        tagged={tag: frozenset(parties) for tag, parties in tagged.items()},
        of_network={name: frozenset(parties) for name, parties in networks.items()},
    )
