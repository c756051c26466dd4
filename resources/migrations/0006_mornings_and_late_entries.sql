-- Version 6: what the next morning says, and when a session was typed in.

ALTER TABLE session ADD COLUMN soreness_next_morning INTEGER CHECK (soreness_next_morning BETWEEN 0 AND 10);
ALTER TABLE session ADD COLUMN flare_next_morning INTEGER NOT NULL DEFAULT 0 CHECK (flare_next_morning IN (0, 1));
-- The local day on which it was first saved; NULL for those that were saved before this version, and for files that do
-- not say.
ALTER TABLE session ADD COLUMN logged_on TEXT CHECK (logged_on GLOB '????-??-??');
