"""After a tie was logged: what changed is measured again, the rest stays as it was."""

from dataclasses import replace

import numpy as np

from weaver_desktop.graph.adjacency import Positions
from weaver_desktop.graph.network import Network
from weaver_desktop.graph.suggestions.features.scene import Scene
from weaver_desktop.graph.suggestions.features.table import Measure, Table
from weaver_desktop.graph.suggestions.pairs import among, distinct, united
from weaver_desktop.graph.suggestions.prepared import Prepared
from weaver_desktop.graph.suggestions.spoken import Spoken
from weaver_desktop.graph.suggestions.staging import staged

_MOST_TOUCHED = 12
"""If more parties than this were touched since all was worked out, it is worked out anew."""


def refreshed(before: Prepared, network: Network) -> Prepared | None:
    """Return what was prepared brought in line with a book in which a few ties have changed.

    Every pair of a touched party is measured anew. What a tie changes farther off, the scale, the
    weights and the circles stay as they were until the next ``prepare``; scores of other pairs
    differ by next to nothing. None where that would not do: if more than ties has changed, or
    those of more than a few parties since all was prepared.
    """
    ground = before.ground
    if not _is_same_but_ties(ground.network, network):
        return None
    scene = staged(network, ground.evidence, ground.today, before.scene)
    ground = ground.with_ties_of(network)
    known_better = np.flatnonzero(ground.depth_to_you != before.ground.depth_to_you)
    touched = distinct(np.concatenate([_touched(before.scene, scene), network.rank[known_better]]))
    drift = distinct(np.concatenate([before.drift, touched]))
    if len(drift) > _MOST_TOUCHED:
        return None
    measure = before.measure.with_ties_of(scene)
    spoken = Spoken.on(ground) if len(known_better) else replace(before.spoken, ground=ground)
    after = replace(before, ground=ground, scene=scene, measure=measure, spoken=spoken, drift=drift)
    parted = before.scene.tied[~among(before.scene.tied, scene.tied)]
    also = distinct(np.concatenate([after.in_scene(spoken.keys), parted]))
    table, again = _measured_again(before.table, measure, touched, also)
    return replace(after, table=table).taking_over(before, again)


def _is_same_but_ties(before: Network, after: Network) -> bool:
    """Tell whether the parties, the groups and the gatherings are the very same."""
    return (before.ids, before.names, before.me) == (after.ids, after.names, after.me) and all(
        np.array_equal(old, new)
        for old, new in (
            (before.members, after.members),
            (before.together, after.together),
            (before.together_count, after.together_count),
        )
    )


def _touched(before: Scene, after: Scene) -> Positions:
    """Return the parties whose ties changed: made, ended, or with a later contact."""
    old, new = before.tied, after.tied
    stays, there = among(old, new), among(new, old)
    kept, again = np.flatnonzero(stays), np.flatnonzero(there)
    later = (np.nan_to_num(before.last[kept]) != np.nan_to_num(after.last[again])) | (
        np.nan_to_num(before.first[kept]) != np.nan_to_num(after.first[again])
    )
    changed = np.concatenate(
        [before.ends[~stays].ravel(), after.ends[~there].ravel(), after.ends[again[later]].ravel()]
    )
    return distinct(changed)


def _measured_again(
    table: Table, measure: Measure, touched: Positions, more: Positions
) -> tuple[Table, Positions]:
    """Return the new table, and for each column its place in the one before, -1 if it is new.

    Args:
        table: the one before.
        measure: of the scene as it is now.
        touched: the parties whose pairs are measured again.
        more: keys of pairs that may have become candidates, ascending.
    """
    n = max(measure.scene.party_count, 1)
    low, high = np.divmod(table.keys, n)
    is_touched = np.zeros(n, dtype=np.bool_)
    is_touched[touched] = True
    own = is_touched[low] | is_touched[high]
    also = united(table.keys[own & table.is_candidate], more)
    others = ~own
    rows = [measure.row(party, also) for party in touched.tolist()]
    fresh, first = np.unique(
        np.concatenate([np.zeros(0, dtype=np.int64), *(row.keys for row in rows)]),
        return_index=True,
    )
    values = np.concatenate([table.values[:, :0], *(row.values for row in rows)], axis=1)[:, first]
    kept = np.flatnonzero(others)
    places = np.insert(kept, np.searchsorted(table.keys[kept], fresh), -1)
    new = np.flatnonzero(places < 0)
    joined = Table(
        table.keys[places],
        np.take(table.values, places, axis=1),
        table.stands_for[places],
        table.is_candidate[places],
    )
    joined.keys[new], joined.values[:, new] = fresh, values
    joined.stands_for[new], joined.is_candidate[new] = 1.0, True
    return joined, places
