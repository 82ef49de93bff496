-- Spreadsheets that are brought in. The rows lie sealed in pieces until they are in, or given up; then they are gone.
CREATE TABLE import (
  id TEXT PRIMARY KEY,
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  activity_id TEXT NOT NULL REFERENCES activity (id),
  account_id TEXT NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('newcomer', 'volunteer')),
  state TEXT NOT NULL CHECK (state IN ('checking', 'ready', 'importing', 'done', 'undoing', 'undone', 'ended')),
  -- What each column holds, with spaces between; a dash for what stays out.
  fields TEXT NOT NULL,
  row_count INTEGER NOT NULL,
  sealed_headings BLOB,
  -- What becomes of words that the guard warns of, and why they may stand.
  texts TEXT NOT NULL DEFAULT 'ask' CHECK (texts IN ('ask', 'leave-out', 'keep')),
  sealed_reason BLOB,
  leaves_out_faulty INTEGER NOT NULL DEFAULT 0,
  leaves_out_twins INTEGER NOT NULL DEFAULT 0,
  -- What was found in the rows: numbers of rows, never what stands in them.
  report TEXT NOT NULL DEFAULT '',
  -- Rows, or households, done with in the present state.
  progress INTEGER NOT NULL DEFAULT 0,
  came_in INTEGER NOT NULL DEFAULT 0,
  -- The ids that the households of the next piece will have: their keys are made before the piece is.
  planned TEXT NOT NULL DEFAULT '',
  lease TEXT,
  lease_until TEXT,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
);
CREATE INDEX import_of_organisation ON import (organisation_id, created_at);
CREATE INDEX import_at_work ON import (changed_at) WHERE state IN ('checking', 'importing', 'undoing');
CREATE TABLE import_piece (
  id TEXT PRIMARY KEY,
  import_id TEXT NOT NULL REFERENCES import (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  row_count INTEGER NOT NULL,
  sealed_rows BLOB NOT NULL,
  UNIQUE (import_id, number)
);
-- Who came in, and as what: whoever has been worked on since is not taken out again.
CREATE TABLE import_household (
  household_id TEXT PRIMARY KEY REFERENCES household (id) ON DELETE CASCADE,
  import_id TEXT NOT NULL REFERENCES import (id) ON DELETE CASCADE,
  version INTEGER NOT NULL
);
CREATE INDEX import_household_of ON import_household (import_id, household_id);
