-- The first schema. Times are milliseconds since the Unix epoch (UTC); paths are the file system's own bytes (BLOB).

CREATE TABLE folders (
    id   INTEGER PRIMARY KEY,
    path BLOB NOT NULL UNIQUE
);

CREATE TABLE batches (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    name       TEXT NOT NULL,
    created_ms INTEGER NOT NULL
);

-- A recipe's text is kept once, however many jobs use it, and stays as it was when they were added.
CREATE TABLE recipes (
    id        INTEGER PRIMARY KEY,
    hash      TEXT NOT NULL,
    name      TEXT NOT NULL,
    arguments TEXT NOT NULL,
    extension TEXT NOT NULL,
    UNIQUE (hash, name)
);

CREATE TABLE jobs (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    batch              INTEGER NOT NULL REFERENCES batches (id),
    position           REAL NOT NULL,
    source_kind        TEXT NOT NULL CHECK (source_kind IN ('file', 'link')),
    source_folder      INTEGER NOT NULL REFERENCES folders (id),
    source_name        BLOB NOT NULL,
    source_size        INTEGER NOT NULL DEFAULT -1,
    source_modified_ms INTEGER NOT NULL DEFAULT 0,
    source_duration_ms INTEGER NOT NULL DEFAULT -1,
    source_summary     TEXT NOT NULL DEFAULT '',
    recipe             INTEGER NOT NULL REFERENCES recipes (id),
    exists_policy      TEXT NOT NULL CHECK (exists_policy IN ('rename', 'skip', 'overwrite')),
    state              TEXT NOT NULL CHECK (state IN ('New', 'Queued', 'Running', 'Waiting', 'Held', 'Completed',
                                                      'Failed', 'Cancelled', 'Skipped')),
    hold_reason        TEXT NOT NULL DEFAULT '' CHECK (hold_reason IN ('', 'user', 'recipe', 'suspect', 'account',
                                                                       'missing')),
    wait_until_ms      INTEGER,
    wait_for           TEXT NOT NULL DEFAULT '',
    skip_reason        TEXT NOT NULL DEFAULT '',
    cancel_requested   INTEGER NOT NULL DEFAULT 0 CHECK (cancel_requested IN (0, 1)),
    attempts           INTEGER NOT NULL DEFAULT 0,
    tries_charged      INTEGER NOT NULL DEFAULT 0,
    crashes            INTEGER NOT NULL DEFAULT 0,
    program_ends       INTEGER NOT NULL DEFAULT 0,
    error_class        TEXT CHECK (error_class IN ('Transient', 'RateLimited', 'Source', 'Configuration', 'Permanent',
                                                   'Resource', 'Interrupted', 'Internal')),
    error_code         TEXT NOT NULL DEFAULT '',
    error_sentence     TEXT NOT NULL DEFAULT '',
    error_detail       TEXT NOT NULL DEFAULT '',
    remarks            TEXT NOT NULL DEFAULT '[]',
    backend            TEXT NOT NULL DEFAULT '',
    added_ms           INTEGER NOT NULL,
    queued_ms          INTEGER,
    started_ms         INTEGER,
    finished_ms        INTEGER,
    CHECK ((state = 'Held') = (hold_reason <> '')),
    CHECK ((state = 'Waiting') = (wait_until_ms IS NOT NULL OR wait_for <> '')),
    CHECK ((state = 'Skipped') = (skip_reason <> '')),
    CHECK ((state IN ('Completed', 'Failed', 'Cancelled', 'Skipped')) = (finished_ms IS NOT NULL)),
    CHECK (state <> 'Failed' OR error_class IS NOT NULL),
    CHECK (state <> 'Running' OR started_ms IS NOT NULL)
);

-- One file that a job makes. `reserved` keeps its final name from every other job, also from jobs that have not run;
-- name_key is the whole path in NFC and case-folded, so that "A.mp4" and "a.mp4" meet on every file system.
CREATE TABLE outputs (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    job          INTEGER NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
    ordinal      INTEGER NOT NULL DEFAULT 0,
    folder       INTEGER NOT NULL REFERENCES folders (id),
    name         BLOB NOT NULL,
    name_key     TEXT NOT NULL,
    reserved     INTEGER NOT NULL DEFAULT 1 CHECK (reserved IN (0, 1)),
    state        TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'publishing', 'done', 'partial', 'failed')),
    part_path    BLOB,
    size_bytes   INTEGER NOT NULL DEFAULT -1,
    sampled_hash TEXT NOT NULL DEFAULT '',
    CHECK (state <> 'publishing' OR (part_path IS NOT NULL AND size_bytes >= 0 AND sampled_hash <> '')),
    UNIQUE (job, ordinal)
);
CREATE UNIQUE INDEX outputs_reserved ON outputs (name_key) WHERE reserved = 1;

CREATE TABLE attempts (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    job            INTEGER NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
    number         INTEGER NOT NULL,
    backend        TEXT NOT NULL,
    remote_id      TEXT NOT NULL DEFAULT '',
    outcome        TEXT NOT NULL DEFAULT 'open' CHECK (outcome IN ('open', 'succeeded', 'failed', 'cancelled',
                                                                  'interrupted')),
    part_path      BLOB,
    started_ms     INTEGER NOT NULL,
    finished_ms    INTEGER,
    error_class    TEXT,
    error_code     TEXT NOT NULL DEFAULT '',
    error_sentence TEXT NOT NULL DEFAULT '',
    error_detail   TEXT NOT NULL DEFAULT '',
    log            TEXT NOT NULL DEFAULT '',
    CHECK ((outcome = 'open') = (finished_ms IS NULL)),
    UNIQUE (job, number)
);
-- The fence: a job has at most one open attempt, and only that one may change it.
CREATE UNIQUE INDEX attempts_open ON attempts (job) WHERE outcome = 'open';
