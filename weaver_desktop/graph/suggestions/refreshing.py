"""After a tie was logged: what changed is measured again, the rest stays as it was."""

from dataclasses import replace

import numpy as np

from weaver_desktop.graph.adjacency import Positions
from weaver_desktop.graph.network import Network
from weaver_desktop.graph.suggestions.evidence import Evidence
from weaver_desktop.graph.suggestions.features.scene import Scene
from weaver_desktop.graph.suggestions.features.table import Measure, Table
from weaver_desktop.graph.suggestions.ground import Ground
from weaver_desktop.graph.suggestions.pairs import among, distinct
from weaver_desktop.graph.suggestions.prepared import Prepared, prepare
from weaver_desktop.graph.suggestions.spoken import Spoken
from weaver_desktop.graph.suggestions.staging import staged

_MOST_TOUCHED = 12
"""If more parties than this were touched, all is worked out anew."""


def refreshed(before: Prepared, network: Network, evidence: Evidence) -> Prepared:
    """Return what was prepared brought in line with a book in which a few ties have changed.

    Every pair of a touched party is measured anew. What a tie changes farther off, the scale, the
    weights and the circles stay as they were until the next ``prepare``; scores of other pairs
    differ by next to nothing. Where more than a few ties changed, all is prepared anew.
    """
    today = before.ground.today
    if network.ids != before.ground.network.ids or network.names != before.ground.network.names:
        return prepare(network, evidence, today)
    same = evidence is before.ground.evidence and _same_company(before.ground.network, network)
    scene = staged(network, evidence, today, before.scene if same else None)
    touched = _touched(before.scene, scene)
    if len(touched) > _MOST_TOUCHED:
        return prepare(network, evidence, today)
    company = before.measure.company if same else None
    measure = Measure(scene, before.measure.circle, company)
    ground = before.ground.with_ties_of(network) if same else Ground(network, evidence, today)
    table, again = _measured_again(before.table, measure, touched)
    after = replace(
        before,
        ground=ground,
        scene=scene,
        measure=measure,
        spoken=_spoken(before, ground),
        table=table,
    )
    return after.taking_over(before, again)


def _same_company(before: Network, after: Network) -> bool:
    """Tell whether groups and gatherings are the very same."""
    return all(
        np.array_equal(old, new)
        for old, new in (
            (before.members, after.members),
            (before.together, after.together),
            (before.together_count, after.together_count),
        )
    )


def _spoken(before: Prepared, ground: Ground) -> Spoken:
    """Return needs, gifts and triangles, those of before if nothing about them has changed."""
    same = ground.evidence is before.ground.evidence
    if same and (ground.depth_to_you == before.ground.depth_to_you).all():
        return replace(before.spoken, ground=ground)
    return Spoken.on(ground)


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


def _measured_again(table: Table, measure: Measure, touched: Positions) -> tuple[Table, Positions]:
    """Return the new table, and for each column its place in the one before, -1 if it is new."""
    n = max(measure.scene.party_count, 1)
    low, high = np.divmod(table.keys, n)
    is_touched = np.zeros(n, dtype=np.bool_)
    is_touched[touched] = True
    own = is_touched[low] | is_touched[high]
    also = table.keys[own & table.is_candidate]
    kept = np.flatnonzero(~own)
    rows = [measure.row(party, also) for party in touched.tolist()]
    fresh, first = np.unique(
        np.concatenate([np.zeros(0, dtype=np.int64), *(row.keys for row in rows)]),
        return_index=True,
    )
    values = np.concatenate([table.values[:, :0], *(row.values for row in rows)], axis=1)[:, first]
    keys = np.concatenate([table.keys[kept], fresh])
    order = np.argsort(keys, kind="stable")
    joined = Table(
        keys[order],
        np.concatenate([table.values[:, kept], values], axis=1)[:, order],
        np.concatenate([table.stands_for[kept], np.ones(len(fresh))])[order],
        np.concatenate([table.is_candidate[kept], np.ones(len(fresh), dtype=np.bool_)])[order],
    )
    return joined, np.concatenate([kept, np.full(len(fresh), -1)])[order]
