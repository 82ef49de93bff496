-- How long each kind of record is kept, in months, where it is not as usual.
CREATE TABLE retention_period (
  kind TEXT PRIMARY KEY,
  months INTEGER NOT NULL CHECK (months BETWEEN 1 AND 120)
);
-- Who has been told that everything about them will be erased, and when.
CREATE TABLE retention_notice (
  household_id TEXT PRIMARY KEY REFERENCES household (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  erase_on TEXT NOT NULL,
  noticed_at TEXT NOT NULL
);
