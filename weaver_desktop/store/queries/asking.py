"""For whom suggestions can be asked: guests of a gathering, and who was long not thought of."""

from datetime import date
from typing import Any

from weaver_desktop.domain.ids import GatheringId, PartyId
from weaver_desktop.store.bookfile import BookFile

_SINCE = "({on} >= :since OR {on} IN (:year, :month))"
"""A date may be partial: a year counts as its last day, a month as its last."""


def guests(file: BookFile, gathering_id: GatheringId) -> frozenset[PartyId]:
    """Return who was invited, said yes or came; not who stayed away."""
    rows = file.rows(
        "SELECT party_id FROM guest WHERE gathering_id = ? AND answer <> 'no-show'", [gathering_id]
    )
    return frozenset(PartyId(str(party)) for (party,) in rows)


def needy_in_private(file: BookFile) -> frozenset[PartyId]:
    """Return the parties with an open need that is private."""
    rows = file.rows("SELECT party_id FROM fact WHERE kind = 'need' AND is_open AND is_private")
    return frozenset(PartyId(str(party)) for (party,) in rows)


def thought_of(file: BookFile, since: date, today: date) -> frozenset[PartyId]:
    """Return every party that something since a day is about, that day and days to come included.

    Encounters, ties begun, contacts, gatherings, facts heard, steps of introductions, and answers
    to suggestions; what was put off until a day to come counts too.
    """
    tied = f"({_SINCE.format(on='last_contact')} OR {_SINCE.format(on='since')})"
    rows: list[Any] = file.rows(
        f"""SELECT p.party_id FROM encounter_party AS p JOIN encounter AS e ON e.id = p.encounter_id
                WHERE {_SINCE.format(on="e.on_date")}
            UNION ALL SELECT a_id FROM tie WHERE {tied}
            UNION ALL SELECT b_id FROM tie WHERE {tied}
            UNION ALL SELECT u.party_id FROM guest AS u JOIN gathering AS g ON g.id = u.gathering_id
                WHERE {_SINCE.format(on="g.on_date")}
            UNION ALL SELECT party_id FROM fact WHERE {_SINCE.format(on="heard_on")}
            UNION ALL SELECT i.a_id FROM introduction AS i JOIN introduction_step AS s
                ON s.introduction_id = i.id WHERE {_SINCE.format(on="s.on_date")}
            UNION ALL SELECT i.b_id FROM introduction AS i JOIN introduction_step AS s
                ON s.introduction_id = i.id WHERE {_SINCE.format(on="s.on_date")}
            UNION ALL SELECT a_id FROM suggestion_answer
                WHERE substr(changed_at, 1, 10) >= :since OR until > :today
            UNION ALL SELECT b_id FROM suggestion_answer
                WHERE substr(changed_at, 1, 10) >= :since OR until > :today""",
        {
            "since": since.isoformat(),
            "month": since.isoformat()[: len("2026-01")],
            "year": since.isoformat()[: len("2026")],
            "today": today.isoformat(),
        },
    )
    return frozenset(PartyId(party) for (party,) in rows)
