-- Version 5: sessions that are being done.

-- How far a client's session has come that was begun and not ended, as JSON: at most one. Its sets are in the
-- session's own rows, written in the same transaction.
CREATE TABLE session_run (
    client_id TEXT NOT NULL PRIMARY KEY REFERENCES client (id) ON DELETE CASCADE,
    content TEXT NOT NULL
) STRICT, WITHOUT ROWID;
