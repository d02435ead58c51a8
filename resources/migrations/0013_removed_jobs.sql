-- Jobs that were taken off the list and can still be brought back. Their names are given back at once; their rows go
-- when the removal cannot be taken back any more.
CREATE TABLE removed_jobs (
    job INTEGER PRIMARY KEY REFERENCES jobs (id) ON DELETE CASCADE
);

-- What else a change can be taken back to.
ALTER TABLE changed_jobs ADD COLUMN automatic INTEGER NOT NULL DEFAULT 0 CHECK (automatic IN (0, 1));
ALTER TABLE changed_jobs ADD COLUMN exists_policy TEXT NOT NULL DEFAULT 'rename'
    CHECK (exists_policy IN ('rename', 'skip', 'overwrite'));
