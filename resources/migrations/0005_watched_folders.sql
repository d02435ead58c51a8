-- Folders from which every video that arrives becomes a job.
CREATE TABLE watches (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    folder        BLOB NOT NULL,
    recipe        INTEGER NOT NULL REFERENCES recipes (id),
    destination   BLOB NOT NULL,
    name_template TEXT NOT NULL,
    exists_policy TEXT NOT NULL CHECK (exists_policy IN ('rename', 'skip', 'overwrite')),
    settle_s      INTEGER NOT NULL CHECK (settle_s >= 0),
    UNIQUE (folder, recipe, destination)
);

-- What was taken from them, also when its job has been removed: only a file that has changed since is taken again.
CREATE TABLE watched_files (
    watch       INTEGER NOT NULL REFERENCES watches (id) ON DELETE CASCADE,
    folder      INTEGER NOT NULL REFERENCES folders (id),
    name        BLOB NOT NULL,
    size        INTEGER NOT NULL,
    modified_ms INTEGER NOT NULL,
    PRIMARY KEY (watch, folder, name)
) WITHOUT ROWID;
