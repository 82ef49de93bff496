-- A text that the guard of free text warned of and that somebody let stand: who, when, about whom, and the sealed reason.
CREATE TABLE kept_text (
  id TEXT PRIMARY KEY,
  household_id TEXT NOT NULL REFERENCES household (id),
  field TEXT NOT NULL,
  by_account_id TEXT NOT NULL REFERENCES account (id),
  kept_at TEXT NOT NULL,
  sealed_reason BLOB NOT NULL
);
CREATE INDEX kept_text_of_household ON kept_text (household_id);
