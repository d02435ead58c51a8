-- What goes first, and what a person said about a job's end.
ALTER TABLE jobs ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;
ALTER TABLE jobs ADD COLUMN reviewed_ms INTEGER;
ALTER TABLE jobs ADD COLUMN review_note TEXT NOT NULL DEFAULT '';

-- How many of the output folder's last parts mirror the source's tree: they stay when the destination is changed.
ALTER TABLE jobs ADD COLUMN tree_depth INTEGER NOT NULL DEFAULT 0;

-- What the jobs of the last change were before it, for one step back.
CREATE TABLE changed_jobs (
    job           INTEGER PRIMARY KEY REFERENCES jobs (id) ON DELETE CASCADE,
    recipe        INTEGER NOT NULL REFERENCES recipes (id),
    output_folder INTEGER NOT NULL REFERENCES folders (id),
    priority      INTEGER NOT NULL,
    start_ms      INTEGER
);

-- What jobs took on this computer, for estimates; the latest of each recipe.
CREATE TABLE speeds (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    recipe  INTEGER NOT NULL REFERENCES recipes (id),
    media_seconds      REAL NOT NULL,
    megapixel_seconds  REAL NOT NULL,
    megabytes          REAL NOT NULL,
    seconds            REAL NOT NULL CHECK (seconds > 0)
);
CREATE INDEX speeds_recipe ON speeds (recipe, id);
