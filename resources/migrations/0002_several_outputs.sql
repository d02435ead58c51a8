-- A job has a set of outputs, files and folders, each with a state, an end and a history of its own.

ALTER TABLE recipes ADD COLUMN checks TEXT NOT NULL DEFAULT '';

-- Where the set is made, and what "{name}" in its outputs' names stands for.
ALTER TABLE jobs ADD COLUMN output_folder INTEGER REFERENCES folders (id);
ALTER TABLE jobs ADD COLUMN output_stem BLOB;

-- A CHECK cannot be changed, so the table is made anew. `pattern` is the output's name below the job's output folder.
-- `earlier_size` and `earlier_hash` tell, while an output is made again, which file of ours it may replace.
CREATE TABLE outputs_2 (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    job            INTEGER NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
    ordinal        INTEGER NOT NULL DEFAULT 0,
    unit           TEXT NOT NULL DEFAULT 'file' CHECK (unit IN ('file', 'folder')),
    is_master      INTEGER NOT NULL DEFAULT 0 CHECK (is_master IN (0, 1)),
    pattern        BLOB NOT NULL,
    main_file      BLOB NOT NULL DEFAULT X'',
    folder         INTEGER NOT NULL REFERENCES folders (id),
    name           BLOB NOT NULL,
    name_key       TEXT NOT NULL,
    reserved       INTEGER NOT NULL DEFAULT 1 CHECK (reserved IN (0, 1)),
    state          TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'publishing', 'done', 'partial', 'failed',
                                                                    'omitted')),
    part_path      BLOB,
    size_bytes     INTEGER NOT NULL DEFAULT -1,
    sampled_hash   TEXT NOT NULL DEFAULT '',
    error_class    TEXT,
    error_code     TEXT NOT NULL DEFAULT '',
    error_sentence TEXT NOT NULL DEFAULT '',
    error_detail   TEXT NOT NULL DEFAULT '',
    note           TEXT NOT NULL DEFAULT '',
    remarks        TEXT NOT NULL DEFAULT '[]',
    sidecars       TEXT NOT NULL DEFAULT '[]',
    preservation   TEXT NOT NULL DEFAULT '{}',
    earlier_size   INTEGER NOT NULL DEFAULT -1,
    earlier_hash   TEXT NOT NULL DEFAULT '',
    CHECK (state <> 'publishing' OR (part_path IS NOT NULL AND size_bytes >= 0 AND sampled_hash <> '')),
    CHECK (state <> 'failed' OR error_class IS NOT NULL),
    CHECK (state <> 'omitted' OR note <> ''),
    UNIQUE (job, ordinal)
);
-- A kept partial had its attempt's number below zero as its ordinal; an attempt may now keep several.
INSERT INTO outputs_2 (id, job, ordinal, pattern, folder, name, name_key, reserved, state, part_path, size_bytes,
                       sampled_hash, error_class, error_code, error_sentence, error_detail)
    SELECT o.id, o.job, iif(o.ordinal < 0, o.ordinal * 4096, o.ordinal), CAST('{name}.' || r.extension AS BLOB), o.folder, o.name, o.name_key, o.reserved,
           o.state, o.part_path, o.size_bytes, o.sampled_hash,
           iif(o.state = 'failed', coalesce(j.error_class, 'Internal'), NULL), iif(o.state = 'failed', j.error_code, ''),
           iif(o.state = 'failed', j.error_sentence, ''), iif(o.state = 'failed', j.error_detail, '')
    FROM outputs o JOIN jobs j ON j.id = o.job JOIN recipes r ON r.id = j.recipe;
UPDATE jobs SET output_folder = (SELECT folder FROM outputs WHERE job = jobs.id AND ordinal = 0);
-- The name of the one output that there was, without its extension.
UPDATE jobs SET output_stem = (
    SELECT CAST(substr(o.name, 1, max(0, length(o.name) - length(CAST(r.extension AS BLOB)) - 1)) AS BLOB)
    FROM outputs o JOIN recipes r ON r.id = jobs.recipe WHERE o.job = jobs.id AND o.ordinal = 0);
DROP TABLE outputs;
ALTER TABLE outputs_2 RENAME TO outputs;
CREATE UNIQUE INDEX outputs_reserved ON outputs (name_key) WHERE reserved = 1;
-- "Has this been made already?" asks by name, also for names that are not reserved any more.
CREATE INDEX outputs_name ON outputs (name_key);

-- What an open attempt writes, by output, so that it can be removed after a kill; gone when the attempt is closed.
CREATE TABLE attempt_parts (
    attempt   INTEGER NOT NULL REFERENCES attempts (id) ON DELETE CASCADE,
    output    INTEGER NOT NULL REFERENCES outputs (id) ON DELETE CASCADE,
    part_path BLOB NOT NULL,
    PRIMARY KEY (attempt, output)
);
INSERT INTO attempt_parts (attempt, output, part_path)
    SELECT a.id, o.id, a.part_path FROM attempts a JOIN outputs o ON o.job = a.job AND o.ordinal = 0
    WHERE a.outcome = 'open' AND a.part_path IS NOT NULL;
