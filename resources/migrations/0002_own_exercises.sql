-- Version 2: what belongs to exercises of one's own, and what a client has to train with.

-- What the client can train with, as words with spaces between them; empty: nothing; NULL: not asked.
ALTER TABLE client ADD COLUMN equipment TEXT;

-- An import of a public library's file; it can be taken back as long as it stands here.
CREATE TABLE import (
    id TEXT NOT NULL PRIMARY KEY,
    at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??Z'),
    file_name TEXT NOT NULL,
    library TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The bytes of pictures, each once: the id is their SHA-256. One that no exercise shows any more is removed
-- when the file is opened, so that undo finds its bytes until then.
CREATE TABLE picture (
    id TEXT NOT NULL PRIMARY KEY CHECK (LENGTH(id) = 64),
    media_type TEXT NOT NULL CHECK (media_type IN ('png', 'jpeg', 'svg')),
    content BLOB NOT NULL
) STRICT;

ALTER TABLE exercise ADD COLUMN author TEXT NOT NULL DEFAULT '';
ALTER TABLE exercise ADD COLUMN licence TEXT NOT NULL DEFAULT '';
-- A built-in exercise, whose figure this one shows.
ALTER TABLE exercise ADD COLUMN figure TEXT;
ALTER TABLE exercise ADD COLUMN guesses TEXT NOT NULL DEFAULT '';
ALTER TABLE exercise ADD COLUMN import_id TEXT REFERENCES import (id);
-- The exercise of which this is a later version; it may have been removed.
ALTER TABLE exercise ADD COLUMN replaces TEXT;
ALTER TABLE exercise ADD COLUMN archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1));

-- For removing an import.
CREATE INDEX exercise_by_import ON exercise (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE exercise_picture (
    exercise_id TEXT NOT NULL REFERENCES exercise (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    picture_id TEXT NOT NULL REFERENCES picture (id),
    author TEXT NOT NULL,
    licence TEXT NOT NULL,
    PRIMARY KEY (exercise_id, position)
) STRICT, WITHOUT ROWID;

-- For removing pictures.
CREATE INDEX exercise_picture_by_picture ON exercise_picture (picture_id);

-- For whether an exercise may be edited or removed: not by reading every session there is.
CREATE INDEX prescription_by_exercise ON prescription (exercise_id);
CREATE INDEX entry_by_exercise ON entry (exercise_id);
