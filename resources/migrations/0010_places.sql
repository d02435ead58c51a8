-- Where the jobs of the last change were to run before it.
ALTER TABLE changed_jobs ADD COLUMN place TEXT NOT NULL DEFAULT 'local' CHECK (place = 'local' OR place = 'cloud');

-- What the jobs of a batch may cost in the cloud, as a person agreed to; NULL where nobody did.
ALTER TABLE batches ADD COLUMN cap_dollars REAL CHECK (cap_dollars >= 0);

-- What each task in the cloud costs: reserved before it is created, settled by what it took. No references: what was
-- spent in a month counts although its job is gone.
CREATE TABLE charges (
    prefix     TEXT PRIMARY KEY,
    job        INTEGER NOT NULL,
    batch      INTEGER NOT NULL,
    recipe     INTEGER NOT NULL,
    created_ms INTEGER NOT NULL,
    reserved   REAL NOT NULL CHECK (reserved >= 0),
    spent      REAL CHECK (spent >= 0), -- NULL: not known yet
    seconds    REAL NOT NULL, -- of processing
    media_seconds     REAL NOT NULL,
    megapixel_seconds REAL NOT NULL,
    megabytes         REAL NOT NULL
);

-- How a job's place came about: 1 where the program may choose it, 2 where it is never to be uploaded, and 4 times the
-- number of the reason for the latest choice (PlaceReason in models/job/job_state.h).
ALTER TABLE jobs ADD COLUMN placing INTEGER NOT NULL DEFAULT 0;

-- When the jobs of a batch whose places the program chooses are to be done, and how much work may wait here before they
-- overflow.
ALTER TABLE batches ADD COLUMN done_by_ms INTEGER;
ALTER TABLE batches ADD COLUMN longest_queue_s INTEGER;

ALTER TABLE watches ADD COLUMN never_upload INTEGER NOT NULL DEFAULT 0;
