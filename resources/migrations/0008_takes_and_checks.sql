-- Files that go on where the source ends, of a take that a camera cut into several: absolute paths, a zero byte between
-- two.
ALTER TABLE jobs ADD COLUMN more_parts BLOB NOT NULL DEFAULT x'';

-- For each row that is written SQLite makes a table of its own of every list of more than two values that a CHECK asks
-- for: three quarters of what writing a job took. Comparisons one by one say the same. Only the text of the schema is
-- changed, as https://www.sqlite.org/lang_altertable.html (7) describes for constraints.
PRAGMA writable_schema = ON;
UPDATE sqlite_master SET sql = replace(sql, 'exists_policy IN (''rename'', ''skip'', ''overwrite'')',
    '(exists_policy = ''rename'' OR exists_policy = ''skip'' OR exists_policy = ''overwrite'')')
    WHERE type = 'table' AND name = 'jobs';
UPDATE sqlite_master SET sql = replace(sql, 'state IN (''New'', ''Queued'', ''Running'', ''Waiting'', ''Held'', ''Completed'',
                                                      ''Failed'', ''Cancelled'', ''Skipped'')',
    '(state = ''New'' OR state = ''Queued'' OR state = ''Running'' OR state = ''Waiting'' OR ' ||
    'state = ''Held'' OR state = ''Completed'' OR state = ''Failed'' OR state = ''Cancelled'' OR ' ||
    'state = ''Skipped'')')
    WHERE type = 'table' AND name = 'jobs';
UPDATE sqlite_master SET sql = replace(sql, 'hold_reason IN ('''', ''user'', ''recipe'', ''suspect'', ''account'',
                                                                       ''missing'')',
    '(hold_reason = '''' OR hold_reason = ''user'' OR hold_reason = ''recipe'' OR ' ||
    'hold_reason = ''suspect'' OR hold_reason = ''account'' OR hold_reason = ''missing'')')
    WHERE type = 'table' AND name = 'jobs';
UPDATE sqlite_master SET sql = replace(sql, 'error_class IN (''Transient'', ''RateLimited'', ''Source'', ''Configuration'', ''Permanent'',
                                                   ''Resource'', ''Interrupted'', ''Internal'')',
    '(error_class = ''Transient'' OR error_class = ''RateLimited'' OR error_class = ''Source'' OR ' ||
    'error_class = ''Configuration'' OR error_class = ''Permanent'' OR error_class = ''Resource'' OR ' ||
    'error_class = ''Interrupted'' OR error_class = ''Internal'')')
    WHERE type = 'table' AND name = 'jobs';
UPDATE sqlite_master SET sql = replace(sql, 'state IN (''Completed'', ''Failed'', ''Cancelled'', ''Skipped'')',
    '(state = ''Completed'' OR state = ''Failed'' OR state = ''Cancelled'' OR state = ''Skipped'')')
    WHERE type = 'table' AND name = 'jobs';
UPDATE sqlite_master SET sql = replace(sql, 'state IN (''pending'', ''publishing'', ''done'', ''partial'', ''failed'',
                                                                    ''omitted'')',
    '(state = ''pending'' OR state = ''publishing'' OR state = ''done'' OR state = ''partial'' OR ' ||
    'state = ''failed'' OR state = ''omitted'')')
    WHERE type = 'table' AND name = 'outputs';
PRAGMA writable_schema = RESET;
