"""Needs and gifts for tests, from a line each."""

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import FactId, PartyId
from weaver_desktop.domain.introductions import Signal, Suggestion
from weaver_desktop.graph.network import Network
from weaver_desktop.graph.suggestions import Heard


def heard(network: Network, party: str, text: str, on: str | None = None, fact: str = "") -> Heard:
    """Return what was heard from a party; its words are the text's, without punctuation."""
    bare = "".join(ch if ch.isalnum() else " " for ch in text.casefold())
    return Heard(
        party=network.position[PartyId(party)],
        text=text,
        terms=frozenset(bare.split()),
        on=None if on is None else PartialDate.parse(on),
        fact_id=FactId(fact or f"{party}: {text}"),
    )


def names(suggestions: tuple[Suggestion, ...]) -> list[tuple[str, str]]:
    """Return the pairs that are suggested, in order."""
    return [(one.a, one.b) for one in suggestions]


def said(suggestion: Suggestion, signal: Signal | None = None) -> list[str]:
    """Return the reasons of a suggestion in words; of one signal, if one is given."""
    return [str(one.text) for one in suggestion.reasons if signal in {None, one.signal}]
