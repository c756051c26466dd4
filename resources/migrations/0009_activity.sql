-- Version 9: minutes of being active beside sessions, and their history.

CREATE TABLE activity (
    id TEXT NOT NULL PRIMARY KEY,
    client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    date TEXT NOT NULL CHECK (date GLOB '????-??-??'),
    kind TEXT NOT NULL CHECK (kind IN ('walking', 'swimming', 'cycling', 'running', 'dancing', 'gardening',
        'other')),
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
    note TEXT NOT NULL,
    updated_at TEXT NOT NULL CHECK (updated_at GLOB '????-??-??T??:??:??Z'),
    revision INTEGER NOT NULL,
    unknown_fields TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX activity_by_client_and_date ON activity (client_id, date);

CREATE TABLE history_wider (
    seq INTEGER NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('client', 'plan', 'session', 'activity')),
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
