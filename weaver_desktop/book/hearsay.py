"""What the book knows of parties besides their ties, made ready for suggestions."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.introductions import (
    Basis,
    BasisKind,
    Consent,
    Introduction,
    Outcome,
    Signal,
    Stage,
)
from weaver_desktop.domain.propositions import Direction
from weaver_desktop.graph.suggestions import Gathered, Heard, Told, Trait
from weaver_desktop.graph.suggestions.terms import stem
from weaver_desktop.store.folding import words
from weaver_desktop.store.queries.advice import GatheringColumns, TraitColumns
from weaver_desktop.store.queries.story import HeardColumns

REST = timedelta(days=60)
"""How long somebody who declined is left in peace."""

Places = Mapping[PartyId, int]
"""The position of each party in the network."""


def heard(facts: Iterable[HeardColumns], place: Places) -> tuple[tuple[Heard, ...], ...]:
    """Return needs and what members seek; gifts and what they bring."""
    needs: list[Heard] = []
    gifts: list[Heard] = []
    for note, party, kind, text, on in facts:
        is_proposition = kind in set(Direction)
        said = Direction(kind) if is_proposition else FactKind(kind)
        is_asked = said in {FactKind.NEED, Direction.SEEKS}
        (needs if is_asked else gifts).append(
            Heard(
                party=place[PartyId(party)],
                text=text,
                terms=frozenset(words(text)),
                on=PartialDate.parse(on) if on else None,
                basis=Basis(BasisKind.PROPOSITION if is_proposition else BasisKind.FACT, note),
            )
        )
    return tuple(needs), tuple(gifts)


def gathered(rows: Iterable[GatheringColumns], place: Places) -> tuple[Gathered, ...]:
    """Return the gatherings with those who came."""
    return tuple(
        Gathered(
            name,
            PartialDate.parse(on) if on else None,
            tuple(place[PartyId(party)] for party in came.split()),
            Basis(BasisKind.GATHERING, gathering),
        )
        for gathering, name, on, came in rows
    )


def traits(rows: Iterable[TraitColumns], place: Places) -> tuple[Trait, ...]:
    """Return what parties may have in common; a passion by each word that tells what it is."""
    found = []
    for party, kind, text, fact in rows:
        basis = Basis(BasisKind.FACT, fact) if fact else None
        folded = words(text)
        if kind == "passion":
            keys: Sequence[str] = sorted({stem(word) for word in folded} - {""})
        else:
            keys = [" ".join(folded)]
        found += [Trait(place[PartyId(party)], kind, text, key, basis) for key in keys if key]
    return tuple(found)


def told(introductions: Iterable[Introduction]) -> tuple[Told, ...]:
    """Return what came of the introductions that were asked for. No answer is not a no."""
    known = {str(signal) for signal in Signal}
    found = []
    for each in introductions:
        signals = frozenset(Signal(name) for name in each.signals if name in known)
        accepted, took_hold = _accepted(each), _took_hold(each)
        if signals and not (accepted is None and took_hold is None):
            found.append(Told(signals, accepted, took_hold))
    return tuple(found)


def asked(introductions: Iterable[Introduction]) -> tuple[tuple[PartyId, int], ...]:
    """Return for each party how many introductions of theirs are open."""
    open_ones = Counter(
        party for each in introductions if each.stage.is_open for party in (each.a, each.b)
    )
    return tuple(sorted(open_ones.items()))


def resting(introductions: Iterable[Introduction], today: date) -> frozenset[PartyId]:
    """Return who declined lately; both of a pair if it is not known who did."""
    found: set[PartyId] = set()
    for each in introductions:
        if each.stage is not Stage.DECLINED or each.moved_on + REST <= today:
            continue
        two = {each.a, each.b}
        found |= {party for party in two if each.consent_of(party) is Consent.NO} or two
    return frozenset(found)


def _accepted(each: Introduction) -> bool | None:
    if each.stage is Stage.DECLINED:
        return False
    if each.stage in {Stage.BOTH_YES, Stage.MADE, Stage.MET, Stage.TOOK_HOLD}:
        return True
    both = each.consent_a is Consent.YES and each.consent_b is Consent.YES
    return True if both or each.outcome is not None else None


def _took_hold(each: Introduction) -> bool | None:
    if each.stage is Stage.TOOK_HOLD or (each.outcome is not None and each.outcome.lives_on):
        return True
    made = each.outcome is not None and each.outcome > Outcome.SILENCE
    return False if each.stage is Stage.LAPSED and made else None
