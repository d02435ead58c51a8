-- Files that go on where the source ends, of a take that a camera cut into several: absolute paths, a zero byte between
-- two.
ALTER TABLE jobs ADD COLUMN more_parts BLOB NOT NULL DEFAULT x'';
