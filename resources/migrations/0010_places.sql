-- Where the jobs of the last change were to run before it.
ALTER TABLE changed_jobs ADD COLUMN place TEXT NOT NULL DEFAULT 'local' CHECK (place = 'local' OR place = 'cloud');
