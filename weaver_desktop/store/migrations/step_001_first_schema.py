"""Step 1: the schema that the first version of Weaver starts with. Frozen; never edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

_STAMPS = "created_at TEXT NOT NULL, changed_at TEXT NOT NULL"

_TABLES = f"""
CREATE TABLE setting (id TEXT PRIMARY KEY, value TEXT NOT NULL, {_STAMPS}) STRICT;

CREATE TABLE party (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('person', 'group')),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
    headline TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    pronouns TEXT NOT NULL DEFAULT '',
    how_met TEXT NOT NULL DEFAULT '',
    birthday TEXT,
    connector INTEGER CHECK (connector BETWEEN 1 AND 5),
    coordinator INTEGER CHECK (coordinator BETWEEN 1 AND 5),
    facilitator INTEGER CHECK (facilitator BETWEEN 1 AND 5),
    guardian INTEGER CHECK (guardian BETWEEN 1 AND 5),
    keep_in_touch_days INTEGER CHECK (keep_in_touch_days > 0),
    may_be_introduced TEXT NOT NULL DEFAULT 'yes'
        CHECK (may_be_introduced IN ('yes', 'ask first', 'no')),
    may_appear TEXT NOT NULL DEFAULT 'name' CHECK (may_appear IN ('name', 'initials', 'no')),
    is_private INTEGER NOT NULL DEFAULT 0 CHECK (is_private IN (0, 1)),
    group_kind TEXT CHECK (group_kind IN ('collective', 'organisation', 'venue', 'circle')),
    purpose TEXT NOT NULL DEFAULT '',
    {_STAMPS}
) STRICT;

CREATE TABLE photo (
    id TEXT PRIMARY KEY,
    party_id TEXT NOT NULL UNIQUE REFERENCES party (id),
    media_type TEXT NOT NULL,
    data BLOB NOT NULL,
    {_STAMPS}
) STRICT;

CREATE TABLE contact_way (
    id TEXT PRIMARY KEY,
    party_id TEXT NOT NULL REFERENCES party (id),
    kind TEXT NOT NULL,
    label TEXT NOT NULL DEFAULT '',
    value TEXT NOT NULL,
    {_STAMPS}
) STRICT;

CREATE TABLE tagging (
    id TEXT PRIMARY KEY,
    party_id TEXT NOT NULL REFERENCES party (id),
    tag TEXT NOT NULL,
    {_STAMPS},
    UNIQUE (party_id, tag)
) STRICT;

CREATE TABLE membership (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES party (id),
    group_id TEXT NOT NULL REFERENCES party (id),
    role TEXT NOT NULL DEFAULT '',
    since TEXT,
    until TEXT,
    {_STAMPS},
    CHECK (person_id <> group_id)
) STRICT;

CREATE TABLE gathering (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    on_date TEXT,
    place TEXT NOT NULL DEFAULT '',
    purpose TEXT NOT NULL DEFAULT '',
    {_STAMPS}
) STRICT;

CREATE TABLE guest (
    id TEXT PRIMARY KEY,
    gathering_id TEXT NOT NULL REFERENCES gathering (id),
    party_id TEXT NOT NULL REFERENCES party (id),
    answer TEXT NOT NULL DEFAULT 'came'
        CHECK (answer IN ('invited', 'said yes', 'came', 'no-show')),
    is_first_time INTEGER CHECK (is_first_time IN (0, 1)),
    came_alone INTEGER CHECK (came_alone IN (0, 1)),
    brought_by TEXT REFERENCES party (id),
    welcomed_by TEXT REFERENCES party (id),
    {_STAMPS},
    UNIQUE (gathering_id, party_id)
) STRICT;

CREATE TABLE introduction (
    id TEXT PRIMARY KEY,
    a_id TEXT NOT NULL REFERENCES party (id),
    b_id TEXT NOT NULL REFERENCES party (id),
    stage TEXT NOT NULL CHECK (stage IN
        ('idea', 'asked', 'both yes', 'made', 'met', 'took hold', 'lapsed', 'declined')),
    reasons TEXT NOT NULL DEFAULT '[]',
    draft_a TEXT NOT NULL DEFAULT '',
    draft_b TEXT NOT NULL DEFAULT '',
    draft_both TEXT NOT NULL DEFAULT '',
    consent_a TEXT NOT NULL DEFAULT 'unasked' CHECK (consent_a IN ('unasked', 'yes', 'no')),
    consent_b TEXT NOT NULL DEFAULT 'unasked' CHECK (consent_b IN ('unasked', 'yes', 'no')),
    outcome INTEGER CHECK (outcome BETWEEN 0 AND 4),
    note TEXT NOT NULL DEFAULT '',
    {_STAMPS},
    CHECK (a_id < b_id)
) STRICT;

