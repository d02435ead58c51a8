-- What was made of which content, so that it need not be made again; also when its job has been removed. `content`
-- tells what a source holds (see app/queue/source_content.h), `layout` its streams.
CREATE TABLE works (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    content       TEXT NOT NULL,
    layout        TEXT NOT NULL,
    recipe        INTEGER NOT NULL REFERENCES recipes (id),
    output_folder INTEGER NOT NULL REFERENCES folders (id),
    made_ms       INTEGER NOT NULL
);
CREATE INDEX works_content ON works (content, output_folder);

CREATE TABLE work_outputs (
    work         INTEGER NOT NULL REFERENCES works (id) ON DELETE CASCADE,
    ordinal      INTEGER NOT NULL,
    folder       INTEGER NOT NULL REFERENCES folders (id),
    name         BLOB NOT NULL,
    size_bytes   INTEGER NOT NULL,
    sampled_hash TEXT NOT NULL,
    PRIMARY KEY (work, ordinal)
);

-- The user wants it made whatever was made before.
ALTER TABLE jobs ADD COLUMN again INTEGER NOT NULL DEFAULT 0 CHECK (again IN (0, 1));

-- A part that is complete and checked, and could not be brought to its place: the next attempt does only that.
ALTER TABLE outputs ADD COLUMN kept_part BLOB;
ALTER TABLE outputs ADD COLUMN kept_size INTEGER NOT NULL DEFAULT -1;
ALTER TABLE outputs ADD COLUMN kept_hash TEXT NOT NULL DEFAULT '';

-- What was changed of a job before it is tried again; the next attempt keeps it.
ALTER TABLE jobs ADD COLUMN change_note TEXT NOT NULL DEFAULT '';
ALTER TABLE attempts ADD COLUMN note TEXT NOT NULL DEFAULT '';
