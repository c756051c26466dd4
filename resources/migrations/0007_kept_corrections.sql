-- Version 7: the versions of sessions that were corrected or removed are kept too.

CREATE TABLE history_wider (
    seq INTEGER NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('client', 'plan', 'session')),
    record_id TEXT NOT NULL,
    client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??Z'),
    reason TEXT NOT NULL CHECK (reason IN ('import_older', 'import_replaced', 'corrected', 'removed')),
    record TEXT NOT NULL
) STRICT;
INSERT INTO history_wider (seq, kind, record_id, client_id, at, reason, record)
    SELECT seq, kind, record_id, client_id, at, reason, record FROM history ORDER BY seq;
DROP TABLE history;
ALTER TABLE history_wider RENAME TO history;
CREATE INDEX history_by_record ON history (record_id);
CREATE INDEX history_by_client ON history (client_id);
