-- "Has this been made already?" asks only for outputs that are done: of those alone names are looked up beside the
-- reserved ones, so that a job that is added writes one entry less.
DROP INDEX outputs_name;
CREATE INDEX outputs_made ON outputs (name_key) WHERE state = 'done';
