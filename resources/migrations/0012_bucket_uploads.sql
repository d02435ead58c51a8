-- What was uploaded to a person's own bucket and has to be deleted there when the last job that needs it has ended;
-- written before anything is sent. No key stands here.
CREATE TABLE bucket_uploads (
    place    TEXT PRIMARY KEY, -- "s3://bucket/key"
    endpoint TEXT NOT NULL,    -- of the storage
    source   BLOB NOT NULL,    -- path of the file
    state    TEXT NOT NULL,    -- JSON: how far it is
    is_there INTEGER NOT NULL CHECK (is_there IN (0, 1))
);

-- The task that a charge is for, the service it runs at, and where in a bucket it reads its source: what it reads is not
-- deleted before it has ended.
ALTER TABLE charges ADD COLUMN source TEXT NOT NULL DEFAULT '';
ALTER TABLE charges ADD COLUMN account TEXT NOT NULL DEFAULT '';
ALTER TABLE charges ADD COLUMN task TEXT NOT NULL DEFAULT '';
