-- Whoever sees others' personal data confirms who they are: when a session was last confirmed, and what people confirm with.
ALTER TABLE session ADD COLUMN confirmed_at TEXT;
CREATE TABLE code_app (
  account_id TEXT PRIMARY KEY REFERENCES account (id),
  sealed_secret BLOB NOT NULL,
  made_at TEXT NOT NULL,
  confirmed_at TEXT,
  last_step INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE device (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES account (id),
  token_hash TEXT NOT NULL,
  pin_hash TEXT NOT NULL,
  wrong_pins INTEGER NOT NULL DEFAULT 0,
  confirmed_by TEXT NOT NULL,
  confirmed_at TEXT NOT NULL,
  used_at TEXT NOT NULL,
  UNIQUE (account_id, token_hash)
);
CREATE TABLE device_word (
  account_id TEXT PRIMARY KEY REFERENCES account (id),
  salt TEXT NOT NULL,
  word_hash TEXT NOT NULL,
  given_by TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE factor_attempt (
  account_id TEXT NOT NULL REFERENCES account (id),
  at TEXT NOT NULL
);
CREATE INDEX factor_attempt_of_account ON factor_attempt (account_id, at);