CREATE TABLE introduction_step (
    id TEXT PRIMARY KEY,
    introduction_id TEXT NOT NULL REFERENCES introduction (id),
    stage TEXT NOT NULL,
    on_date TEXT NOT NULL,
    {_STAMPS}
) STRICT;

CREATE TABLE check_in (
    id TEXT PRIMARY KEY,
    introduction_id TEXT NOT NULL REFERENCES introduction (id),
    due_on TEXT NOT NULL,
    done_on TEXT,
    {_STAMPS}
) STRICT;

CREATE TABLE suggestion_answer (
    id TEXT PRIMARY KEY,
    a_id TEXT NOT NULL REFERENCES party (id),
    b_id TEXT NOT NULL REFERENCES party (id),
    answer TEXT NOT NULL CHECK (answer IN ('not now', 'never')),
    until TEXT,
    reason TEXT NOT NULL DEFAULT '',
    {_STAMPS},
    UNIQUE (a_id, b_id),
    CHECK (a_id < b_id)
) STRICT;

CREATE TABLE fact (
    id TEXT PRIMARY KEY,
    party_id TEXT NOT NULL REFERENCES party (id),
    kind TEXT NOT NULL CHECK (kind IN ('gift', 'need', 'passion', 'note')),
    text TEXT NOT NULL,
    heard_on TEXT,
    said_by TEXT REFERENCES party (id),
    is_private INTEGER NOT NULL DEFAULT 0 CHECK (is_private IN (0, 1)),
    is_open INTEGER NOT NULL DEFAULT 1 CHECK (is_open IN (0, 1)),
    met_by TEXT REFERENCES introduction (id),
    {_STAMPS}
) STRICT;

CREATE TABLE proposition (
    id TEXT PRIMARY KEY,
    party_id TEXT NOT NULL REFERENCES party (id),
    direction TEXT NOT NULL CHECK (direction IN ('seeks', 'brings')),
    type TEXT NOT NULL CHECK (type IN ('connections', 'knowledge', 'competencies', 'resources',
        'belonging', 'enjoyment')),
    text TEXT NOT NULL,
    on_date TEXT,
    {_STAMPS}
) STRICT;

CREATE TABLE tie (
    id TEXT PRIMARY KEY,
    a_id TEXT NOT NULL REFERENCES party (id),
    b_id TEXT NOT NULL REFERENCES party (id),
    depth INTEGER NOT NULL CHECK (depth BETWEEN 1 AND 5),
    provenance TEXT NOT NULL
        CHECK (provenance IN ('stated', 'observed', 'inferred', 'through introduction')),
    since TEXT,
    last_contact TEXT,
    ended TEXT,
    introduction_id TEXT REFERENCES introduction (id),
    {_STAMPS},
    UNIQUE (a_id, b_id),
    CHECK (a_id < b_id)
) STRICT;

CREATE TABLE tie_depth (
    id TEXT PRIMARY KEY,
    tie_id TEXT NOT NULL REFERENCES tie (id),
    depth INTEGER NOT NULL CHECK (depth BETWEEN 0 AND 5),
    on_date TEXT,
    {_STAMPS}
) STRICT;

CREATE TABLE encounter (
    id TEXT PRIMARY KEY,
    on_date TEXT NOT NULL,
    place TEXT NOT NULL DEFAULT '',
    gathering_id TEXT REFERENCES gathering (id),
    note TEXT NOT NULL DEFAULT '',
    {_STAMPS}
) STRICT;

CREATE TABLE encounter_party (
    id TEXT PRIMARY KEY,
    encounter_id TEXT NOT NULL REFERENCES encounter (id),
    party_id TEXT NOT NULL REFERENCES party (id),
    {_STAMPS},
    UNIQUE (encounter_id, party_id)
) STRICT;

CREATE TABLE collaboration (
    id TEXT PRIMARY KEY,
    what TEXT NOT NULL,
    started TEXT,
    ended TEXT,
    reflection TEXT NOT NULL DEFAULT '',
    {_STAMPS}
) STRICT;

CREATE TABLE collaboration_party (
    id TEXT PRIMARY KEY,
    collaboration_id TEXT NOT NULL REFERENCES collaboration (id),
    party_id TEXT NOT NULL REFERENCES party (id),
    {_STAMPS},
    UNIQUE (collaboration_id, party_id)
) STRICT;

CREATE TABLE network (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    who_for TEXT NOT NULL DEFAULT '',
    problem TEXT NOT NULL DEFAULT '',
    activities TEXT NOT NULL DEFAULT '',
    shared_identity TEXT NOT NULL DEFAULT '',
    decided_with TEXT NOT NULL DEFAULT '',
    {_STAMPS}
) STRICT;

