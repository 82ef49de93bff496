-- Everybody promises confidentiality, in words that have a version, before anything is opened to them.
CREATE TABLE promise (
  account_id TEXT NOT NULL REFERENCES account (id),
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  wording TEXT NOT NULL,
  promised_at TEXT NOT NULL,
  PRIMARY KEY (account_id, organisation_id, wording)
);
-- Powers of attorney and companions. Whom and what about is sealed: the two columns that say so.
CREATE TABLE mandate (
  id TEXT PRIMARY KEY,
  household_id TEXT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
  adult_id TEXT NOT NULL REFERENCES adult (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('attorney', 'companion')),
  holder_account_id TEXT REFERENCES account (id),
  sealed_holder_name BLOB,
  scopes TEXT NOT NULL DEFAULT '',
  sealed_about BLOB,
  until_on TEXT NOT NULL,
  language TEXT NOT NULL,
  how TEXT NOT NULL CHECK (how IN ('paper', 'screen', 'spoken')),
  witness_account_id TEXT REFERENCES account (id),
  given_at TEXT NOT NULL,
  ended_at TEXT,
  ended_by TEXT,
  ending TEXT CHECK (ending IN ('revoked', 'laid-down', 'erased'))
);
CREATE INDEX mandate_of_household ON mandate (household_id);
CREATE INDEX mandate_of_holder ON mandate (holder_account_id);
