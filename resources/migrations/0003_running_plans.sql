-- Version 3: what becomes of a plan while it runs.

ALTER TABLE plan ADD COLUMN kind TEXT NOT NULL DEFAULT 'course' CHECK (kind IN ('course', 'maintenance'));
-- What the person wants to be able to do again.
ALTER TABLE plan ADD COLUMN goal TEXT NOT NULL DEFAULT '';
ALTER TABLE plan ADD COLUMN ended_on TEXT CHECK (ended_on GLOB '????-??-??');

-- One planned session that is to be done on another day.
CREATE TABLE plan_move (
    plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    from_date TEXT NOT NULL CHECK (from_date GLOB '????-??-??'),
    to_date TEXT NOT NULL CHECK (to_date GLOB '????-??-??'),
    unknown_fields TEXT NOT NULL,
    PRIMARY KEY (plan_id, position)
) STRICT, WITHOUT ROWID;

-- A suggested step that was turned down. exercise_id as in prescription.
CREATE TABLE declined_step (
    plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    exercise_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('more_reps', 'more_sets', 'longer_hold', 'more_load', 'harder',
        'fewer_sets', 'fewer_reps', 'less_load', 'easier')),
    on_date TEXT NOT NULL CHECK (on_date GLOB '????-??-??'),
    unknown_fields TEXT NOT NULL,
    PRIMARY KEY (plan_id, position)
) STRICT, WITHOUT ROWID;

-- Advice on a version that was overruled. phase is the position of a phase of the version, from 0.
CREATE TABLE kept_advice (
    plan_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('touching_days', 'hard_on_touching_days', 'family_missing', 'level_jump',
        'load_jump', 'too_many_exercises', 'long_session', 'hard_start', 'unknown_exercise', 'to_avoid',
        'empty_day', 'missing_equipment')),
    phase INTEGER NOT NULL,
    exercise_id TEXT,
    reason TEXT NOT NULL,
    unknown_fields TEXT NOT NULL,
    PRIMARY KEY (plan_id, version, position),
    FOREIGN KEY (plan_id, version) REFERENCES plan_version (plan_id, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
