-- Version 4: plans to begin from, and plans that were begun.

-- A template of one's own as JSON, as template files write it.
CREATE TABLE plan_template (
    id TEXT NOT NULL PRIMARY KEY,
    content TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A plan that was begun and neither saved nor discarded, as JSON: at most one for each client and plan. The
-- client may have been removed, so that undo finds the draft again; such drafts go when the file is opened.
CREATE TABLE plan_draft (
    client_id TEXT NOT NULL,
    plan_id TEXT NOT NULL,
    kept_at INTEGER NOT NULL, -- rises with each draft that is kept
    content TEXT NOT NULL,
    PRIMARY KEY (client_id, plan_id)
) STRICT, WITHOUT ROWID;
