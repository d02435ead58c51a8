-- The watched folder that a batch's files arrived in; 0: they were added in another way. Batches from before are of one
-- when all their files were taken from it.
ALTER TABLE batches ADD COLUMN watch INTEGER NOT NULL DEFAULT 0;
UPDATE batches SET watch = coalesce((
    SELECT w.id FROM watches w WHERE EXISTS (SELECT 1 FROM jobs j WHERE j.batch = batches.id) AND NOT EXISTS (
        SELECT 1 FROM jobs j WHERE j.batch = batches.id AND NOT EXISTS (
            SELECT 1 FROM watched_files f
            WHERE f.watch = w.id AND f.folder = j.source_folder AND f.name = j.source_name))
    ORDER BY w.id LIMIT 1), 0)
WHERE EXISTS (SELECT 1 FROM watches);

-- What a batch came to stays when its jobs are taken off the list. No references: nothing of it leads anywhere.
CREATE TABLE past_jobs (
    job         INTEGER PRIMARY KEY,
    batch       INTEGER NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('Completed', 'Failed', 'Cancelled', 'Skipped')),
    to_review   INTEGER NOT NULL,
    reviewed    INTEGER NOT NULL,
    source_size INTEGER NOT NULL, -- -1: not known
    output_size INTEGER NOT NULL, -- -1: there was none
    duration_ms INTEGER NOT NULL, -- -1: not known
    started_ms  INTEGER,
    finished_ms INTEGER NOT NULL
);

CREATE TRIGGER jobs_taken_off BEFORE DELETE ON jobs WHEN OLD.finished_ms IS NOT NULL BEGIN
    INSERT OR REPLACE INTO past_jobs VALUES (
        OLD.id, OLD.batch, OLD.state, OLD.state = 'Completed' AND OLD.remarks <> '[]' AND OLD.reviewed_ms IS NULL,
        OLD.reviewed_ms IS NOT NULL, OLD.source_size,
        coalesce((SELECT sum(size_bytes) FROM outputs
                  WHERE job = OLD.id AND ordinal >= 0 AND state = 'done' AND size_bytes >= 0), -1),
        OLD.source_duration_ms, OLD.started_ms, OLD.finished_ms);
END;

-- So does what can still be brought back.
CREATE TRIGGER jobs_removed AFTER INSERT ON removed_jobs BEGIN
    INSERT OR REPLACE INTO past_jobs
        SELECT j.id, j.batch, j.state, j.state = 'Completed' AND j.remarks <> '[]' AND j.reviewed_ms IS NULL,
            j.reviewed_ms IS NOT NULL, j.source_size,
            coalesce((SELECT sum(size_bytes) FROM outputs
                      WHERE job = j.id AND ordinal >= 0 AND state = 'done' AND size_bytes >= 0), -1),
            j.source_duration_ms, j.started_ms, j.finished_ms
        FROM jobs j WHERE j.id = NEW.job AND j.finished_ms IS NOT NULL;
END;
CREATE TRIGGER jobs_brought_back AFTER DELETE ON removed_jobs WHEN EXISTS (SELECT 1 FROM jobs WHERE id = OLD.job) BEGIN
    DELETE FROM past_jobs WHERE job = OLD.job;
END;

-- One that is put back is counted where it stands.
CREATE TRIGGER jobs_put_back AFTER INSERT ON jobs BEGIN
    DELETE FROM past_jobs WHERE job = NEW.id;
END;

-- What went on in each minute in which something ran, for about a week; see app/queue/activity_log.h.
CREATE TABLE activity (
    minute INTEGER NOT NULL, -- since the Unix epoch, UTC
    place  TEXT NOT NULL CHECK (place = 'local' OR place = 'cloud'),
    frames_per_second REAL NOT NULL,
    times_real_time   REAL NOT NULL,
    bytes_per_second  REAL NOT NULL,
    running           REAL NOT NULL,
    queued            REAL NOT NULL,
    PRIMARY KEY (minute, place)
) WITHOUT ROWID;
