-- Where a job runs.
ALTER TABLE jobs ADD COLUMN place TEXT NOT NULL DEFAULT 'local' CHECK (place = 'local' OR place = 'cloud');

-- How far each attempt in the cloud has come, written before each step: see app/backend/cloud/cloud_journal.h. No key
-- stands here. It outlives the attempt's row only as long as the job is there.
CREATE TABLE cloud_attempts (
    attempt  INTEGER PRIMARY KEY REFERENCES attempts (id) ON DELETE CASCADE,
    job      INTEGER NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
    stage    TEXT NOT NULL CHECK (stage <> ''),
    account  TEXT NOT NULL,
    prefix   TEXT NOT NULL,
    work     TEXT NOT NULL,
    command  TEXT NOT NULL,
    outputs  TEXT NOT NULL, -- JSON: name by ordinal
    link     TEXT NOT NULL,
    intent_ms INTEGER NOT NULL,
    task     TEXT NOT NULL
);
CREATE INDEX cloud_attempts_job ON cloud_attempts (job);
