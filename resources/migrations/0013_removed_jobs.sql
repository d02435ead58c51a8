-- Jobs that were taken off the list and can still be brought back. Their names are given back at once; their rows go
-- when the removal cannot be taken back any more.
CREATE TABLE removed_jobs (
    job INTEGER PRIMARY KEY REFERENCES jobs (id) ON DELETE CASCADE
);
