-- Version 1: clients, plans, sessions and what belongs to them.
--
-- Dates are ISO text (2026-01-05), instants ISO text in UTC (2026-01-05T17:30:00Z), enumerations the words of
-- the exchange format. A list of words that is only ever read and written whole (care tags, weekdays,
-- symptoms) is one text with spaces between them; a list of sentences is a JSON array. unknown_fields is
-- JSON text that came with an import and goes out again with an export, empty when there is none.
-- NULL means absent. Columns and tables marked "derived" are computed by the domain when the record is saved.

CREATE TABLE migration (
    version INTEGER NOT NULL PRIMARY KEY,
    summary TEXT NOT NULL,
    applied_at TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE client (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    birth_year INTEGER,
    contact TEXT NOT NULL,
    notes TEXT NOT NULL,
    care_tags TEXT NOT NULL,
    clearance_by TEXT,
    clearance_on TEXT CHECK (clearance_on GLOB '????-??-??'),
    clearance_valid_to TEXT CHECK (clearance_valid_to GLOB '????-??-??'),
    archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
    updated_at TEXT NOT NULL CHECK (updated_at GLOB '????-??-??T??:??:??Z'),
    revision INTEGER NOT NULL CHECK (revision > 0),
    unknown_fields TEXT NOT NULL,
    CHECK ((clearance_by IS NULL) = (clearance_on IS NULL)),
    CHECK (clearance_valid_to IS NULL OR clearance_on IS NOT NULL)
) STRICT;

CREATE INDEX client_by_name ON client (name);

CREATE TABLE plan (
    id TEXT NOT NULL PRIMARY KEY,
    client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    start_date TEXT NOT NULL CHECK (start_date GLOB '????-??-??'),
    last_date TEXT NOT NULL CHECK (last_date GLOB '????-??-??'), -- derived
    weeks INTEGER NOT NULL, -- derived: of the latest version
    set_by TEXT NOT NULL CHECK (set_by IN ('client', 'clinician')),
    updated_at TEXT NOT NULL CHECK (updated_at GLOB '????-??-??T??:??:??Z'),
    revision INTEGER NOT NULL CHECK (revision > 0),
    unknown_fields TEXT NOT NULL
) STRICT;

-- Holds all that choosing the plan to look at asks of plans.
CREATE INDEX plan_by_client ON plan (client_id, start_date, id, last_date);

CREATE TABLE plan_version (
    plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    from_date TEXT NOT NULL CHECK (from_date GLOB '????-??-??'),
    weeks INTEGER NOT NULL,
    sessions_per_week INTEGER NOT NULL,
    weekdays TEXT NOT NULL,
    PRIMARY KEY (plan_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE phase (
    plan_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    first_week INTEGER NOT NULL,
    last_week INTEGER NOT NULL,
    sessions_per_week INTEGER,
    weekdays TEXT NOT NULL,
    unknown_fields TEXT NOT NULL,
    PRIMARY KEY (plan_id, version, position),
    FOREIGN KEY (plan_id, version) REFERENCES plan_version (plan_id, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- exercise_id names a built-in exercise or a row of exercise; a file may name one that was removed.
CREATE TABLE prescription (
    plan_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    phase INTEGER NOT NULL,
    position INTEGER NOT NULL,
    exercise_id TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IN ('A', 'B')),
    sets INTEGER NOT NULL,
    reps INTEGER,
    steps INTEGER,
    hold_seconds INTEGER,
    side TEXT NOT NULL CHECK (side IN ('both', 'per_side', 'alternating')),
    rest_seconds INTEGER,
    tempo_up INTEGER,
    tempo_hold INTEGER,
    tempo_down INTEGER,
    load_kg REAL,
    effort INTEGER CHECK (effort BETWEEN 0 AND 10),
    note TEXT NOT NULL,
    unknown_fields TEXT NOT NULL,
    PRIMARY KEY (plan_id, version, phase, position),
    FOREIGN KEY (plan_id, version, phase) REFERENCES phase (plan_id, version, position) ON DELETE CASCADE,
    CHECK ((tempo_up IS NULL) = (tempo_hold IS NULL) AND (tempo_up IS NULL) = (tempo_down IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE pause (
    plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    from_date TEXT NOT NULL CHECK (from_date GLOB '????-??-??'),
    to_date TEXT NOT NULL CHECK (to_date GLOB '????-??-??'),
    kind TEXT NOT NULL CHECK (kind IN ('pause', 'flare')),
    reason TEXT NOT NULL,
    unknown_fields TEXT NOT NULL,
    PRIMARY KEY (plan_id, position)
) STRICT, WITHOUT ROWID;

-- Derived from versions, phases and pauses: what a plan asks for from day to day. The ranges of one plan
-- follow each other from its first day to its last without gap or overlap; paused ones have 0 sessions.
-- Days are Julian day numbers, so that SQL can count them without a date function.
CREATE TABLE plan_span (
    plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    from_day INTEGER NOT NULL,
    to_day INTEGER NOT NULL,
    sessions_per_week INTEGER NOT NULL,
    PRIMARY KEY (plan_id, from_day),
    CHECK (from_day <= to_day)
) STRICT, WITHOUT ROWID;

-- seq is the order in which sessions were first saved, and a short key for the many rows that belong to one.
CREATE TABLE session (
    seq INTEGER NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    plan_id TEXT REFERENCES plan (id) ON DELETE SET NULL,
    date TEXT NOT NULL CHECK (date GLOB '????-??-??'),
    planned_date TEXT CHECK (planned_date GLOB '????-??-??'),
    started_at TEXT CHECK (started_at GLOB '????-??-??T??:??:??Z'),
    ended_at TEXT CHECK (ended_at GLOB '????-??-??T??:??:??Z'),
    setting TEXT CHECK (setting IN ('home', 'gym')),
    pain_before INTEGER CHECK (pain_before BETWEEN 0 AND 10),
    pain_highest INTEGER CHECK (pain_highest BETWEEN 0 AND 10),
    pain_after INTEGER CHECK (pain_after BETWEEN 0 AND 10),
    pain_next_morning INTEGER CHECK (pain_next_morning BETWEEN 0 AND 10),
    soreness INTEGER CHECK (soreness BETWEEN 0 AND 10),
    effort INTEGER CHECK (effort BETWEEN 0 AND 10),
    symptoms TEXT NOT NULL,
    flare INTEGER NOT NULL CHECK (flare IN (0, 1)),
    note TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('guided', 'logged', 'transcribed', 'imported')),
    not_done_reason TEXT CHECK (not_done_reason IN ('pain', 'soreness', 'time', 'motivation', 'forgot',
        'illness', 'travel', 'equipment', 'unsure_how', 'other')),
    counted INTEGER NOT NULL CHECK (counted IN (0, 1)), -- derived
    exercises INTEGER NOT NULL, -- derived
    work_reps INTEGER NOT NULL, -- derived
    work_seconds INTEGER NOT NULL, -- derived
    updated_at TEXT NOT NULL CHECK (updated_at GLOB '????-??-??T??:??:??Z'),
    revision INTEGER NOT NULL CHECK (revision > 0),
    unknown_fields TEXT NOT NULL
) STRICT;

-- Holds all that the list of clients asks of sessions, so that it never reads their rows.
CREATE INDEX session_by_client ON session (client_id, date, seq, counted, pain_highest);
-- For removing a plan, which sets its sessions' plan_id to NULL.
CREATE INDEX session_by_plan ON session (plan_id) WHERE plan_id IS NOT NULL;

CREATE TABLE entry (
    session_seq INTEGER NOT NULL REFERENCES session (seq) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    exercise_id TEXT NOT NULL,
    technique TEXT CHECK (technique IN ('good', 'mostly', 'poor')),
    note TEXT NOT NULL,
    unknown_fields TEXT NOT NULL,
    PRIMARY KEY (session_seq, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE work_set (
    session_seq INTEGER NOT NULL,
    entry INTEGER NOT NULL,
    position INTEGER NOT NULL,
    side TEXT CHECK (side IN ('left', 'right')),
    reps INTEGER,
    steps INTEGER,
    hold_seconds INTEGER,
    load_kg REAL,
    done INTEGER NOT NULL CHECK (done IN (0, 1)),
    pain INTEGER CHECK (pain BETWEEN 0 AND 10),
    PRIMARY KEY (session_seq, entry, position),
    FOREIGN KEY (session_seq, entry) REFERENCES entry (session_seq, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Exercises that are not built in.
CREATE TABLE exercise (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    full_name TEXT NOT NULL,
    aliases TEXT NOT NULL,
    family TEXT NOT NULL CHECK (family IN ('bridge', 'squat', 'lunge', 'support')),
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
    primary_muscles TEXT NOT NULL,
    secondary_muscles TEXT NOT NULL,
    position TEXT NOT NULL CHECK (position IN ('supine', 'side_lying', 'prone', 'quadruped', 'sitting',
        'standing', 'back_on_bench', 'any')),
    setup TEXT NOT NULL,
    equipment TEXT NOT NULL,
    optional_equipment TEXT NOT NULL,
    settings TEXT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('both', 'per_side', 'alternating')),
    measure TEXT NOT NULL CHECK (measure IN ('reps', 'hold', 'steps')),
    easier TEXT,
    harder TEXT,
    sets_low INTEGER NOT NULL,
    sets_high INTEGER NOT NULL,
    reps_low INTEGER,
    reps_high INTEGER,
    steps_low INTEGER,
    steps_high INTEGER,
    hold_seconds_low INTEGER,
    hold_seconds_high INTEGER,
    rest_seconds_low INTEGER,
    rest_seconds_high INTEGER,
    effort_low INTEGER,
    effort_high INTEGER,
    tempo_up INTEGER,
    tempo_hold INTEGER,
    tempo_down INTEGER,
    cues TEXT NOT NULL,
    mistakes TEXT NOT NULL,
    care TEXT NOT NULL,
    care_tags TEXT NOT NULL,
    stop_signs TEXT NOT NULL,
    review_status TEXT NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('custom', 'imported')),
    source TEXT NOT NULL,
    CHECK ((tempo_up IS NULL) = (tempo_hold IS NULL) AND (tempo_up IS NULL) = (tempo_down IS NULL))
) STRICT, WITHOUT ROWID;

-- Versions of records that lost against another one. Goes with its client: what was removed stays nowhere.
CREATE TABLE history (
    seq INTEGER NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('client', 'plan', 'session')),
    record_id TEXT NOT NULL,
    client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??Z'),
    reason TEXT NOT NULL CHECK (reason IN ('import_older', 'import_replaced')),
    record TEXT NOT NULL
) STRICT;

CREATE INDEX history_by_record ON history (record_id);
CREATE INDEX history_by_client ON history (client_id);
