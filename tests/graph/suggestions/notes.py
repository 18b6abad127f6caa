"""Needs and gifts for tests, from a line each."""

from dataclasses import replace

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.introductions import Basis, BasisKind, Signal, Suggestion
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
        basis=Basis(BasisKind.FACT, fact or f"{party}: {text}"),
    )


def proposed(network: Network, party: str, text: str, on: str | None = None) -> Heard:
    """Return what a member seeks or brings, in their own words."""
    told = heard(network, party, text, on)
    return replace(told, basis=Basis(BasisKind.PROPOSITION, told.basis.id))


def names(suggestions: tuple[Suggestion, ...]) -> list[tuple[str, str]]:
    """Return the pairs that are suggested, in order."""
    return [(one.a, one.b) for one in suggestions]


def said(suggestion: Suggestion, signal: Signal | None = None) -> list[str]:
    """Return the reasons of a suggestion in words; of one signal, if one is given."""
    return [str(one.text) for one in suggestion.reasons if signal in {None, one.signal}]
