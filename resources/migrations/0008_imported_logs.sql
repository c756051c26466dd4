-- Version 8: imports of training logs can be taken back, and what their names of exercises mean is remembered.

ALTER TABLE session ADD COLUMN import_id TEXT REFERENCES import (id);

-- For taking an import back.
CREATE INDEX session_by_import ON session (import_id) WHERE import_id IS NOT NULL;

-- What exercises are called in logs of other programs, in the form in which names are compared. Without an
-- exercise: such lines are left out. The exercise may be built in, and may have been removed.
CREATE TABLE logged_name (
    name TEXT NOT NULL PRIMARY KEY,
    exercise_id TEXT
) STRICT, WITHOUT ROWID;
