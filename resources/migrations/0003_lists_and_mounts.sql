-- Jobs from a list keep the list's own id and its other columns (a JSON object), so that results can name them.

ALTER TABLE jobs ADD COLUMN list_id TEXT NOT NULL DEFAULT '';
ALTER TABLE jobs ADD COLUMN carried TEXT NOT NULL DEFAULT '';
CREATE INDEX jobs_list_id ON jobs (list_id) WHERE list_id <> '';

-- Where the disk or share that holds the folder is mounted; empty for the system's own.
ALTER TABLE folders ADD COLUMN mount BLOB NOT NULL DEFAULT X'';