CREATE TABLE network_member (
    id TEXT PRIMARY KEY,
    network_id TEXT NOT NULL REFERENCES network (id),
    party_id TEXT NOT NULL REFERENCES party (id),
    {_STAMPS},
    UNIQUE (network_id, party_id)
) STRICT;

CREATE TABLE gathering_network (
    id TEXT PRIMARY KEY,
    gathering_id TEXT NOT NULL REFERENCES gathering (id),
    network_id TEXT NOT NULL REFERENCES network (id),
    {_STAMPS},
    UNIQUE (gathering_id, network_id)
) STRICT;

CREATE TABLE snapshot (
    id TEXT PRIMARY KEY,
    on_date TEXT NOT NULL,
    measures TEXT NOT NULL,
    {_STAMPS}
) STRICT;

CREATE TABLE pin (
    id TEXT PRIMARY KEY,
    party_id TEXT NOT NULL UNIQUE REFERENCES party (id),
    x REAL NOT NULL,
    y REAL NOT NULL,
    {_STAMPS}
) STRICT;

CREATE TABLE map_position (
    party_id TEXT PRIMARY KEY REFERENCES party (id) ON DELETE CASCADE,
    x REAL NOT NULL,
    y REAL NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE history (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    label TEXT NOT NULL,
    made_at TEXT NOT NULL,
    is_undone INTEGER NOT NULL DEFAULT 0 CHECK (is_undone IN (0, 1))
) STRICT;

CREATE TABLE history_change (
    number INTEGER NOT NULL REFERENCES history (number) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    before TEXT,
    after TEXT,
    PRIMARY KEY (number, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE search_entry (
    number INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    source_id TEXT NOT NULL,
    party_id TEXT,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    folded TEXT NOT NULL
) STRICT;
"""

_INDEXES = """
CREATE INDEX contact_way_party ON contact_way (party_id);
CREATE INDEX membership_person ON membership (person_id);
CREATE INDEX membership_group ON membership (group_id);
CREATE INDEX guest_party ON guest (party_id);
CREATE INDEX introduction_a ON introduction (a_id);
CREATE INDEX introduction_b ON introduction (b_id);
CREATE INDEX introduction_step_of ON introduction_step (introduction_id);
CREATE INDEX check_in_of ON check_in (introduction_id);
CREATE INDEX suggestion_answer_b ON suggestion_answer (b_id);
CREATE INDEX fact_party ON fact (party_id);
CREATE INDEX fact_said_by ON fact (said_by) WHERE said_by IS NOT NULL;
CREATE INDEX fact_kind ON fact (kind);
CREATE INDEX proposition_party ON proposition (party_id);
CREATE INDEX tie_b ON tie (b_id);
CREATE INDEX tie_depth_of ON tie_depth (tie_id);
CREATE INDEX encounter_on ON encounter (on_date);
CREATE INDEX encounter_gathering ON encounter (gathering_id) WHERE gathering_id IS NOT NULL;
CREATE INDEX encounter_party_party ON encounter_party (party_id);
CREATE INDEX collaboration_party_party ON collaboration_party (party_id);
CREATE INDEX network_member_party ON network_member (party_id);
CREATE INDEX search_entry_source ON search_entry (source, source_id);
"""

_SEARCH = """
CREATE VIRTUAL TABLE search_word USING fts5 (
    folded, content='search_entry', content_rowid='number', tokenize='unicode61', prefix='1 2 3');
CREATE VIRTUAL TABLE search_inside USING fts5 (
    folded, content='search_entry', content_rowid='number', tokenize='trigram');
INSERT INTO search_word (search_word, rank) VALUES ('secure-delete', 1);
INSERT INTO search_inside (search_inside, rank) VALUES ('secure-delete', 1);
"""

_TRIGGERS = (
    """CREATE TRIGGER search_entry_inserted AFTER INSERT ON search_entry BEGIN
        INSERT INTO search_word (rowid, folded) VALUES (new.number, new.folded);
        INSERT INTO search_inside (rowid, folded) VALUES (new.number, new.folded);
    END""",
    """CREATE TRIGGER search_entry_deleted AFTER DELETE ON search_entry BEGIN
        INSERT INTO search_word (search_word, rowid, folded)
            VALUES ('delete', old.number, old.folded);
        INSERT INTO search_inside (search_inside, rowid, folded)
            VALUES ('delete', old.number, old.folded);
    END""",
)


def first_schema(db: Database) -> None:
    """Create every table, index and trigger."""
    statements = [text for text in (_TABLES + _INDEXES + _SEARCH).split(";") if text.strip()]
    for statement in (*statements, *_TRIGGERS):
        db.execute(statement)
